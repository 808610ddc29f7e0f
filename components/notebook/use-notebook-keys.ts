import type { Virtualizer } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Highlight } from '../../lib/notes/highlight';
import { useShortcuts } from '../controls/use-shortcuts';
import type { NotebookRow } from './notebook-rows';
import type { Selection } from './use-selection';

interface NotebookKeysOptions {
  rows: readonly NotebookRow[];
  list: RefObject<HTMLElement | null>;
  virtual: Virtualizer<HTMLElement, HTMLElement>;
  selection: Selection;
  initial: string | undefined;
  onRemove: (highlight: Highlight) => void;
}

/**
 * The commands of the notebook. The entry in hand is the one with the focus. What is gone to may not be on the page yet:
 * it is scrolled to, and takes the focus when it comes.
 */
export function useNotebookKeys({ rows, list, virtual, selection, initial, onRemove }: NotebookKeysOptions): void {
  const wanted = useRef<string | null>(null);
  const leaving = useRef<number | null>(null);
  const at = () => {
    const key = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row;
    return rows.findIndex((row) => row.key === key);
  };
  const focusWanted = () => {
    if (wanted.current === null) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(wanted.current)}"]`);
    const link = row?.querySelector<HTMLElement>('[data-open]');
    if (!link) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
  };
  const goTo = (index: number, align: 'auto' | 'center' = 'auto') => {
    const row = rows[index];
    if (row?.kind !== 'entry') return;
    wanted.current = row.key;
    virtual.scrollToIndex(index, { align });
    focusWanted();
  };
  const move = (step: 1 | -1) => {
    const from = at();
    let to = from < 0 && step < 0 ? rows.length - 1 : from + step;
    while (rows[to]?.kind === 'head') to += step;
    goTo(to);
  };

  // After every drawing: the row that was gone to may have come with it.
  useLayoutEffect(focusWanted);
  const isBegun = useRef(initial === undefined);
  useEffect(() => {
    if (isBegun.current || rows.length === 0) return;
    isBegun.current = true;
    goTo(
      rows.findIndex(({ key }) => key === initial),
      'center',
    );
  }, [rows]);
  // Its neighbour takes the focus of an entry that was deleted, or the keyboard would fall off the list.
  useEffect(() => {
    if (leaving.current === null || document.activeElement !== document.body) return;
    const next = rows.findIndex((row, index) => row.kind === 'entry' && index >= (leaving.current ?? 0));
    leaving.current = null;
    goTo(next < 0 ? rows.length - 1 : next);
  }, [rows]);

  const inHand = (deed: (row: NotebookRow & { kind: 'entry' }, event?: KeyboardEvent) => void) => {
    return (event?: KeyboardEvent) => {
      const row = rows[at()];
      if (row?.kind === 'entry' && !event?.repeat) deed(row, event);
    };
  };
  useShortcuts({
    rowForward: () => move(1),
    rowBack: () => move(-1),
    selectEntry: inHand(({ entry }, event) => {
      if (entry.kind !== 'highlight') return;
      if (event?.shiftKey) selection.extendTo(entry.id);
      else selection.toggle(entry.id);
    }),
    selectGroup: inHand(({ group }) =>
      selection.toggleAll(group.entries.filter(({ kind }) => kind === 'highlight').map(({ id }) => id)),
    ),
    deleteMark: inHand(({ entry }) => {
      if (entry.kind !== 'highlight') return;
      leaving.current = at();
      onRemove(entry.highlight);
    }),
  });
}
