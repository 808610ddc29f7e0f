// Pages of the regression sets, whose truth is another tool's own output, on which Lectern finds less than Readability.
//   node tests/bench/extraction/regressions.mjs [--pages DIR] [--margin .02] [--diff ID]…
// Prints the mean of each set, a line for each such page, and with --diff what words of a page are missing or too many.
// What each page comes from is written down in regressions.md.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { bundle, inTabs } from '../../cli/extract-browser.mjs';
import { listPages, readPage } from '../../cli/extract-pages.mjs';

const SETS = ['readability-tests', 'defuddle-tests'];
const TOOLS = ['readability', 'defuddle', 'lectern'];

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '../shared/corpus' },
    margin: { type: 'string', default: '.02' },
    diff: { type: 'string', multiple: true, default: [] },
  },
});
const { scorePage, textOf } = await import(pathToFileURL(path.resolve(values.pages, 'score.mjs')).href);
const script = await bundle(fileURLToPath(new URL('../extraction-in-page.ts', import.meta.url)));
const truths = Object.fromEntries(SETS.map((set) => [set, truthOf(set)]));
const pages = listPages(values.pages, { sets: SETS }).filter(
  ({ id }) => !values.diff.length || values.diff.includes(id),
);

/** @type {{ set: string, id: string, scores: Record<string, number>, error: string }[]} */
const rows = [];
await inTabs(pages, { script }, async (tab, page) => {
  const truth = truths[page.set]?.[page.id];
  if (!truth) return;
  /** @type {Record<string, number>} */
  const scores = {};
  let error = '';
  for (const tool of TOOLS) {
    const answer = /** @type {{ html: string, error?: string }} what extraction-in-page.ts gives */ (
      await tab
        .call('benchExtraction', tool, readPage(page), page.url)
        .catch((/** @type {unknown} */ reason) => ({ html: '', error: String(reason).split('\n')[0] }))
    );
    scores[tool] = scorePage(truth, answer).body?.f ?? Number.NaN;
    if (tool !== 'lectern') continue;
    error = answer.error ?? '';
    if (values.diff.includes(page.id)) printDiff(page.id, truth.body, textOf(answer.html), error);
  }
  rows.push({ set: page.set, id: page.id, scores, error });
});

for (const set of SETS) {
  const own = rows
    .filter((row) => row.set === set && !Number.isNaN(row.scores.lectern))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (!own.length) continue;
  const means = TOOLS.map((tool) => `${tool} ${mean(own.map(({ scores }) => scores[tool] ?? 0)).toFixed(3)}`);
  console.log(`\n${set}: ${own.length} pages, mean F1 ${means.join(', ')}`);
  for (const { id, scores, error } of own) {
    const best = scores.readability ?? 0;
    if ((scores.lectern ?? 0) >= best - Number(values.margin)) continue;
    console.log(`${id}  ${scores.lectern?.toFixed(3)}  ${best.toFixed(3)}  ${error}`);
  }
}

/**
 * @param {string} set
 * @returns {Record<string, { body: string, lang?: string }>}
 */
function truthOf(set) {
  const truth = JSON.parse(fs.readFileSync(path.join(values.pages, set, 'truth.json'), 'utf8'));
  for (const page of Object.values(truth)) page.body ??= plainMarkdown(page.bodyMarkdown ?? '');
  return truth;
}

/** The words of Markdown, a line a block. @param {string} markdown */
function plainMarkdown(markdown) {
  /** @param {import('mdast').Nodes} node @returns {string} */
  const words = (node) => {
    if (node.type === 'html') return node.value.replace(/<[^>]*>/g, ' ');
    if ('value' in node) return node.value;
    if (node.type === 'footnoteReference') return '';
    if (!('children' in node)) return node.type === 'break' ? '\n' : '';
    const isInline = ['paragraph', 'heading', 'tableCell', 'link', 'strong', 'emphasis', 'delete'].includes(node.type);
    return node.children.map(words).join(isInline ? '' : '\n');
  };
  return words(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
}

/**
 * Lines of one that the other lacks.
 * @param {string} id @param {string} truth @param {string} answer @param {string} error
 */
function printDiff(id, truth, answer, error) {
  const lines = (/** @type {string} */ text) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  const squeezed = (/** @type {string} */ text) => text.replace(/[^\p{L}\p{N}]+/gu, '');
  const [known, given] = [squeezed(truth), squeezed(answer)];
  console.log(`\n== ${id} ${error}`);
  for (const line of lines(truth)) if (!given.includes(squeezed(line))) console.log(`- ${line.slice(0, 200)}`);
  for (const line of lines(answer)) if (!known.includes(squeezed(line))) console.log(`+ ${line.slice(0, 200)}`);
}

/** @param {number[]} numbers */
function mean(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
