// Gradient boosting of small decision trees for yes or no, on histograms. No dependencies.

/**
 * @typedef {{ rows: number[][], labels: number[], weights: number[] }} Examples
 * @typedef {{ trees?: number, leaves?: number, rate?: number, fewest?: number, bins?: number, seed?: number }} Options
 * @typedef {{ g: Float64Array, h: Float64Array, n: Int32Array }} Histogram sums and counts, bin by bin of each feature
 * @typedef {{ rows: Int32Array, split: Split | undefined, histogram: Histogram, at: Node }} Leaf
 * @typedef {{ feature: number, bin: number, gain: number }} Split
 * @typedef {{ feature?: number, below?: number, yes?: Node, no?: Node, value?: number }} Node
 */

/** Keeps leaves with little in them near nought. */
const RIDGE = 5;
const SHARE_OF_ROWS = 0.5;
const SHARE_OF_FEATURES = 0.4;

/**
 * @param {Examples} examples
 * @param {Options} [options]
 * @returns {string[]} trees as lib/article/judge/judge.ts reads them
 */
export function growTrees({ rows, labels, weights }, options = {}) {
  const { trees = 150, leaves = 15, rate = 0.1, fewest = 60, bins = 47, seed = 1 } = options;
  const random = randomFrom(seed);
  const width = rows[0]?.length ?? 0;
  const edges = Array.from({ length: width }, (_, feature) => edgesOf(rows, feature, bins));
  const binned = edges.map((edge, feature) => Uint8Array.from(rows, (row) => binOf(row[feature] ?? 0, edge)));
  const total = weights.reduce((a, b) => a + b, 0);
  const weight = Float64Array.from(weights, (w) => (w / total) * rows.length);
  const score = new Float64Array(rows.length);
  const gradient = new Float64Array(rows.length);
  const curve = new Float64Array(rows.length);
  const written = [];
  for (let round = 0; round < trees; round++) {
    for (let i = 0; i < rows.length; i++) {
      const p = 1 / (1 + Math.exp(-(score[i] ?? 0)));
      const w = weight[i] ?? 0;
      gradient[i] = w * (p - (labels[i] ?? 0));
      curve[i] = w * p * (1 - p);
    }
    const sample = Int32Array.from(rows.keys()).filter(() => random() < SHARE_OF_ROWS);
    const features = edges.flatMap((edge, feature) => (edge.length && random() < SHARE_OF_FEATURES ? [feature] : []));
    const root = growTree({ sample, features, binned, gradient, curve, edges, leaves, fewest, rate });
    for (let i = 0; i < rows.length; i++) score[i] = (score[i] ?? 0) + answer(root, rows[i] ?? []);
    written.push(write(root));
  }
  return written;
}

/** @param {Node} node @param {number[]} row @returns {number} */
function answer(node, row) {
  let at = node;
  while (at.yes && at.no) at = (row[at.feature ?? 0] ?? 0) <= (at.below ?? 0) ? at.yes : at.no;
  return at.value ?? 0;
}

/** @param {Node} node @returns {string} */
function write(node) {
  if (!node.yes || !node.no) return `=${Number((node.value ?? 0).toPrecision(3))}`;
  return `${node.feature}<${node.below} ${write(node.yes)} ${write(node.no)}`;
}

/**
 * @param {{ sample: Int32Array, features: number[], binned: Uint8Array[], gradient: Float64Array, curve: Float64Array,
 *   edges: number[][], leaves: number, fewest: number, rate: number }} at
 * @returns {Node}
 */
