import type { OutlineBlock } from './blocks';
import { createComparer, depths, readTerms } from './cohesion';
import { termsOf } from './terms';

/** Terms on each side that are compared. */
const WINDOWS = [40, 100, 250] as const;

/** How much what comes after speaks of what came before. */
export function cohesionColumns(blocks: readonly OutlineBlock[]): number[][] {
  const text = readTerms(blocks.map((block) => termsOf(block.text)));
  const cosine = createComparer(text);
  const { ids, starts, weights, firsts } = text;
  const gaps = blocks.slice(1).map((_, gap) => gap + 1);
  const startOf = (block: number) => starts[Math.max(0, Math.min(blocks.length, block))] ?? 0;
  const columns: number[][] = [];
  for (const width of WINDOWS) {
    const values = gaps.map((block) => {
      const at = startOf(block);
      return cosine(Math.max(0, at - width), at, at, Math.min(ids.length, at + width));
    });
    columns.push(values, depths(values), ranks(values));
  }
  const between = (a: number, b: number) => cosine(startOf(a), startOf(a + 1), startOf(b), startOf(b + 1));
  columns.push(
    gaps.map((block) => between(block - 1, block)),
    gaps.map((block) => between(block, block + 1)),
    gaps.map((block) => between(block - 2, block - 1)),
    gaps.map((block) => cosine(0, startOf(2), startOf(block), startOf(block + 1))),
  );
  const newness = gaps.map((block) => {
    const from = startOf(block);
    const to = Math.min(ids.length, Math.max(startOf(block + 1), from + 30), from + 80);
    let fresh = 0;
    let all = 0;
    for (let i = from; i < to; i++) {
      const id = ids[i] ?? 0;
      const weight = weights[id] ?? 0;
      all += weight;
      if ((firsts[id] ?? 0) >= from) fresh += weight;
    }
    return all ? fresh / all : 0;
  });
  columns.push(newness, ranks(newness));
  const bridges = bridgesOver(text, gaps.map(startOf));
  columns.push(bridges, ranks(bridges));
  return columns;
}

/** Farther apart, two uses of a term are no longer one chain, in terms. */
const LONGEST_LINK = 120;

/** The weight of the lexical chains that reach over each place, for a term of those around it. */
function bridgesOver({ ids, weights }: ReturnType<typeof readTerms>, places: readonly number[]): number[] {
  const changes = new Float64Array(ids.length + 1);
  const last = new Map<number, number>();
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] ?? 0;
    const before = last.get(id);
    const weight = weights[id] ?? 0;
    if (before !== undefined && i - before <= LONGEST_LINK && weight > 0.7) {
      changes[before + 1] = (changes[before + 1] ?? 0) + weight;
      changes[i + 1] = (changes[i + 1] ?? 0) - weight;
    }
    last.set(id, i);
  }
  const sums = new Float64Array(ids.length + 1);
  let sum = 0;
  for (let i = 0; i <= ids.length; i++) {
    sum += changes[i] ?? 0;
    sums[i] = sum;
  }
  return places.map((place) => sums[place] ?? 0);
}

/** Where each value stands among all of them, 0 to 1. */
function ranks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return values.map((value) => sorted.findIndex((each) => each >= value) / Math.max(1, values.length - 1));
}
