import { pairInOrder } from './pair-in-order';
import { pairMoved } from './pair-moved';
import { settleBreaks } from './settle-breaks';
import type { Words } from './words';

/** Which word is which, -1 for none: from the first text to the second, and back. */
export interface Pairing {
  pairs: Int32Array;
  backs: Int32Array;
}

/**
 * Which word of the second text each word of the first one is: by rows of words that stand once in both,
 * in the order both have them in (Cohen's patience diff: the longest increasing subsequence of unique matches), then
 * between those by shorter rows, and word by word (longest common subsequence) in what is left. Pairs that stand alone
 * are dropped, and passages that were moved are paired afterwards. Time is linear in the texts but for the small tables.
 */
export function pairWords(was: Words, is: Words): Pairing {
  const pairs = new Int32Array(was.count).fill(-1);
  const texts = { words: was.ids, others: is.ids, pairs };
  pairInOrder({ from: 0, to: was.count, otherFrom: 0, otherTo: is.count }, texts);
  settle(pairs, was, is);
  dropStrays(pairs);
  pairMoved(texts);
  settle(pairs, was, is);
  dropStrays(pairs);
  return { pairs, backs: inverse(pairs, is.count) };
}

/** Where something was put in, and, seen from the other side, where something was taken out. */
function settle(pairs: Int32Array, was: Words, is: Words): void {
  settleBreaks(pairs, was, is);
  const backs = inverse(pairs, is.count);
  settleBreaks(backs, is, was);
  pairs.set(inverse(backs, was.count));
}

function inverse(pairs: Int32Array, count: number): Int32Array {
  const backs = new Int32Array(count).fill(-1);
  pairs.forEach((at, index) => {
    if (at >= 0) backs[at] = index;
  });
  return backs;
}

/** Of so many words on either side of a pair so many must be paired near it; else it is the same word by chance. */
const NEIGHBOURS = 6;
const FEWEST_NEIGHBOURS = 3;

function dropStrays(pairs: Int32Array): void {
  const strays: number[] = [];
  for (let index = 0; index < pairs.length; index++) {
    const at = pairs[index] ?? -1;
    if (at < 0) continue;
    const from = Math.max(0, index - NEIGHBOURS);
    const to = Math.min(pairs.length - 1, index + NEIGHBOURS);
    let near = 0;
    for (let other = from; other <= to; other++) {
      const otherAt = pairs[other] ?? -1;
      if (other !== index && otherAt >= 0 && Math.abs(otherAt - at - (other - index)) <= NEIGHBOURS) near++;
    }
    if (near < Math.min(FEWEST_NEIGHBOURS, to - from)) strays.push(index);
  }
  for (const index of strays) pairs[index] = -1;
}
