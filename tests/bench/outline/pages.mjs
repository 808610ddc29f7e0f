// Articles with headings, beheaded: what the trees are grown from and the outline is measured by.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle, inTabs } from '../../cli/extract-browser.mjs';
import { listPages, readPage } from '../../cli/extract-pages.mjs';

/**
 * @typedef {import('../../../lib/article/outline/blocks').OutlineBlock} OutlineBlock
 * @typedef {{ name: string, site: string, fold: number, isUntuned: boolean, lang: string, blocks: OutlineBlock[], opens: boolean[] }} Page
 *   `isUntuned` where no feature or setting was chosen by pages of its site; `opens` says of each block whether a heading stood right before it
 */

/** Into so many folds the sites fall. */
export const FOLDS = 5;
const FEWEST_HEADINGS = 3;
const FEWEST_BLOCKS = 4;

/**
 * The articles under a folder that have three headings or more, each once, in a fixed order.
 *
 * @param {string} dir
 * @returns {Promise<Page[]>}
 */
export async function beheadedPages(dir) {
  const script = await bundle(fileURLToPath(new URL('./blocks-in-page.ts', import.meta.url)));
  const isArticle = articlesUnder(dir);
  const corpus = listPages(dir).filter(isArticle);
  /** @type {Page[]} */
  const pages = [];
  await inTabs(corpus, { script }, async (tab, page, done) => {
    if (done % 200 === 0) process.stderr.write(`${done}/${corpus.length}\n`);
    const answer = await tab.call('behead', readPage(page), page.url, FEWEST_HEADINGS).catch(() => null);
    if (!answer) return;
    const { lang, blocks, opens } = /** @type {Pick<Page, 'lang' | 'blocks' | 'opens'>} */ (answer);
    if (blocks.length < FEWEST_BLOCKS || !opens.slice(1).some(Boolean)) return;
    const name = `${page.set}/${page.id}`;
    const site = siteOf(page.url) ?? name;
    pages.push({
      name,
      site,
      fold: hash(`${site}x`) % FOLDS,
      isUntuned: hash(site) % 2 === 1,
      lang: languageOf(lang),
      blocks,
      opens,
    });
  });
  pages.sort((a, b) => (a.name < b.name ? -1 : 1));
  const seen = new Set();
  return pages.filter(({ blocks }) => {
    const opening = blocks
      .map(({ text }) => text)
      .join(' ')
      .slice(0, 400);
    return !seen.has(opening) && seen.add(opening);
  });
}

/** Lists of products, forums and the like are annotated as such and left out. @param {string} dir */
function articlesUnder(dir) {
  /** @type {Map<string, Record<string, { pageType?: string }>>} */
  const truths = new Map();
  return (/** @type {{ set: string, id: string }} */ { set, id }) => {
    const file = [path.join(dir, set, 'truth.json'), path.join(dir, 'truth.json')].find((each) => fs.existsSync(each));
    if (!truths.has(set)) truths.set(set, file ? JSON.parse(fs.readFileSync(file, 'utf8')) : {});
    return (truths.get(set)?.[id]?.pageType ?? 'article') === 'article';
  };
}

/** @param {string} lang */
const languageOf = (lang) => lang.toLowerCase().split(/[-_]/)[0] || '?';

/** The name a site is registered under, about: enough to keep a site’s pages together. @param {string} url */
function siteOf(url) {
  const labels = URL.canParse(url) ? new URL(url).hostname.split('.') : [];
  if (labels.length < 2 || labels.at(-1) === 'invalid') return undefined;
  const isUnderCountry = labels.at(-1)?.length === 2 && (labels.at(-2)?.length ?? 9) <= 3;
  return labels.slice(isUnderCountry ? -3 : -2).join('.');
}

/** FNV-1a. @param {string} text */
function hash(text) {
  let value = 2166136261;
  for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 16777619) >>> 0;
  return value;
}
