import type { Match } from '../../lib/search/find-in-text';
import type { MinimapMark } from '../article/use-minimap';

/** More than this would be one stripe, and each has to be measured. */
const MOST_MARKS = 240;

/** What the minimap shows of the matches: of those that stand close together one, and the current one on top. */
export function minimapMarksOf(matches: readonly Match[], current: Match | null, length: number): MinimapMark[] {
  const marks: MinimapMark[] = [];
  const closest = length / MOST_MARKS;
  let last = Number.NEGATIVE_INFINITY;
  for (const { start, end } of matches) {
    if (start - last < closest && matches.length > MOST_MARKS) continue;
    marks.push({ kind: 'match', start, end });
    last = start;
  }
  if (current) marks.push({ kind: 'current-match', start: current.start, end: current.end });
  return marks;
}
