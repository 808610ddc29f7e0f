// The blocks of annotated pages as rows of features, with what people said of each.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle, inTabs } from '../../cli/extract-browser.mjs';
import { listPages, readPage } from '../../cli/extract-pages.mjs';
import { labelBlocks } from './label-blocks.mjs';

/** @typedef {{ name: string, site: string, rows: number[][], labels: number[], weights: number[] }} JudgedPage */

/** The sets whose bodies, or passages of them, people annotated. */
export const SETS = ['aeb', 'fundus', 'fundus-eval', 'wcxb', 'daniel', 'zh-wce', 'trafilatura'];

/**
 * @param {string} folder the corpus
 * @returns {Promise<JudgedPage[]>} in a fixed order, whichever page was ready first
 */
export async function judgedPages(folder) {
  const truths = Object.fromEntries(
    SETS.map((set) => [set, JSON.parse(fs.readFileSync(path.join(folder, set, 'truth.json'), 'utf8'))]),
  );
  const script = await bundle(fileURLToPath(new URL('./rows-in-page.ts', import.meta.url)));
  /** @type {JudgedPage[]} */
  const pages = [];
  await inTabs(listPages(folder, { sets: SETS }), { script }, async (tab, page, done) => {
    const truth = truths[page.set]?.[page.id];
    // Lists of products, forums and the like have no article to learn from.
    if (!truth || (truth.pageType && truth.pageType !== 'article')) return;
    const blocks = /** @type {{ text: string, row: number[] }[]} what rows-in-page.ts gives */ (
      await tab.call('rowsOf', readPage(page), page.url).catch(() => [])
    );
    const labels = labelBlocks(
      blocks.map((block) => block.text),
      truth,
    );
    const judged = labels.flatMap((label, i) => (label ? [{ ...label, row: blocks[i]?.row ?? [] }] : []));
    pages.push({
      name: `${page.set}/${page.id}`,
      site: siteOf(page),
      rows: judged.map(({ row }) => row),
      labels: judged.map(({ label }) => label),
      weights: judged.map(({ weight }) => weight),
    });
    if (done % 200 === 0) process.stderr.write(`${done} pages\n`);
  });
  return pages.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @param {readonly JudgedPage[]} pages */
export const examplesOf = (pages) => ({
  rows: pages.flatMap(({ rows }) => rows),
  labels: pages.flatMap(({ labels }) => labels),
  weights: pages.flatMap(({ weights }) => weights),
});

/** Pages of one site share a template, so the host without its subdomains; a page without an address stands alone. */
export function siteOf(/** @type {{ url: string, id: string }} */ { url, id }) {
  // Not by `URL`: old addresses may be none.
  const labels = (/^\w+:\/+([^/?#]*)/.exec(url)?.[1] ?? '').split('.');
  if (labels.at(-1) === 'invalid') return id;
  const isTwofold = labels.length > 2 && /^(?:com?|net|org|gov|edu|ac|or|ne|go)$/.test(labels.at(-2) ?? '');
  return labels.slice(isTwofold ? -3 : -2).join('.');
}
