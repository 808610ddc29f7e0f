import { readTrees } from '../grown-trees';
import type { OutlineBlock } from './blocks';
import { gapFeatures } from './gap-features';
import { segment } from './segment';
import { TREES } from './trees';

/** A picture or a rule is a block without words: it weighs as much as a short line, in words. */
const LEAST_WORDS = 3;
/** A probe never spans less, in words: parts of a line or two are no parts. */
const SHORTEST_REACH = 20;

let grown: ReturnType<typeof readTrees> | undefined;

/**
 * The blocks with which a new part of the text begins, without the first: where a writer would have set headings.
 *
 * How likely each gap between two blocks is such a place is told by boosted trees that were grown from articles with
 * their headings taken away; the parting is then the one that is expected to be wrong least.
 *
 * @param blocks without headings
 * @param known blocks that begin a part for certain
 * @param likelihood in place of the grown trees, for measuring others
 */
export function partsOf(
  blocks: readonly OutlineBlock[],
  lang: string,
  {
    known = new Set(),
    likelihood,
  }: { known?: ReadonlySet<number>; likelihood?: (row: readonly number[]) => number } = {},
): number[] {
  grown ??= readTrees(TREES);
  const judge = likelihood ?? grown;
  const likely = gapFeatures(blocks, lang).map((row, gap) => (known.has(gap + 1) ? 0.999 : judge(row)));
  const words = blocks.map((block) => Math.max(LEAST_WORDS, block.words));
  const total = words.reduce((sum, count) => sum + count, 0);
  const expected = 1 + likely.reduce((sum, chance) => sum + chance, 0);
  return segment(likely, words, { reach: Math.max(SHORTEST_REACH, Math.round(total / expected / 2)) });
}
