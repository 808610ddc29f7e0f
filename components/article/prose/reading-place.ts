import type { ReadingPosition } from '../../../lib/article/kept-article';
import type { TextMap } from '../../../lib/notes/text-map';

/** How many characters are remembered to find the place again. */
const WORDS_KEPT = 80;

/**
 * The words at the top of the window. Text runs down the page, so the first character below a line is found by halving;
 * a float or a table cell may put it a few words off, which no reader sees.
 * @param top of the visible area, in the window's coordinates
 */
export function placeAt(map: TextMap, top: number): ReadingPosition | null {
  const { length } = map.text;
  if (length === 0) return null;
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bottomOf(map, middle) > top) high = middle;
    else low = middle + 1;
  }
  const start = Math.min(low, length - 1);
  return { start, exact: map.text.slice(start, start + WORDS_KEPT) };
}

/** The place in this text, found by its words; null when they are no longer there. */
export function findPlace(map: TextMap, { start, exact }: ReadingPosition): Range | null {
  if (!exact) return null;
  const found = map.text.startsWith(exact, start) ? start : nearest(map.text, exact, start);
  return found === null ? null : map.rangeOf(found, found + exact.length);
}

function bottomOf(map: TextMap, offset: number): number {
  const range = map.rangeOf(offset, offset + 1);
  const box = range.getBoundingClientRect();
  if (box.height > 0) return box.bottom;
  // A break between blocks has no box of its own.
  return range.startContainer.parentElement?.getBoundingClientRect().top ?? 0;
}

/** The occurrence closest to where it was. */
function nearest(text: string, words: string, start: number): number | null {
  const before = text.lastIndexOf(words, start);
  const after = text.indexOf(words, start);
  if (before < 0 || after < 0) return before < 0 ? (after < 0 ? null : after) : before;
  return start - before <= after - start ? before : after;
}
