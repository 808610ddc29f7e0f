// How the library's search does at 1,000, 10,000 and 50,000 articles, beside MiniSearch and SQLite's FTS5 in the same run,
// and how it ranks: judged queries over articles of the corpus. Headless Chromium, synthetic articles made of real text.
//   npm run bench:library [-- --pages DIR] [--sizes 1000,10000,50000] [--peers-up-to 10000]
// Prints tables and writes .output/bench/library.json. On a busy machine trust the ratios.
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { bundle, FLAGS, findChromium } from '../cli/extract-browser.mjs';
import { corpusArticles, random, synthetic } from './library/corpus-articles.mjs';
import { meanGain } from './library/gain.mjs';

/** @typedef {import('./library/corpus-articles.mjs').CorpusArticle} CorpusArticle */

const here = (/** @type {string} */ file) => fileURLToPath(new URL(file, import.meta.url));
const OUT = here('../../.output/bench/');
const SQLITE = here('../../node_modules/@sqlite.org/sqlite-wasm/dist/');
const AT_ONCE = 250;
const QUERIES = 120;
const ADDED = 20;

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '../shared/corpus' },
    sizes: { type: 'string', default: '1000,10000,50000' },
    'peers-up-to': { type: 'string', default: '10000' },
  },
});
const corpus = corpusArticles(values.pages);
if (corpus.length === 0) throw new Error(`No corpus in ${values.pages}.`);
const script = await bundle(here('./library/library-in-page.ts'));
const server = await serve();
const origin = `http://localhost:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;

/** @type {Record<string, unknown>} */
const all = { machine: `${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)}` };
try {
  all.ranking = await ranking();
  console.table(all.ranking);
  /** @type {Record<string, Record<string, unknown>>} */
  const table = {};
  for (const size of values.sizes.split(',').map(Number)) {
    Object.assign(table, await atSize(size, size <= Number(values['peers-up-to'])));
    console.table(table);
    fs.mkdirSync(OUT, { recursive: true });
    fs.writeFileSync(path.join(OUT, 'library.json'), `${JSON.stringify({ ...all, table }, null, 2)}\n`);
  }
} finally {
  server.close();
}

/** nDCG@10 of each, over the corpus itself. */
async function ranking() {
  /** @type {{ lang: string, query: string, answers: Record<string, number> }[]} */
  const judged = JSON.parse(fs.readFileSync(here('./library/judged.json'), 'utf8'));
  const queries = judged.map(({ query }) => query);
  return inBrowser(async (launch) => {
    const { page, close } = await launch();
    for (const some of chunks(corpus)) {
      await page.evaluate((rows) => bench.fill(rows, 0), some);
      await page.evaluate((rows) => bench.mini.add(rows), some);
      await page.evaluate((rows) => bench.fts.add(rows), some);
    }
    await page.evaluate(() => bench.index());
    const answers = {
      lectern: await page.evaluate((asked) => bench.found(asked), queries),
      'MiniSearch, all words': await page.evaluate((asked) => bench.mini.found(asked, 'AND'), queries),
      'MiniSearch, any word': await page.evaluate((asked) => bench.mini.found(asked, 'OR'), queries),
      'FTS5, all words': await page.evaluate((asked) => bench.fts.found(asked, ' '), queries),
      'FTS5, any word': await page.evaluate((asked) => bench.fts.found(asked, ' OR '), queries),
    };
    await close();
    all.judgements = judged.map(({ query }, index) => ({
      query,
      ...Object.fromEntries(Object.entries(answers).map(([name, found]) => [name, found[index]])),
    }));
    return Object.fromEntries(Object.entries(answers).map(([name, found]) => [name, meanGain(judged, found)]));
  });
}

/**
 * @param {number} size
 * @param {boolean} withPeers
 */
async function atSize(size, withPeers) {
  const queries = queriesFrom(synthetic(corpus, Math.min(size, 2000)));
  const first = queries[0] ?? '';
  const more = [...synthetic(corpus, 3 * ADDED)]
    .slice(-3 * ADDED)
    .map((one, index) => ({ ...one, id: `added-${index}` }));
  let text = 0;
  return inBrowser(async (launch) => {
    const filling = await launch();
    const { page } = filling;
    const times = { mini: 0, fts: 0, index: 0 };
    let from = 0;
    for (const some of chunks(synthetic(corpus, size))) {
      for (const one of some) text += Buffer.byteLength(one.text);
      await page.evaluate((rows, at) => bench.fill(rows, at), some, from);
      if (withPeers) times.mini += await page.evaluate((rows) => bench.mini.add(rows), some);
      if (withPeers) times.fts += await page.evaluate((rows) => bench.fts.add(rows), some);
      from += some.length;
      if (from % 5000 === 0) process.stderr.write(`${size}: ${from} articles\n`);
    }
    times.index = await page.evaluate(() => bench.index());
    const disk = await page.evaluate(() => bench.size());
    const peerBytes = withPeers
      ? { mini: await page.evaluate(() => bench.mini.save()), fts: await page.evaluate(() => bench.fts.save()) }
      : null;
    await filling.close();

    /** @type {Record<string, Record<string, unknown>>} */
    const table = {};
    const row = async (/** @type {'lectern' | 'mini' | 'fts'} */ name) => {
      const opened = await launch();
      const empty = await opened.heap();
      const engine = opened.of(name);
      const cold = await engine.first(first);
      const warm = quantiles(await engine.warm(queries));
      const heap = (await opened.heap()) - empty;
      const added =
        name === 'lectern'
          ? quantiles(await opened.page.evaluate((rows) => bench.add(rows), more))
          : quantiles(await Promise.all(more.map((one) => engine.add([one]))));
      await opened.close();
      const bytes = name === 'lectern' ? disk.bytes : (peerBytes?.[name] ?? 0);
      table[`${size} ${name}`] = {
        'first answer ms': round(cold),
        'p50 ms': warm.p50,
        'p95 ms': warm.p95,
        'add p50 ms': added.p50,
        'add p95 ms': added.p95,
        'index / text %': round((100 * bytes) / text),
        'heap MB': round(heap / 2 ** 20),
        'all in s': round((name === 'lectern' ? times.index : times[name]) / 1000),
      };
    };
    await row('lectern');
    if (withPeers) await row('mini');
    if (withPeers) await row('fts');
    console.log(`${size}: ${round(text / 2 ** 20)} MB of text, ${disk.blocks} blocks in ${disk.segments} segments`);
    return table;
  });
}

/**
 * A profile that outlives its browsers, so that each can be a new process.
 * @template T
 * @param {(launch: () => ReturnType<typeof open>) => Promise<T>} work
 */
async function inBrowser(work) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-library-'));
  try {
    return await work(() => open(profile));
  } finally {
    fs.rmSync(profile, { recursive: true, force: true });
  }
}

/** @param {string} profile */
async function open(profile) {
  const browser = await puppeteer.launch({
    executablePath: findChromium(),
    ...{ headless: true, pipe: true, userDataDir: profile, protocolTimeout: 3_600_000 },
    args: [...FLAGS.filter((flag) => !flag.includes('host-resolver')), '--js-flags=--expose-gc'],
  });
  const [page] = await browser.pages();
  if (!page) throw new Error('The browser opened without a tab.');
  await page.goto(origin);
  return {
    page,
    close: () => browser.close(),
    async heap() {
      await page.evaluate('gc()');
      return (await page.metrics()).JSHeapUsedSize ?? 0;
    },
    /** @param {'lectern' | 'mini' | 'fts'} name */
    of(name) {
      return {
        first: (/** @type {string} */ query) =>
          page.evaluate((of, asked) => (of === 'lectern' ? bench : bench[of]).first(asked), name, query),
        warm: (/** @type {string[]} */ queries) =>
          page.evaluate((of, asked) => (of === 'lectern' ? bench : bench[of]).warm(asked), name, queries),
        add: (/** @type {CorpusArticle[]} */ rows) =>
          page.evaluate((of, some) => (of === 'lectern' ? Promise.resolve(0) : bench[of].add(some)), name, rows),
      };
    },
  };
}

async function serve() {
  const page = '<!doctype html><meta charset="utf-8"><script src="/bench.js"></script>';
  const made = http.createServer((request, response) => {
    const file = /^\/sqlite\/([\w.-]+)$/.exec(request.url ?? '')?.[1];
    const type = file?.endsWith('.wasm') ? 'application/wasm' : request.url === '/' ? 'text/html' : 'text/javascript';
    response.setHeader('content-type', `${type}${type.startsWith('text') ? '; charset=utf-8' : ''}`);
    if (file) response.end(fs.readFileSync(path.join(SQLITE, file)));
    else response.end(request.url === '/' ? page : script);
  });
  await new Promise((resolve) => made.listen(0, 'localhost', () => resolve(undefined)));
  return made;
}

/** One to three words that stand together in an article, the last one as far as it was typed. @param {Iterable<CorpusArticle>} articles */
function queriesFrom(articles) {
  const dice = random(2);
  const pool = [...articles];
  return Array.from({ length: QUERIES }, (_, index) => {
    const { text } = pool[Math.floor(dice() * pool.length)] ?? { text: '' };
    const words = (text.match(/[\p{L}\p{N}]{3,14}/gu) ?? ['a']).slice(0, 400);
    const some = Array.from({ length: 1 + (index % 3) }, () => words[Math.floor(dice() * words.length)] ?? '');
    const last = some.pop() ?? '';
    return [...some, last.slice(0, Math.max(2, Math.ceil(last.length * (0.5 + dice() / 2))))].join(' ');
  });
}

/** @param {Iterable<CorpusArticle>} articles */
function* chunks(articles) {
  /** @type {CorpusArticle[]} */
  let some = [];
  for (const one of articles) {
    some.push(one);
    if (some.length === AT_ONCE) {
      yield some;
      some = [];
    }
  }
  if (some.length > 0) yield some;
}

/** @param {number[]} times */
function quantiles(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN);
  return { p50: at(0.5), p95: at(0.95) };
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 10) / 10;
}
