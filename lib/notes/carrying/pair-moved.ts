import { pairInOrder, type Texts } from './pair-in-order';
import { onceIn } from './rows-of-words';

/** What is left over on both sides is searched for passages that were moved, if they have so many words in a row. */
const MOVED_ROW = 4;
const SHORTEST_MOVED = 6;

/** Pairs passages that neither side has in the other's order: each with the one it shares most rows with. */
export function pairMoved(texts: Texts): void {
  const { words, others, pairs } = texts;
  const taken = new Uint8Array(others.length);
  for (const other of pairs) if (other >= 0) taken[other] = 1;
  const here = stretches(words.length, (at) => pairs[at] === -1);
  const there = stretches(others.length, (at) => taken[at] === 0);
  if (!here.length || !there.length) return;

  const rowsThere = new Map<number, number>();
  there.forEach(([from, to], index) => {
    for (const [hash, at] of onceIn(others, from, to, MOVED_ROW)) {
      if (at >= 0) rowsThere.set(hash, rowsThere.has(hash) ? -1 : index);
    }
  });
  const offers = here.map(([from, to]) => {
    const votes = new Map<number, number>();
    for (const hash of onceIn(words, from, to, MOVED_ROW).keys()) {
      const index = rowsThere.get(hash);
      if (index !== undefined && index >= 0) votes.set(index, (votes.get(index) ?? 0) + 1);
    }
    const [index = -1, count = 0] = [...votes].sort(([, a], [, b]) => b - a)[0] ?? [];
    return { from, to, index, count };
  });
  const used = new Set<number>();
  for (const { from, to, index } of offers.sort((a, b) => b.count - a.count)) {
    const place = there[index];
    if (!place || used.has(index)) continue;
    used.add(index);
    pairInOrder({ from, to, otherFrom: place[0], otherTo: place[1] }, texts);
  }
}

/** Runs of words of which something holds, long enough to be known again elsewhere. */
function stretches(count: number, holds: (at: number) => boolean): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (let from = 0; from < count; from++) {
    if (!holds(from)) continue;
    let to = from + 1;
    while (to < count && holds(to)) to++;
    if (to - from >= SHORTEST_MOVED) found.push([from, to]);
    from = to;
  }
  return found;
}
