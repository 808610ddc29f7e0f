// Grows the trees that tell the outline where a text without headings is parted, from articles with headings.
//   node tests/bench/outline/train.mjs [--pages DIR] [--trees N]
// Writes lib/article/outline/trees.ts. What they are worth, `npm run bench:outline` says with trees grown on half.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { growOutlineTrees } from './examples.mjs';
import { loadOutline } from './load.mjs';
import { beheadedPages } from './pages.mjs';

const OUT = fileURLToPath(new URL('../../../lib/article/outline/trees.ts', import.meta.url));
const HEAD = `/**
 * The grown trees, one a line, as \`grown-trees.ts\` reads them. Written by tests/bench/outline/train.mjs, never by hand.
 */
// biome-ignore-all format: one tree a line
export const TREES: readonly string[] = [`;

const { values } = parseArgs({
  options: { pages: { type: 'string', default: '../shared/corpus' }, trees: { type: 'string' } },
});
const { gapFeatures } = await loadOutline();
const pages = await beheadedPages(values.pages);
const trees = growOutlineTrees(
  pages.map(({ blocks, opens, lang }) => ({ opens, rows: gapFeatures(blocks, lang) })),
  values.trees ? { trees: Number(values.trees) } : {},
);
fs.writeFileSync(OUT, `${HEAD}\n${trees.map((tree) => `  '${tree}',\n`).join('')}];\n`);
console.log(`${trees.length} trees from ${pages.length} pages`);
