import { readTrees } from '../grown-trees';
import type { OutlineBlock } from './blocks';
import { gapFeatures } from './gap-features';
import { segment } from './segment';
import { TREES } from './trees';

/** A picture or a rule is a block without words: it weighs as much as a short line, in words. */
const LEAST_WORDS = 3;
/** How likely what is known is. */
const CERTAIN = 0.999;
/** A probe never spans less, in words: parts of a line or two are no parts. */
const SHORTEST_REACH = 20;

/**
 * Fewest words to a part, on the mean. The trees learned from articles with several headings, however short: of a short
 * text that a writer left whole they expect too much.
 */
const WORDS_EACH = 100;

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
  const words = blocks.map((block) => Math.max(LEAST_WORDS, block.words));
  const total = words.reduce((sum, count) => sum + count, 0);
  const judged = gapFeatures(blocks, lang).map((row, gap) => (known.has(gap + 1) ? CERTAIN : judge(row)));
  const likely = tempered(judged, Math.max(1, total / WORDS_EACH - 1));
  const expected = 1 + likely.reduce((sum, chance) => sum + chance, 0);
  return segment(likely, words, { reach: Math.max(SHORTEST_REACH, Math.round(total / expected / 2)) });
}

/** Makes all gaps less likely by the same odds, until no more boundaries are expected than `most`. */
function tempered(likely: readonly number[], most: number): readonly number[] {
  const sum = (chances: readonly number[]) => chances.reduce((total, chance) => total + chance, 0);
  if (sum(likely) <= most) return likely;
  const at = (shift: number) => likely.map((chance) => 1 / (1 + ((1 - chance) / Math.max(1e-6, chance)) * shift));
  // The odds are divided by a number between these, found by halving on their logarithm.
  let [low, high] = [1, 1e4];
  for (let round = 0; round < 20; round++) {
    const middle = Math.sqrt(low * high);
    if (sum(at(middle)) > most) low = middle;
    else high = middle;
  }
  return at(high);
}
