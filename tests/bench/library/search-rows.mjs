import { openExtension, openSite } from './browser.mjs';
import { filledPeer, onCopy } from './libraries.mjs';
import { quantile, quantiles, round } from './numbers.mjs';
import { queriesFor, synthetic } from './synthetic.mjs';

/** @typedef {import('./corpus-articles.mjs').CorpusArticle} CorpusArticle */
/** @typedef {import('./peers-in-page').PeerName} PeerName */

const ADDED = 60;
/** New processes in which the first answer is waited for; the middle one counts. */
const TIMES = 5;

/**
 * What a search takes, and what bringing an article in.
 * @param {{ profile: string, filled: import('./libraries.mjs').Filled, corpus: CorpusArticle[], script: string, build: string }} options
 */
export async function searchRow({ profile, filled, corpus, script, build }) {
  const queries = queriesFor(corpus, filled.size);
  const firsts = [];
  for (let time = 0; time < TIMES; time++) {
    const { bare, close } = await openExtension(profile, build);
    const page = await bare(script);
    firsts.push(await page.evaluate((asked) => bench.first(asked), queries[time] ?? ''));
    await close();
  }
  const opened = await openExtension(profile, build);
  const page = await opened.bare(script);
  const empty = await opened.heap();
  await page.evaluate(() => bench.prepare());
  const warm = quantiles(await page.evaluate((asked) => bench.warm(asked), queries));
  const heap = (await opened.heap()) - empty;
  await opened.close();
  const added = await onCopy(profile, async (copy) => {
    const { bare, close } = await openExtension(copy, build);
    const other = await bare(script);
    const times = await other.evaluate((rows) => bench.add(rows), newArticles(corpus));
    await close();
    return quantiles(times);
  });
  return row(firsts, warm, added, filled.disk.bytes / filled.text, heap, filled.took);
}

/**
 * @param {{ dir: string, filled: import('./libraries.mjs').Filled, corpus: CorpusArticle[], origin: string, name: PeerName }} options
 */
export async function peerRow({ dir, filled, corpus, origin, name }) {
  const { size, text } = filled;
  const queries = queriesFor(corpus, size);
  const { profile, filled: kept } = await filledPeer({ dir, size, corpus, origin, name });
  const { page, heap, close } = await openSite(profile, origin);
  const empty = await heap();
  const first = await page.evaluate((one, asked) => peers.first(one, asked), name, queries[0] ?? '');
  const warm = quantiles(await page.evaluate((one, asked) => peers.warm(one, asked), name, queries));
  const grown = (await heap()) - empty;
  const times = [];
  for (const one of newArticles(corpus)) times.push(await page.evaluate((...all) => peers.add(...all), name, [one]));
  await close();
  return row([first], warm, quantiles(times), kept.bytes / text, grown, kept.took);
}

/** @param {CorpusArticle[]} corpus */
const newArticles = (corpus) =>
  [...synthetic(corpus, 2 * ADDED)].slice(ADDED).map((one, index) => ({ ...one, id: `added-${index}` }));

/**
 * @param {number[]} firsts
 * @param {{ p50: number, p95: number }} warm
 * @param {{ p50: number, p95: number }} added
 * @param {number} share
 * @param {number} heap
 * @param {number} took
 */
const row = (firsts, warm, added, share, heap, took) => ({
  'first answer ms': quantile(firsts, 0.5),
  'p50 ms': warm.p50,
  'p95 ms': warm.p95,
  'add p50 ms': added.p50,
  'add p95 ms': added.p95,
  'index / text %': round(100 * share),
  'heap MB': round(heap / 2 ** 20),
  'all in s': round(took / 1000),
});
