// Takes the headings away from articles that have three or more, and asks where they stood.
//   npm run bench:outline [-- --pages DIR] [--check]
// Beside even spacing and TextTiling on the same blocks, by Pk and WindowDiff. No method is told how many parts there
// are, but even spacing with the true number is shown, too. The sites fall into five folds; the pages of each are judged
// by trees grown on the other four, as the shipped ones are on all, so that no page is judged by trees that saw its site.
// The length of a part that even spacing goes by is the best there is for those other four, by language where they have
// ten pages. Features and settings were chosen by pages of half of the sites; the others are counted by themselves, too.
// With --check the shipped trees are measured instead: on a folder they were not grown from.
// Prints a table and writes .output/bench/outline.json.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { agreement } from './outline/agreement.mjs';
import { evenly, textTiling } from './outline/baselines.mjs';
import { growOutlineTrees } from './outline/examples.mjs';
import { loadOutline } from './outline/load.mjs';
import { beheadedPages, FOLDS } from './outline/pages.mjs';

/** @typedef {{ pk: number, windowDiff: number }} Score */
/** @typedef {{ lang: string, isUntuned: boolean, scores: Record<string, Score> }} Result */

const OUT = fileURLToPath(new URL('../../.output/bench/', import.meta.url));
const LENGTHS = [60, 80, 100, 120, 150, 200, 250, 300];
const FEWEST_PAGES = 10;

const { values } = parseArgs({
  options: { pages: { type: 'string', default: '../shared/corpus' }, check: { type: 'boolean', default: false } },
});
const outline = await loadOutline();
const started = performance.now();
const pages = (await beheadedPages(values.pages)).map((page) => ({
  ...page,
  words: page.blocks.map(({ words }) => Math.max(3, words)),
  reference: page.opens.flatMap((opens, block) => (opens && block > 0 ? [block] : [])),
  rows: outline.gapFeatures(page.blocks, page.lang),
}));
console.log(`${pages.length} articles with headings in ${Math.round((performance.now() - started) / 1000)} s`);

/** @type {Map<string, number>} */
const lengths = new Map();
/** @type {Result[]} */
const results = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const others = pages.filter((page) => page.fold !== fold);
  const likelihood = values.check ? undefined : outline.readTrees(growOutlineTrees(others));
  for (const page of pages.filter((each) => each.fold === fold)) {
    const total = page.words.reduce((a, b) => a + b, 0);
    const known = others.filter(({ lang }) => lang === page.lang);
    const length = bestLength(known.length >= FEWEST_PAGES ? known : others);
    const score = (/** @type {number[]} */ answer) => agreement(page.words, page.reference, answer);
    results.push({
      lang: page.lang,
      isUntuned: page.isUntuned,
      scores: {
        even: score(evenly(page.words, Math.max(1, Math.round(total / length)))),
        'even, number told': score(evenly(page.words, page.reference.length + 1)),
        TextTiling: score(textTiling(page.blocks.map(({ text }) => outline.termsOf(text)))),
        outline: score(outline.partsOf(page.blocks, page.lang, likelihood ? { likelihood } : {})),
      },
    });
  }
}

const table = tableOf(results);
for (const [title, rows] of Object.entries(table)) {
  console.log(`\n${title}`);
  console.table(rows);
}
fs.mkdirSync(OUT, { recursive: true });
fs.writeFileSync(`${OUT}outline.json`, `${JSON.stringify({ pages: pages.length, table }, null, 2)}\n`);

/** @param {typeof pages} known */
function bestLength(known) {
  const key = known.map(({ name }) => name).join();
  const before = lengths.get(key);
  if (before) return before;
  let best = { length: 0, pk: Number.POSITIVE_INFINITY };
  for (const length of LENGTHS) {
    const sum = known.reduce((pk, { words, reference }) => {
      const total = words.reduce((a, b) => a + b, 0);
      return pk + agreement(words, reference, evenly(words, Math.max(1, Math.round(total / length)))).pk;
    }, 0);
    if (sum < best.pk) best = { length, pk: sum };
  }
  lengths.set(key, best.length);
  return best.length;
}

/** @param {Result[]} all */
function tableOf(all) {
  const langs = [...new Set(all.map(({ lang }) => lang))]
    .map((lang) => ({ lang, count: all.filter((each) => each.lang === lang).length }))
    .filter(({ count }) => count >= FEWEST_PAGES)
    .sort((a, b) => b.count - a.count)
    .map(({ lang }) => lang);
  /** @type {Record<string, Record<string, Record<string, number>>>} */
  const tables = {};
  for (const [title, part] of /** @type {const} */ ([
    ['all sites', all],
    ['sites that nothing was chosen by', all.filter(({ isUntuned }) => isUntuned)],
  ])) {
    tables[title] = Object.fromEntries(
      [...langs, 'all'].map((lang) => [lang, rowOf(part.filter((each) => lang === 'all' || each.lang === lang))]),
    );
  }
  return tables;
}

/** @param {Result[]} group @returns {Record<string, number>} */
function rowOf(group) {
  const mean = (/** @type {string} */ method, /** @type {keyof Score} */ measure) =>
    group.reduce((sum, { scores }) => sum + (scores[method]?.[measure] ?? 0), 0) / Math.max(1, group.length);
  const methods = ['even', 'even, number told', 'TextTiling', 'outline'];
  return {
    pages: group.length,
    ...Object.fromEntries(methods.map((method) => [`Pk ${method}`, round(mean(method, 'pk'))])),
    'Pk to even': round(mean('outline', 'pk') / mean('even', 'pk')),
    ...Object.fromEntries(methods.map((method) => [`WD ${method}`, round(mean(method, 'windowDiff'))])),
  };
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 1000) / 1000;
}
