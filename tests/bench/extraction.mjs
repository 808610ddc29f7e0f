// Readability alone, Defuddle and Lectern over the same pages in one run, in headless Chromium.
//   npm run bench:extraction [-- --pages DIR] [--set NAME]… [--limit N] [--best N]
//   npm run bench:extraction -- --ablate … says what each step wins instead: see extraction/ablation.mjs.
// Prints scores by set and times by tool, and writes .output/bench/extraction.json. Trust the ratios of the times, most
// with --best, the quickest of so many runs of each page: a machine with other work makes single runs slower.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle, inTabs } from '../cli/extract-browser.mjs';
import { listPages, readPage } from '../cli/extract-pages.mjs';
import { ablate } from './extraction/ablation.mjs';

/** @typedef {Record<string, number>} Row */
/** @typedef {{ set: string, id: string, ms?: number, error?: string }} Answer */

const TOOLS = ['readability', 'defuddle', 'lectern'];
const OUT = fileURLToPath(new URL('../../.output/bench/', import.meta.url));
const COLUMNS = ['F1', 'snippet F', 'under .5', 'headings', 'title', 'author', 'date', 'lang', 'errors'];

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '../shared/corpus' },
    set: { type: 'string', multiple: true },
    limit: { type: 'string' },
    best: { type: 'string', default: '1' },
    ablate: { type: 'boolean' },
    grown: { type: 'string' },
  },
});
if (values.ablate) {
  await ablate(values);
  process.exit();
}
const limit = values.limit ? Number(values.limit) : undefined;
const pages = listPages(values.pages, { sets: values.set, limit });
const script = await bundle(fileURLToPath(new URL('./extraction-in-page.ts', import.meta.url)));

/** @type {Record<string, Answer[]>} */
const answers = Object.fromEntries(TOOLS.map((tool) => [tool, []]));
await inTabs(pages, { script }, async (tab, page, done) => {
  const html = readPage(page);
  // Each tool goes first on every third page: the first to see a page pays for what the others find warm.
  for (let turn = 0; turn < TOOLS.length; turn++) {
    const tool = TOOLS[(turn + done) % TOOLS.length] ?? '';
    answers[tool]?.push(await answerOf(tab, tool, html, page));
  }
  if (done % 100 === 0) process.stderr.write(`${done}/${pages.length}\n`);
});

fs.mkdirSync(OUT, { recursive: true });
for (const tool of TOOLS) {
  fs.writeFileSync(
    path.join(OUT, `${tool}.jsonl`),
    (answers[tool] ?? []).map((line) => `${JSON.stringify(line)}\n`).join(''),
  );
}
const times = timesByTool();
const scores = await scoresBySet();
console.table(times);
for (const [set, rows] of Object.entries(scores)) {
  console.log(`\n${set}`);
  console.table(rows);
}
fs.writeFileSync(
  path.join(OUT, 'extraction.json'),
  `${JSON.stringify({ pages: pages.length, times, scores }, null, 2)}\n`,
);

/**
 * @param {{ call(name: string, ...args: unknown[]): Promise<unknown> }} tab
 * @param {string} tool
 * @param {string} html
 * @param {{ set: string, id: string, url: string }} page
 * @returns {Promise<Answer>}
 */
async function answerOf(tab, tool, html, { set, id, url }) {
  try {
    return { set, id, ...Object(await tab.call('benchExtraction', tool, html, url, Number(values.best))) };
  } catch (error) {
    return { set, id, error: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) };
  }
}

/** @returns {Record<string, Row>} */
function timesByTool() {
  const alone = quantiles('readability');
  return Object.fromEntries(
    TOOLS.map((tool) => {
      const { p50, p95 } = quantiles(tool);
      return [
        tool,
        { 'ms p50': p50, 'ms p95': p95, 'ratio p50': round(p50 / alone.p50), 'ratio p95': round(p95 / alone.p95) },
      ];
    }),
  );
}

/** @param {string} tool */
function quantiles(tool) {
  const times = (answers[tool] ?? []).flatMap(({ ms }) => ms ?? []).sort((a, b) => a - b);
  /** @param {number} share */
  const at = (share) => round(times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? Number.NaN);
  return { p50: at(0.5), p95: at(0.95) };
}

/**
 * Scores by the corpus's own scorer, where the folder brings one.
 *
 * @returns {Promise<Record<string, Record<string, Row>>>}
 */
async function scoresBySet() {
  const scorer = path.resolve(values.pages, 'score.mjs');
  if (!fs.existsSync(scorer)) return {};
  const { loadCorpus, scoreAll, summary } = await import(pathToFileURL(scorer).href);
  const corpus = loadCorpus(values.pages);
  /** @type {Record<string, Record<string, Row>>} */
  const bySet = {};
  for (const tool of TOOLS) {
    for (const [set, rows] of Object.entries(scoreAll(corpus, answers[tool]))) {
      const seen = new Set(pages.filter((page) => page.set === set).map(({ id }) => id));
      // Only pages that were run, and of the mixed set only its articles, which are what the goals count.
      const counted = rows.filter(
        (/** @type {{ id: string, truth: { pageType?: string } }} */ { id, truth }) =>
          seen.has(id) && (truth.pageType ?? 'article') === 'article',
      );
      const all = summary(counted);
      const row = Object.fromEntries(
        COLUMNS.filter((key) => !Number.isNaN(all[key])).map((key) => [key, round(all[key])]),
      );
      bySet[set] = { ...bySet[set], [tool]: row };
    }
  }
  return bySet;
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 1000) / 1000;
}
