import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { stack } from './stack';

/** How far a card's first line stands below its edge, so that it is level with the line it is about. */
const HEAD = 11;

/** Where the line of a highlight is, in the window's coordinates; null while it is not on the page. */
export type LineOf = (id: string) => number | null;

const BLOCKS = ':scope > [data-article-note], :scope > ul > [data-note-card], :scope > [data-orphans]';

/**
 * Puts cards beside the lines they are about, and again whenever the text or a card changes its height. What has no
 * line comes after the last, what stands before them all at the top. Tops are set on the elements themselves: it may happen at every key that is typed.
 * @param lineOf absent where cards are a plain list
 */
export function useBesideLines(
  container: RefObject<HTMLElement | null>,
  lineOf: LineOf | undefined,
  activeId: string | undefined,
  cards: readonly unknown[],
): void {
  useLayoutEffect(() => {
    const element = container.current;
    if (!element || !lineOf) return;
    const blocks = [...element.querySelectorAll<HTMLElement>(BLOCKS)];
    const place = () => {
      const origin = element.getBoundingClientRect().top;
      const heights = blocks.map((block) => block.offsetHeight);
      let last = 0;
      const wanted = blocks.map(({ dataset }) => {
        const line = dataset.noteCard === undefined ? null : lineOf(dataset.noteCard);
        last = line === null ? last : line - origin - HEAD;
        return last;
      });
      const inHand = blocks.findIndex(({ dataset }) => dataset.noteCard !== undefined && dataset.noteCard === activeId);
      const tops = stack(wanted, heights, inHand);
      blocks.forEach((block, index) => {
        block.style.top = `${tops[index] ?? 0}px`;
      });
      // What hangs below the text must be there to scroll to.
      element.style.minHeight = `${(tops.at(-1) ?? 0) + (heights.at(-1) ?? 0)}px`;
    };
    place();
    const observer = new ResizeObserver(place);
    const text = element.closest('[data-reading]')?.querySelector('[data-prose]');
    for (const each of [...blocks, ...(text ? [text] : [])]) observer.observe(each);
    return () => {
      observer.disconnect();
      for (const block of blocks) block.style.top = '';
      element.style.minHeight = '';
    };
  }, [lineOf, activeId, cards]);
}
