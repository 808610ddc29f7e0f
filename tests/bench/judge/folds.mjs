// What the judge is worth on sites it never saw: the pages are parted by site, and each part is extracted with trees
// grown from the others.
//   node tests/bench/judge/folds.mjs [--pages DIR] [--folds N] [--trees N] [--out FILE.jsonl] [--grown FILE.json]
// Prints the corpus's own scores by set, and the pages under .5. The trees are kept in --grown and used again where it is
// there: for a change that leaves the features as they were.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { bundle, inTabs } from '../../cli/extract-browser.mjs';
import { listPages, readPage } from '../../cli/extract-pages.mjs';
import { examplesOf, judgedPages, SETS, siteOf } from './corpus-rows.mjs';
import { foldOf, withTrees } from './forests.mjs';
import { growTrees } from './grow-trees.mjs';

const WIDTH = 2;
const EXTRACT = fileURLToPath(new URL('../../cli/extract-in-page.ts', import.meta.url));

if (isMainThread) await main();
else parentPort?.postMessage(growTrees(workerData.examples, workerData.options));

async function main() {
  const { values } = parseArgs({
    options: {
      pages: { type: 'string', default: '../shared/corpus' },
      folds: { type: 'string', default: '5' },
      trees: { type: 'string', default: '150' },
      out: { type: 'string', default: '.output/bench/folds.jsonl' },
      grown: { type: 'string' },
    },
  });
  const count = Number(values.folds);
  const isGrown = values.grown !== undefined && fs.existsSync(values.grown);
  /** @type {string[][]} */
  const forests = isGrown
    ? JSON.parse(fs.readFileSync(values.grown ?? '', 'utf8'))
    : await growByFold(values.pages, count, { trees: Number(values.trees) });
  if (values.grown && !isGrown) fs.writeFileSync(values.grown, JSON.stringify(forests));
  /** @type {{ set: string, id: string }[]} */
  const answers = [];
  for (const [fold, trees] of forests.entries()) {
    const script = await bundle(EXTRACT, [withTrees(trees)]);
    const pages = listPages(values.pages, { sets: SETS }).filter((page) => foldOf(siteOf(page), count) === fold);
    await inTabs(pages, { script }, async (tab, page) => {
      const answer = await tab
        .call('lecternExtract', readPage(page), page.url)
        .catch((error) => ({ html: '', error: String(error) }));
      answers.push({ set: page.set, id: page.id, ...Object(answer) });
    });
  }
  fs.mkdirSync(path.dirname(values.out), { recursive: true });
  fs.writeFileSync(values.out, answers.map((answer) => `${JSON.stringify(answer)}\n`).join(''));
  await print(values.pages, answers);
}

/** @param {string} folder @param {number} count @param {{ trees: number }} options */
async function growByFold(folder, count, options) {
  const judged = await judgedPages(folder);
  return inLanes([...Array(count).keys()], (fold) =>
    grownApart({ examples: examplesOf(judged.filter(({ site }) => foldOf(site, count) !== fold)), options }),
  );
}

/** Grows trees in a thread of their own. @param {object} workerData @returns {Promise<string[]>} */
function grownApart(workerData) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/**
 * @template T, R
 * @param {readonly T[]} items
 * @param {(item: T) => Promise<R>} work
 */
async function inLanes(items, work) {
  /** @type {R[]} */
  const results = [];
  const queue = items.entries();
  await Promise.all(
    Array.from({ length: WIDTH }, async () => {
      for (const [index, item] of queue) results[index] = await work(item);
    }),
  );
  return results;
}

/** @param {string} folder @param {object[]} answers */
async function print(folder, answers) {
  const { loadCorpus, scoreAll, summary } = await import(pathToFileURL(path.resolve(folder, 'score.mjs')).href);
  /** @type {Record<string, Record<string, number>>} */
  const table = {};
  /** @type {string[]} */
  const worst = [];
  for (const [set, rows] of Object.entries(scoreAll(loadCorpus(folder), answers))) {
    const counted = rows.filter(
      (/** @type {{ truth: { pageType?: string } }} */ { truth }) => (truth.pageType ?? 'article') === 'article',
    );
    const { pages, F1, precision, recall, 'under .5': under, 'snippet F': snippets, headings } = summary(counted);
    table[set] = Object.fromEntries(
      Object.entries({ pages, F1, precision, recall, 'under .5': under, 'snippet F': snippets, headings }).flatMap(
        ([key, value]) => (Number.isNaN(value) ? [] : [[key, Math.round(value * 1000) / 1000]]),
      ),
    );
    for (const { id, score } of counted)
      if (score.body?.f < 0.5)
        worst.push(
          `${set}/${id} F ${score.body.f.toFixed(2)} P ${score.body.p.toFixed(2)} R ${score.body.r.toFixed(2)}`,
        );
  }
  console.table(table);
  console.log(`under .5:\n${worst.join('\n')}`);
}
