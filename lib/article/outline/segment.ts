/** Words between the two ends of a probe step. */
const STEP = 10;

/**
 * Parts a text where it is least likely to be wrong. How wrong is Pk (Beeferman, Berger and Lafferty, "Statistical
 * models for text segmentation", 1999): the share of pairs of places, some words apart, of which a parting says wrongly
 * that they are in one part, or wrongly that they are not. With how likely each gap is a boundary, what each parting
 * must be expected to cost is known, and the cheapest is found by dynamic programming.
 *
 * @param likely for each gap between two blocks, 0 to 1
 * @param words of each block, one more than gaps
 * @param reach how far apart the ends of a probe are, in words: half a part is usual
 * @returns the blocks that begin a part, without the first
 */
export function segment(likely: readonly number[], words: readonly number[], { reach }: { reach: number }): number[] {
  const blocks = words.length;
  if (blocks < 2) return [];
  const probes = probesOf(likely, words, reach);
  // What it costs to make one part of the blocks from here to each that follows: the probes that end in them.
  const cost = (from: number) => {
    let sum = 0;
    const sums: number[] = [];
    for (let to = from; to < blocks; to++) {
      for (const { left, apart } of probes[to] ?? []) sum += left >= from ? apart : 1 - apart;
      sums.push(sum);
    }
    return sums;
  };
  return cheapest(words.map((_, from) => cost(from)));
}

interface Probe {
  /** The block its left end lies in. */
  left: number;
  /** How likely its ends are in different parts. */
  apart: number;
}

/** The probes by the block their right end lies in. */
function probesOf(likely: readonly number[], words: readonly number[], reach: number): Probe[][] {
  const ends: number[] = [];
  let total = 0;
  for (const count of words) {
    total += count;
    ends.push(total);
  }
  const together = [0];
  for (const [gap, chance] of likely.entries())
    together.push((together[gap] ?? 0) + Math.log(1 - Math.min(0.999, chance)));
  const probes: Probe[][] = words.map(() => []);
  let left = 0;
  let right = 0;
  for (let at = 0; at + reach <= total; at += STEP) {
    while ((ends[left] ?? total) <= at) left += 1;
    while ((ends[right] ?? total) < at + reach) right += 1;
    probes[right]?.push({ left, apart: 1 - Math.exp((together[right] ?? 0) - (together[left] ?? 0)) });
  }
  return probes;
}

/** @param costs of the part from one block to each that follows */
function cheapest(costs: readonly number[][]): number[] {
  const blocks = costs.length;
  const best = new Float64Array(blocks + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(blocks + 1);
  best[0] = 0;
  for (let end = 1; end <= blocks; end++) {
    for (let start = 0; start < end; start++) {
      const sum = (best[start] ?? 0) + (costs[start]?.[end - 1 - start] ?? 0);
      if (sum < (best[end] ?? 0)) {
        best[end] = sum;
        from[end] = start;
      }
    }
  }
  const starts: number[] = [];
  for (let at = from[blocks] ?? 0; at > 0; at = from[at] ?? 0) starts.unshift(at);
  return starts;
}
