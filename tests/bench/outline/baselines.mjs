// What the outline's parting is measured against.

/** Hearst's own settings: words of a token sequence, sequences of a block, rounds of smoothing. */
const TILING = { sequence: 20, block: 10, rounds: 1 };

/**
 * Parts as even in words as the blocks allow.
 *
 * @param {number[]} words of each block
 * @param {number} parts
 */
export function evenly(words, parts) {
  const total = words.reduce((a, b) => a + b, 0);
  const ends = endsOf(words);
  const starts = Array.from({ length: Math.max(0, parts - 1) }, (_, i) => nearest(ends, (total * (i + 1)) / parts));
  return [...new Set(starts)].sort((a, b) => a - b);
}

/**
 * TextTiling as published (Hearst 1997): cosines of the term counts left and right of each gap between sequences of 20
 * words, smoothed; depth scores; boundaries where the depth is over the mean less half a deviation, moved to the next
 * gap between blocks. Its stop words are those that stand in more than half of the blocks.
 *
 * @param {string[][]} terms of each block
 * @returns {number[]} the blocks that begin a part, without the first
 */
export function textTiling(terms) {
  const common = commonTerms(terms);
  const all = terms.flat();
  const gaps = Math.floor(all.length / TILING.sequence) - 1;
  if (gaps < 3) return [];
  const width = TILING.sequence * TILING.block;
  let scores = Array.from({ length: gaps }, (_, i) => {
    const at = (i + 1) * TILING.sequence;
    return cosine(all.slice(Math.max(0, at - width), at), all.slice(at, at + width), common);
  });
  for (let round = 0; round < TILING.rounds; round++) scores = smooth(scores);
  const depth = scores.map((score, i) => climb(scores, i, -1) + climb(scores, i, 1) - 2 * score);
  const mean = depth.reduce((a, b) => a + b, 0) / gaps;
  const deviation = Math.sqrt(depth.reduce((sum, value) => sum + (value - mean) ** 2, 0) / gaps);
  const ends = endsOf(terms.map((block) => block.length));
  const isPeak = (/** @type {number} */ i) => (depth[i] ?? 0) >= Math.max(depth[i - 1] ?? 0, depth[i + 1] ?? 0);
  const starts = depth.flatMap((value, i) =>
    value > mean - deviation / 2 && value > 0 && isPeak(i) ? [nearest(ends, (i + 1) * TILING.sequence)] : [],
  );
  return [...new Set(starts)].sort((a, b) => a - b);
}

/** @param {string[][]} terms */
function commonTerms(terms) {
  /** @type {Map<string, number>} */
  const blocks = new Map();
  for (const block of terms) for (const term of new Set(block)) blocks.set(term, (blocks.get(term) ?? 0) + 1);
  return new Set([...blocks].flatMap(([term, count]) => (count > terms.length / 2 ? [term] : [])));
}

/** @param {string[]} a @param {string[]} b @param {Set<string>} without */
function cosine(a, b, without) {
  const [left, right] = [a, b].map((side) => {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const term of side) if (!without.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
    return counts;
  });
  const square = (/** @type {Map<string, number> | undefined} */ counts) =>
    [...(counts?.values() ?? [])].reduce((sum, count) => sum + count ** 2, 0);
  const product = [...(left ?? [])].reduce((sum, [term, count]) => sum + count * (right?.get(term) ?? 0), 0);
  return product / Math.sqrt(square(left) * square(right) || 1);
}

/** @param {number[]} values */
const smooth = (values) => values.map((value, i) => ((values[i - 1] ?? value) + value + (values[i + 1] ?? value)) / 3);

/** @param {number[]} values @param {number} from @param {1 | -1} step */
function climb(values, from, step) {
  let highest = values[from] ?? 0;
  for (let i = from + step; (values[i] ?? -1) >= highest; i += step) highest = values[i] ?? 0;
  return highest;
}

/** @param {number[]} lengths */
function endsOf(lengths) {
  let sum = 0;
  return lengths.map((length) => {
    sum += length;
    return sum;
  });
}

/** The block whose beginning is nearest to a place. @param {number[]} ends @param {number} place */
function nearest(ends, place) {
  let best = 1;
  for (let i = 1; i < ends.length; i++)
    if (Math.abs((ends[i - 1] ?? 0) - place) < Math.abs((ends[best - 1] ?? 0) - place)) best = i;
  return best;
}
