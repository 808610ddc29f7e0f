import fs from 'node:fs';
import { openExtension, openSite } from './browser.mjs';
import { meanGain } from './gain.mjs';

/** @typedef {import('./corpus-articles.mjs').CorpusArticle} CorpusArticle */

/** Peers, and whether all words or any are wanted of an article. */
const PEERS = /** @type {const} */ ([
  ['MiniSearch, all words', 'mini', 'AND'],
  ['MiniSearch, any word', 'mini', 'OR'],
  ['FTS5, all words', 'fts', 'AND'],
  ['FTS5, any word', 'fts', 'OR'],
]);

/**
 * nDCG@10 of each, over the articles of the corpus, and what each found.
 * @param {{ dir: string, corpus: CorpusArticle[], judged: { lang: string, query: string, answers: Record<string, number> }[],
 *   script: string, build: string, origin: string }} options
 */
export async function ranking({ dir, corpus, judged, script, build, origin }) {
  const queries = judged.map(({ query }) => query);
  /** @type {Record<string, string[][]>} */
  const answers = {};
  const own = await openExtension(fresh(`${dir}/ranking`), build);
  const page = await own.bare(script);
  await page.evaluate((rows) => bench.put(rows, 0), corpus);
  await page.evaluate(() => bench.index());
  answers.lectern = await page.evaluate((asked) => bench.found(asked), queries);
  await own.close();
  const others = await openSite(fresh(`${dir}/ranking-peers`), origin);
  for (const name of /** @type {const} */ (['mini', 'fts'])) {
    await others.page.evaluate((one, rows) => peers.add(one, rows), name, corpus);
  }
  for (const [title, name, join] of PEERS) {
    answers[title] = await others.page.evaluate((...all) => peers.found(...all), name, queries, join);
  }
  await others.close();
  return {
    gains: Object.fromEntries(Object.entries(answers).map(([name, found]) => [name, meanGain(judged, found)])),
    answers: judged.map(({ query }, index) => ({
      query,
      ...Object.fromEntries(Object.entries(answers).map(([name, found]) => [name, found[index]])),
    })),
  };
}

/** @param {string} profile */
function fresh(profile) {
  fs.rmSync(profile, { recursive: true, force: true });
  return profile;
}
