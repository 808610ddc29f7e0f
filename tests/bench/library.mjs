// How the library does at 1,000, 10,000 and 50,000 articles, beside MiniSearch and SQLite's FTS5 in the same run: its
// search, its page in the built extension, and how it ranks, by judged queries over articles of the corpus. Headless
// Chromium, synthetic articles made of real text.
//   npm run build && npm run bench:library [-- SIZE…] [--only ranking|fill|search|page] [--pages DIR] [--peers-up-to N]
//     [--build DIR] [--fresh]
// Libraries once filled are kept under .output/bench/library and used again unless --fresh is given: it is needed after a
// change of what the index holds. Prints tables and writes .output/bench/library.json; what a run did not measure stays as
// it was there. On a busy machine trust the ratios.
import fs from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from '../cli/extract-browser.mjs';
import { serveScript } from './library/browser.mjs';
import { corpusArticles } from './library/corpus-articles.mjs';
import { filledLibrary } from './library/libraries.mjs';
import { pageRow } from './library/page-rows.mjs';
import { ranking } from './library/ranking.mjs';
import { peerRow, searchRow } from './library/search-rows.mjs';

const here = (/** @type {string} */ file) => fileURLToPath(new URL(file, import.meta.url));
const OUT = here('../../.output/bench/library.json');
const DIR = here('../../.output/bench/library');
const SIZES = ['1000', '10000', '50000'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string', default: '../shared/corpus' },
    only: { type: 'string', multiple: true, default: ['ranking', 'search', 'page'] },
    'peers-up-to': { type: 'string', default: '10000' },
    build: { type: 'string', default: '.output/chrome-mv3' },
    fresh: { type: 'boolean', default: false },
  },
});
const corpus = corpusArticles(values.pages);
if (corpus.length === 0) throw new Error(`No corpus in ${values.pages}.`);
if (!fs.existsSync(values.build)) throw new Error(`No build in ${values.build}: npm run build makes one.`);
if (values.fresh) fs.rmSync(DIR, { recursive: true, force: true });
fs.mkdirSync(DIR, { recursive: true });
const wants = (/** @type {string} */ part) => values.only.includes(part);

/** @type {Record<string, Record<string, unknown>>} */
const all = fs.existsSync(OUT) ? JSON.parse(fs.readFileSync(OUT, 'utf8')) : {};
const script = await bundle(here('./library/library-in-page.ts'));
const site = await serveScript(await bundle(here('./library/peers-in-page.ts')));
const { build } = values;
const { origin } = site;
try {
  if (wants('ranking')) {
    const judged = JSON.parse(fs.readFileSync(here('./library/judged.json'), 'utf8'));
    const { gains, answers } = await ranking({ dir: DIR, corpus, judged, script, build, origin });
    note('ranking', { gains, answers });
    console.table(gains);
  }
  for (const size of (positionals.length ? positionals : SIZES).map(Number)) await measure(size);
} finally {
  site.close();
}

/** @param {number} size */
async function measure(size) {
  if (!['fill', 'search', 'page'].some(wants)) return;
  const { profile, filled } = await filledLibrary({ dir: DIR, size, corpus, script, build });
  const { text, disk } = filled;
  console.log(`${size} articles: ${Math.round(text / 2 ** 20)} MB, ${disk.blocks} blocks in ${disk.segments} segments`);
  if (wants('search')) {
    /** @type {Record<string, unknown>} */
    const rows = { lectern: await searchRow({ profile, filled, corpus, script, build }) };
    if (size <= Number(values['peers-up-to'])) {
      rows.MiniSearch = await peerRow({ dir: DIR, filled, corpus, origin, name: 'mini' });
      rows.FTS5 = await peerRow({ dir: DIR, filled, corpus, origin, name: 'fts' });
    }
    note(`search ${size}`, rows);
    console.table(rows);
  }
  if (wants('page')) {
    const row = await pageRow({ profile, filled, corpus, build });
    note(`page ${size}`, row);
    console.table({ [`page, ${size}`]: row });
  }
}

/** @param {string} part @param {Record<string, unknown>} measured */
function note(part, measured) {
  all[part] = { ...measured, machine: `${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)}` };
  fs.writeFileSync(OUT, `${JSON.stringify(all, null, 2)}\n`);
}
