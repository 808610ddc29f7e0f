// Grows the trees of lib/article/judge from annotated pages, in headless Chromium.
//   node tests/bench/judge/train.mjs [--pages DIR] [--trees N]
// Writes lib/article/judge/trees.ts. What the trees are worth on sites they never saw, folds.mjs tells.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { examplesOf, judgedPages } from './corpus-rows.mjs';
import { growTrees } from './grow-trees.mjs';
import { moduleOf } from './trees-module.mjs';

const OUT = fileURLToPath(new URL('../../../lib/article/judge/trees.ts', import.meta.url));

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '../shared/corpus' },
    trees: { type: 'string', default: '150' },
  },
});
const pages = await judgedPages(values.pages);
const trees = growTrees(examplesOf(pages), { trees: Number(values.trees) });
fs.writeFileSync(OUT, moduleOf(trees));
console.log(`${trees.length} trees from ${pages.length} pages`);
