// What the trees of the outline are grown from, and how.
import { growTrees } from '../judge/grow-trees.mjs';

const OPTIONS = { trees: 150, leaves: 8, rate: 0.06, fewest: 20 };

/**
 * @param {{ rows: number[][], opens: boolean[] }[]} pages
 * @param {{ trees?: number }} [options]
 * @returns {string[]} trees as lib/article/grown-trees.ts reads them
 */
export function growOutlineTrees(pages, options = {}) {
  return growTrees(
    {
      rows: pages.flatMap(({ rows }) => rows),
      labels: pages.flatMap(({ opens }) => opens.slice(1).map(Number)),
      // A long page has more to say than a short one, but not as much more as it is longer.
      weights: pages.flatMap(({ rows }) => rows.map(() => 1 / Math.sqrt(rows.length))),
    },
    { ...OPTIONS, ...options },
  );
}