function growTree({ sample, features, binned, gradient, curve, edges, leaves, fewest, rate }) {
  const width = Math.max(1, ...features.map((feature) => (edges[feature]?.length ?? 0) + 1));
  /** @param {Int32Array} rows @returns {Histogram} */
  const count = (rows) => {
    const size = features.length * width;
    const histogram = { g: new Float64Array(size), h: new Float64Array(size), n: new Int32Array(size) };
    const { g, h, n } = histogram;
    features.forEach((feature, index) => {
      const bins = binned[feature] ?? new Uint8Array();
      const first = index * width;
      for (const row of rows) {
        const at = first + (bins[row] ?? 0);
        g[at] = (g[at] ?? 0) + (gradient[row] ?? 0);
        h[at] = (h[at] ?? 0) + (curve[row] ?? 0);
        n[at] = (n[at] ?? 0) + 1;
      }
    });
    return histogram;
  };
  /** @param {Int32Array} rows @param {Node} at @param {Histogram} histogram @returns {Leaf} */
  const leafOf = (rows, at, histogram) => {
    let g = 0;
    let h = 0;
    for (const row of rows) {
      g += gradient[row] ?? 0;
      h += curve[row] ?? 0;
    }
    at.value = Number(((-g / (h + RIDGE)) * rate).toPrecision(3));
    return { rows, at, histogram, split: bestSplit(rows.length, [g, h], histogram) };
  };
  /** @param {number} size @param {[number, number]} sums @param {Histogram} histogram @returns {Split | undefined} */
  const bestSplit = (size, [g, h], histogram) => {
    /** @type {Split | undefined} */
    let best;
    if (size < fewest * 2) return best;
    features.forEach((feature, index) => {
      let gl = 0;
      let hl = 0;
      let left = 0;
      for (let b = 0; b < (edges[feature]?.length ?? 0); b++) {
        const at = index * width + b;
        gl += histogram.g[at] ?? 0;
        hl += histogram.h[at] ?? 0;
        left += histogram.n[at] ?? 0;
        if (left < fewest || size - left < fewest) continue;
        const gain = gl ** 2 / (hl + RIDGE) + (g - gl) ** 2 / (h - hl + RIDGE) - g ** 2 / (h + RIDGE);
        if (gain > 1e-6 && (!best || gain > best.gain)) best = { feature, bin: b, gain };
      }
    });
    return best;
  };
  /** @type {Node} */
  const root = {};
  const open = [leafOf(sample, root, count(sample))];
  while (open.length < leaves) {
    open.sort((a, b) => (b.split?.gain ?? 0) - (a.split?.gain ?? 0));
    const leaf = open[0];
    if (!leaf?.split) break;
    const { feature, bin } = leaf.split;
    const column = binned[feature] ?? new Uint8Array();
    /** @type {Node} */
    const yes = {};
    /** @type {Node} */
    const no = {};
    Object.assign(leaf.at, { feature, below: edges[feature]?.[bin] ?? 0, yes, no });
    delete leaf.at.value;
    const below = leaf.rows.filter((row) => (column[row] ?? 0) <= bin);
    const above = leaf.rows.filter((row) => (column[row] ?? 0) > bin);
    // What is counted for the smaller side is known of the larger one, too.
    const isSmaller = below.length < above.length;
    const counted = count(isSmaller ? below : above);
    const rest = without(leaf.histogram, counted);
    open.splice(0, 1, leafOf(below, yes, isSmaller ? counted : rest), leafOf(above, no, isSmaller ? rest : counted));
  }
  return root;
}

/** What is left of a histogram without a part of it, in its place. @param {Histogram} whole @param {Histogram} part */
function without(whole, part) {
  for (let at = 0; at < whole.n.length; at++) {
    whole.g[at] = (whole.g[at] ?? 0) - (part.g[at] ?? 0);
    whole.h[at] = (whole.h[at] ?? 0) - (part.h[at] ?? 0);
    whole.n[at] = (whole.n[at] ?? 0) - (part.n[at] ?? 0);
  }
  return whole;
}

/** Values that part a feature's range into bins of like many rows. @param {number[][]} rows @param {number} feature @param {number} bins */
function edgesOf(rows, feature, bins) {
  const values = rows.map((row) => row[feature] ?? 0).sort((a, b) => a - b);
  const distinct = [...new Set(values)];
  if (distinct.length <= bins) return distinct.slice(0, -1).map((value, i) => middle(value, distinct[i + 1] ?? value));
  /** @type {Set<number>} */
  const edges = new Set();
  for (let b = 1; b < bins; b++) {
    let at = Math.floor((b * values.length) / bins);
    const value = values[at] ?? 0;
    while (at < values.length && values[at] === value) at++;
    if (at < values.length) edges.add(middle(value, values[at] ?? value));
  }
  return [...edges].sort((a, b) => a - b);
}

/** @param {number} a @param {number} b */
const middle = (a, b) => Number(((a + b) / 2).toPrecision(4));

/** @param {number} value @param {number[]} edges */
function binOf(value, edges) {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const at = (low + high) >> 1;
    if (value <= (edges[at] ?? 0)) high = at;
    else low = at + 1;
  }
  return low;
}

/** Numbers from 0 to 1, the same every time (mulberry32). @param {number} seed */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
