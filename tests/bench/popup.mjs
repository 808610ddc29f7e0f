// How long the popup takes from its first script to the article on the screen, beside the least any reader must do with
// the same page in the same run: parse it, run Readability, lay the text out; and beside the first frame of a popup that
// is empty, which is what Chromium itself takes. Real clicks in headless Chromium, the
// pages served on loopback, their scripts switched off.
//   npm run build && npm run bench:popup [-- --pages DIR] [--set NAME]… [--limit N] [--build DIR]
// Prints a table and writes .output/bench/popup.json. On a busy machine trust the ratios.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from '../cli/extract-browser.mjs';
import { listPages, readPage } from '../cli/extract-pages.mjs';
import { launchChromium } from '../support/chromium.mjs';
import { scriptsAtOnce } from '../support/scripts-at-once.mjs';
import { serve } from '../support/serve.mjs';
import * as steps from '../support/steps.mjs';
import { openEmptyPopups } from './popup/empty-popup.mjs';
import { whenPainted } from './popup/in-popup.mjs';

/**
 * @typedef {{ set: string, id: string, floor: number | null, frame: number, painted: number }} Row
 */

const OUT = fileURLToPath(new URL('../../.output/bench/', import.meta.url));
const GOALS = { p50: 50, p95: 200, bytes: 200_000 };
const PATIENCE = 20_000;
/** Times the empty popup is opened. */
const EMPTY = 30;

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '../shared/corpus' },
    set: { type: 'string', multiple: true },
    limit: { type: 'string', default: '20' },
    build: { type: 'string', default: '.output/chrome-mv3' },
  },
});
const pages = listPages(values.pages, { sets: values.set, limit: Number(values.limit) });
const script = await bundle(fileURLToPath(new URL('./popup/floor-in-page.ts', import.meta.url)));
// Its text is what runs in the page, where no other way is open: the pages' scripts are off.
const floor = new Function(`${script}; return globalThis.popupFloor();`);

/** @type {Row[]} */
const rows = [];
/** @type {number[]} */
let empty = [];
/** @type {Record<string, number>} */
const without = {};
const server = await serve();
const browser = await launchChromium({ build: values.build, loopbackOnly: true, locale: 'en' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void browser.close().then(() => process.exit(1)));
try {
  await keepOne();
  for (const [index, page] of pages.entries()) {
    await measure(page, index).catch((error) => leaveOut(String(error.message).split('\n')[0] ?? 'failed'));
    if ((index + 1) % 20 === 0) process.stderr.write(`${index + 1}/${pages.length}\n`);
  }
  await browser.close();
  empty = await openEmptyPopups(`${server.origin}/handcart-library.html`, EMPTY);
} finally {
  await browser.close();
  await server.close();
}
report();

/** Whoever opens the popup has a library, as a rule; where there is none, Chromium takes its time to say so. */
async function keepOne() {
  await browser.goto(`${server.origin}/handcart-library.html`);
  await steps.keep(await steps.read(browser));
}

/**
 * @param {{ set: string, id: string, url: string, file: string }} page
 * @param {number} index
 */
async function measure(page, index) {
  const address = `/bench/${index}.html`;
  server.put(address, readPage(page), { 'content-security-policy': "script-src 'none'" });
  await browser.goto(server.origin + address);
  // Each goes first on every other page: the second finds the machine warm.
  const before = index % 2 ? await floorOf() : null;
  const popup = await browser.clickToolbarButton();
  const opened = await popup.evaluate(whenPainted, PATIENCE);
  const least = index % 2 ? before : await floorOf();
  if (opened.kind === 'refused') return leaveOut(opened.reason);
  rows.push({ set: page.set, id: page.id, floor: least, frame: opened.frame, painted: opened.painted });
}

/** @returns {Promise<number | null>} */
function floorOf() {
  return browser.page.evaluate(/** @type {() => number | null} */ (floor));
}

/** @param {string} reason */
function leaveOut(reason) {
  without[reason] = (without[reason] ?? 0) + 1;
}

function report() {
  const pairs = rows.filter(({ floor }) => floor !== null);
  const least = quantiles(pairs.map((row) => row.floor ?? 0));
  const times = {
    'floor: parse, Readability, layout': { ...least, 'ratio p50': 1, 'ratio p95': 1 },
    'an empty popup: first frame': against(quantiles(empty), least),
    'first frame': against(quantiles(pairs.map(({ frame }) => frame)), least),
    'article painted': against(quantiles(pairs.map(({ painted }) => painted)), least),
  };
  const scripts = scriptsAtOnce(values.build, 'popup.html');
  const bytes = scripts.reduce((sum, script) => sum + script.bytes, 0);
  console.log(`${pairs.length} articles of ${pages.length} pages; without: ${JSON.stringify(without)}`);
  console.table(times);
  console.log(`goals: p50 ≤ ${GOALS.p50} ms, p95 ≤ ${GOALS.p95} ms`);
  console.log(`script before the first paint: ${bytes} bytes, goal ≤ ${GOALS.bytes}`);
  fs.mkdirSync(OUT, { recursive: true });
  const all = { pages: pages.length, articles: pairs.length, without, times, bytes, scripts, empty, rows };
  fs.writeFileSync(`${OUT}popup.json`, `${JSON.stringify(all, null, 2)}\n`);
}

/** @param {number[]} values */
function quantiles(values) {
  const sorted = values.toSorted((a, b) => a - b);
  /** @param {number} share */
  const at = (share) => round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN);
  return { 'ms p50': at(0.5), 'ms p95': at(0.95) };
}

/**
 * @param {{ 'ms p50': number, 'ms p95': number }} own
 * @param {{ 'ms p50': number, 'ms p95': number }} least
 */
function against(own, least) {
  const p50 = round(own['ms p50'] / least['ms p50']);
  return { ...own, 'ratio p50': p50, 'ratio p95': round(own['ms p95'] / least['ms p95']) };
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 10) / 10;
}
