import { settleBreaks } from './settle-breaks';
import type { Words } from './words';

/** A stretch of words of either text, ends exclusive. */
interface Gap {
  from: number;
  to: number;
  otherFrom: number;
  otherTo: number;
}

/** So many words in a row are looked for first, then fewer: what stands once in both texts pairs them. */
const ROWS = [8, 4, 2, 1] as const;
/** Cells of the table in which what is left is compared word by word. */
const MOST_CELLS = 250_000;
/** What is left over on both sides is searched for passages that were moved, if they have so many words in a row. */
const MOVED_ROW = 4;
const SHORTEST_MOVED = 6;

/**
 * Which word of the second text each word of the first one is, -1 for none: by rows of words that stand once in both,
 * in the order both have them in (Cohen's patience diff: the longest increasing subsequence of unique matches), then
 * between those by shorter rows, and word by word (longest common subsequence) in what is left. Pairs that stand alone
 * are dropped, and passages that were moved are paired afterwards. Time is linear in the texts but for the small tables.
 */
export function pairWords(was: Words, is: Words): Int32Array {
  const pairs = new Int32Array(was.count).fill(-1);
  const texts = { words: was.ids, others: is.ids, pairs };
  pairInOrder({ from: 0, to: was.count, otherFrom: 0, otherTo: is.count }, 0, texts);
  settleBreaks(pairs, was, is);
  dropStrays(pairs);
  pairMoved(texts);
  settleBreaks(pairs, was, is);
  dropStrays(pairs);
  return pairs;
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

interface Texts {
  words: Int32Array;
  others: Int32Array;
  pairs: Int32Array;
}

function pairInOrder(whole: Gap, firstRow: number, texts: Texts): void {
  const open: { gap: Gap; row: number }[] = [{ gap: whole, row: firstRow }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { row } = next;
    const gap = pairEnds(next.gap, texts);
    if (gap.from === gap.to || gap.otherFrom === gap.otherTo) continue;
    const length = ROWS[row];
    if (length === undefined) {
      pairByTable(gap, texts);
      continue;
    }
    const anchors = inOrder(uniqueRows(gap, length, texts));
    if (!anchors.length) {
      open.push({ gap, row: row + 1 });
      continue;
    }
    let { from, otherFrom } = gap;
    for (const [at, other] of anchors) {
      if (at < from || other < otherFrom) continue; // taken in by the row before
      open.push({ gap: { from, to: at, otherFrom, otherTo: other }, row });
      let end = 0;
      while (at + end < gap.to && other + end < gap.otherTo && isSame(at + end, other + end, texts)) {
        texts.pairs[at + end] = other + end;
        end++;
      }
      from = at + end;
      otherFrom = other + end;
    }
    open.push({ gap: { ...gap, from, otherFrom }, row });
  }
}

const isSame = (at: number, other: number, { words, others }: Texts) => words[at] === others[other];

/** Pairs what is the same at both ends of a gap; returns what is left of it. */
function pairEnds({ from, to, otherFrom, otherTo }: Gap, texts: Texts): Gap {
  while (from < to && otherFrom < otherTo && isSame(from, otherFrom, texts)) texts.pairs[from++] = otherFrom++;
  while (from < to && otherFrom < otherTo && isSame(to - 1, otherTo - 1, texts)) texts.pairs[--to] = --otherTo;
  return { from, to, otherFrom, otherTo };
}

/** Rows of words that stand once on either side of a gap, in the order of the first text. */
function uniqueRows(
  { from, to, otherFrom, otherTo }: Gap,
  length: number,
  { words, others }: Texts,
): [number, number][] {
  const here = onceIn(words, from, to, length);
  const there = onceIn(others, otherFrom, otherTo, length);
  const rows: [number, number][] = [];
  for (const [hash, at] of here) {
    const other = there.get(hash);
    if (at < 0 || other === undefined || other < 0) continue;
    let same = 0;
    while (same < length && words[at + same] === others[other + same]) same++;
    if (same === length) rows.push([at, other]);
  }
  return rows.sort(([a], [b]) => a - b);
}

/** Where each row of words begins, by its hash; -1 for those that stand there more than once. */
function onceIn(ids: Int32Array, from: number, to: number, length: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = from; at + length <= to; at++) {
    let hash = 0;
    for (let index = at; index < at + length; index++) hash = (Math.imul(hash, 0x01000193) ^ (ids[index] ?? 0)) | 0;
    places.set(hash, places.has(hash) ? -1 : at);
  }
  return places;
}

/** The most pairs that go up on both sides. */
function inOrder(pairs: readonly [number, number][]): [number, number][] {
  /** Of each length, the index of the pair that ends such a sequence lowest. */
  const tails: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, other], index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < other) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  });
  const chosen: [number, number][] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair) chosen.push(pair);
  }
  return chosen.reverse();
}

/** The longest common subsequence of a small gap. */
function pairByTable({ from, to, otherFrom, otherTo }: Gap, texts: Texts): void {
  const rows = to - from;
  const columns = otherTo - otherFrom;
  if (rows * columns > MOST_CELLS) return;
  const width = columns + 1;
  const longest = new Uint16Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      longest[row * width + column] = isSame(from + row, otherFrom + column, texts)
        ? (longest[(row + 1) * width + column + 1] ?? 0) + 1
        : Math.max(longest[(row + 1) * width + column] ?? 0, longest[row * width + column + 1] ?? 0);
    }
  }
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (isSame(from + row, otherFrom + column, texts)) texts.pairs[from + row++] = otherFrom + column++;
    else if ((longest[(row + 1) * width + column] ?? 0) >= (longest[row * width + column + 1] ?? 0)) row++;
    else column++;
  }
}

/** Pairs passages that neither side has in the other's order: each with the one it shares most rows with. */
function pairMoved(texts: Texts): void {
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
    pairInOrder({ from, to, otherFrom: place[0], otherTo: place[1] }, 1, texts);
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
