// Grows the trees of lib/article/judge from annotated pages, in headless Chromium.
//   node tests/bench/judge/train.mjs [--pages DIR] [--trees N]
// Writes lib/article/judge/trees.ts. To know what the trees are worth, score pages of sites they were not grown from.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle, inTabs } from '../../cli/extract-browser.mjs';
import { listPages, readPage } from '../../cli/extract-pages.mjs';
import { growTrees } from './grow-trees.mjs';
import { labelBlocks } from './label-blocks.mjs';

const SETS = ['aeb', 'fundus', 'fundus-eval', 'wcxb', 'daniel', 'zh-wce', 'trafilatura'];
const OUT = fileURLToPath(new URL('../../../lib/article/judge/trees.ts', import.meta.url));
const HEAD = `/**
 * The grown trees, one a line, as \`judge.ts\` reads them. Written by tests/bench/judge/train.mjs, never by hand.
 */
// biome-ignore-all format: one tree a line
export const TREES: readonly string[] = [`;

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '../shared/corpus' },
    trees: { type: 'string', default: '150' },
  },
});
const truths = Object.fromEntries(
  SETS.map((set) => [set, JSON.parse(fs.readFileSync(path.join(values.pages, set, 'truth.json'), 'utf8'))]),
);
const script = await bundle(fileURLToPath(new URL('./rows-in-page.ts', import.meta.url)));
/** @type {{ name: string, rows: number[][], labels: number[], weights: number[] }[]} */
const pages = [];
await inTabs(listPages(values.pages, { sets: SETS }), { script }, async (tab, page, done) => {
  const truth = truths[page.set]?.[page.id];
  // Lists of products, forums and the like have no article to learn from.
  if (!truth || (truth.pageType && truth.pageType !== 'article')) return;
  /** @type {{ text: string, row: number[] }[]} */
  const blocks = await answer(tab, page).catch(() => []);
  const labels = labelBlocks(
    blocks.map((block) => block.text),
    truth,
  );
  const judged = labels.flatMap((label, i) => (label ? [{ ...label, row: blocks[i]?.row ?? [] }] : []));
  pages.push({
    name: `${page.set}/${page.id}`,
    rows: judged.map(({ row }) => row),
    labels: judged.map(({ label }) => label),
    weights: judged.map(({ weight }) => weight),
  });
  if (done % 200 === 0) process.stderr.write(`${done} pages\n`);
});

// In a fixed order, whichever page was ready first: the same pages always grow the same trees.
pages.sort((a, b) => (a.name < b.name ? -1 : 1));
const examples = {
  rows: pages.flatMap(({ rows }) => rows),
  labels: pages.flatMap(({ labels }) => labels),
  weights: pages.flatMap(({ weights }) => weights),
};
const trees = growTrees(examples, { trees: Number(values.trees) });
fs.writeFileSync(OUT, `${HEAD}\n${trees.map((tree) => `  '${tree}',\n`).join('')}];\n`);
console.log(`${trees.length} trees from ${pages.length} pages`);

/**
 * @param {ReturnType<typeof import('../../cli/extract-browser.mjs').createTab>} tab
 * @param {import('../../cli/extract-pages.mjs').CorpusPage} page
 * @returns {Promise<any>} what rows-in-page.ts gives
 */
function answer(tab, page) {
  return tab.call('rowsOf', readPage(page), page.url);
}
