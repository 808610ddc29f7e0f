import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type Range,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

interface VirtualRowsOptions {
  scroller: HTMLElement | null;
  count: number;
  /** Unique among the rows, so that what was measured stays with its row. */
  keyOf: (index: number) => string;
  /** Height of a row nobody has seen yet, in CSS pixels. */
  estimate: (index: number) => number;
  /** How far the first row stands below the beginning of what scrolls. */
  margin: number;
  /** A row that stays on the page wherever it is scrolled to: what has the focus must not be taken away. */
  held: number;
}

type Rows = Virtualizer<HTMLElement, HTMLElement>;

/** The rows of a long list that are near the window. The core of TanStack Virtual, which has no binding for Preact. */
export function useVirtualRows(options: VirtualRowsOptions): Rows {
  const { scroller, count, keyOf, estimate, margin, held } = options;
  const [, draw] = useReducer((times: number, _: undefined) => times + 1, 0);
  const settings: VirtualizerOptions<HTMLElement, HTMLElement> = {
    count,
    getScrollElement: () => scroller,
    estimateSize: estimate,
    getItemKey: keyOf,
    scrollMargin: margin,
    overscan: 4,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    rangeExtractor: (range) => withHeld(range, held),
    onChange: () => draw(undefined),
  };
  const [rows] = useState<Rows>(() => new Virtualizer(settings));
  rows.setOptions(settings);
  // As its bindings for React do.
  useLayoutEffect(() => rows._didMount(), []);
  useLayoutEffect(() => rows._willUpdate());
  return rows;
}

function withHeld(range: Range, held: number): number[] {
  const shown = defaultRangeExtractor(range);
  if (held < 0 || held >= range.count || shown.includes(held)) return shown;
  return [...shown, held].sort((a, b) => a - b);
}
