import type { TextMap } from '../../../lib/notes/text-map';
import type { ReadingFlow } from './flow';

/**
 * Offset of the first character beyond a line. Lines follow one another, so it is found by halving; a float or a table
 * cell may put it a few words off, which no reader sees.
 * @param line where in the visible area, from the edge where reading begins
 */
export function firstVisible(map: TextMap, flow: ReadingFlow, line: number): number {
  const { length } = map.text;
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endOf(map, flow, middle) > line) high = middle;
    else low = middle + 1;
  }
  return Math.min(low, Math.max(0, length - 1));
}

function endOf(map: TextMap, flow: ReadingFlow, offset: number): number {
  const range = map.rangeOf(offset, offset + 1);
  if (range.getBoundingClientRect().height > 0) return flow.endOf(range);
  // A break between blocks has no box of its own.
  const parent = range.startContainer.parentElement;
  return parent ? flow.startOf(parent) : 0;
}
