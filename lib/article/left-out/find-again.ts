import { isSamePassage, type Passage } from '../join/passage';
import { standsAt } from './find-place';
import type { LeftOut } from './left-out';

/**
 * The passages of an article that say and show what a thing says, in its order, each at most once. An article may say
 * the same several times; then those count that stand nearest to where the thing stood.
 */
export function findAgain(
  passages: readonly Passage[],
  wanted: readonly Passage[],
  item: Pick<LeftOut, 'after' | 'ahead'>,
): Passage[] {
  const [first] = wanted;
  if (!first) return [];
  const starts = passages.flatMap((passage, index) => (isSamePassage(passage, first) ? [index] : []));
  const nearness = (start: number) => standsAt(passages, start, start + wanted.length, item);
  // The first of the nearest.
  const start = starts.reduce((best, other) => (nearness(other) > nearness(best) ? other : best), starts[0] ?? 0);
  // What was put back may have been parted since: what no longer follows is looked for ahead of it, too.
  const order = [...passages.slice(start), ...passages.slice(0, start)];
  return wanted.flatMap((one) => {
    const at = order.findIndex((passage) => isSamePassage(passage, one));
    return at < 0 ? [] : order.splice(at, 1);
  });
}
