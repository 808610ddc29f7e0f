/** A text as numbers: each term its own, and where each block begins among them. */
export interface TermText {
  ids: Int32Array;
  /** One more than there are blocks: the last is where the text ends. */
  starts: Int32Array;
  /**
   * What each term tells, by its id: a term of every block, as the stop words of any language are, tells nothing.
   * Inverse document frequency with the text's own blocks as documents, so that no list of words is needed.
   */
  weights: Float64Array;
  /** Where each term is said first, among `ids`. */
  firsts: Int32Array;
}

export function readTerms(blocks: readonly (readonly string[])[]): TermText {
  const known = new Map<string, number>();
  const ids: number[] = [];
  const starts = [0];
  const frequencies: number[] = [];
  const lastBlocks: number[] = [];
  const firsts: number[] = [];
  for (const [block, terms] of blocks.entries()) {
    for (const term of terms) {
      let id = known.get(term);
      if (id === undefined) {
        id = known.size;
        known.set(term, id);
        frequencies.push(0);
        lastBlocks.push(-1);
        firsts.push(ids.length);
      }
      if (lastBlocks[id] !== block) {
        lastBlocks[id] = block;
        frequencies[id] = (frequencies[id] ?? 0) + 1;
      }
      ids.push(id);
    }
    starts.push(ids.length);
  }
  const spoken = Math.max(1, blocks.filter((terms) => terms.length > 0).length);
  return {
    ids: Int32Array.from(ids),
    starts: Int32Array.from(starts),
    weights: Float64Array.from(frequencies, (frequency) => Math.log((spoken + 1) / (frequency + 0.5))),
    firsts: Int32Array.from(firsts),
  };
}

/** Compares stretches of one text again and again without making anything anew. */
export function createComparer({ ids, weights }: TermText) {
  const counts = new Float64Array(weights.length);

  /** The cosine of two stretches, 0 to 1, each from one place among the terms up to another. */
  return function cosine(fromA: number, toA: number, fromB: number, toB: number): number {
    if (toA <= fromA || toB <= fromB) return 0;
    const squaresA = squares(fromA, toA);
    clear(fromA, toA);
    const squaresB = squares(fromB, toB);
    clear(fromB, toB);
    for (let i = fromA; i < toA; i++) bump(ids[i] ?? 0);
    let product = 0;
    for (let i = fromB; i < toB; i++) product += (counts[ids[i] ?? 0] ?? 0) * (weights[ids[i] ?? 0] ?? 0) ** 2;
    clear(fromA, toA);
    return product / Math.sqrt(squaresA * squaresB || 1);
  };

  function bump(id: number): number {
    const count = (counts[id] ?? 0) + 1;
    counts[id] = count;
    return count;
  }
  /** Length of a stretch's vector, squared: the squares grow by 2n − 1 as the nth of a term comes. */
  function squares(from: number, to: number): number {
    let sum = 0;
    for (let i = from; i < to; i++) {
      const id = ids[i] ?? 0;
      sum += (2 * bump(id) - 1) * (weights[id] ?? 0) ** 2;
    }
    return sum;
  }
  function clear(from: number, to: number): void {
    for (let i = from; i < to; i++) counts[ids[i] ?? 0] = 0;
  }
}

/**
 * How far each value lies below the highest ones beside it, both sides together: the depth score of TextTiling (Hearst,
 * "TextTiling: segmenting text into multi-paragraph subtopic passages", 1997).
 */
export function depths(values: readonly number[]): number[] {
  return values.map((value, at) => peak(values, at, -1) + peak(values, at, 1) - 2 * value);
}

function peak(values: readonly number[], at: number, step: 1 | -1): number {
  let highest = values[at] ?? 0;
  for (let i = at + step; i >= 0 && i < values.length; i += step) {
    const value = values[i] ?? 0;
    if (value < highest) break;
    highest = value;
  }
  return highest;
}
