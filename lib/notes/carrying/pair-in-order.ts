import { onceInBoth } from './rows-of-words';

/** A stretch of words of either text, ends exclusive. */
interface Gap {
  from: number;
  to: number;
  otherFrom: number;
  otherTo: number;
}

/** Both texts by their words, and what is paired so far: -1 for words that are not. */
export interface Texts {
  words: Int32Array;
  others: Int32Array;
  pairs: Int32Array;
}

/** So many words in a row are looked for first, then fewer: what stands once in both texts pairs them. */
const ROWS = [8, 4, 2, 1] as const;
/** Cells of the table in which what is left is compared word by word. */
const MOST_CELLS = 250_000;
/** Of stretches from this length on so much must be common: any two texts of a language share a word here and there. */
const UNLIKE_FROM = 24;
const LEAST_ALIKE = 0.4;

/** Pairs the words of a gap by unique rows of them, longest first, then word by word in what is left between. */
export function pairInOrder(whole: Gap, texts: Texts): void {
  const open: { gap: Gap; row: number }[] = [{ gap: whole, row: 0 }];
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
function uniqueRows({ from, to, otherFrom, otherTo }: Gap, length: number, { words, others }: Texts) {
  return onceInBoth({ ids: words, from, to }, { ids: others, from: otherFrom, to: otherTo }, length);
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
  const least = Math.min(rows, columns);
  if (least >= UNLIKE_FROM && (longest[0] ?? 0) < LEAST_ALIKE * least) return;
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (isSame(from + row, otherFrom + column, texts)) texts.pairs[from + row++] = otherFrom + column++;
    else if ((longest[(row + 1) * width + column] ?? 0) >= (longest[row * width + column + 1] ?? 0)) row++;
    else column++;
  }
}
