import type { TextMap } from '../../../lib/notes/text-map';

/**
 * Offset of the first character below a line. Text runs down the page, so it is found by halving; a float or a table
 * cell may put it a few words off, which no reader sees.
 * @param top of the visible area, in the window's coordinates
 */
export function firstVisible(map: TextMap, top: number): number {
  const { length } = map.text;
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bottomOf(map, middle) > top) high = middle;
    else low = middle + 1;
  }
  return Math.min(low, Math.max(0, length - 1));
}

function bottomOf(map: TextMap, offset: number): number {
  const range = map.rangeOf(offset, offset + 1);
  const box = range.getBoundingClientRect();
  if (box.height > 0) return box.bottom;
  // A break between blocks has no box of its own.
  return range.startContainer.parentElement?.getBoundingClientRect().top ?? 0;
}
