// Where highlights stand after all that may happen to an article: ours, ours by the quote alone, and Hypothesis's way.
//   npm run bench:anchoring [-- --pages DIR] [--set NAME]… [--limit N]
// Prints the share placed rightly and the number placed wrongly, by case; writes .output/bench/anchoring.json.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle, inTabs } from '../cli/extract-browser.mjs';
import { listPages, readPage } from '../cli/extract-pages.mjs';

/** @typedef {{ right: number, partly: number, orphaned: number, wrong: number, missed: unknown[] }} Counts */
/** @typedef {Record<string, Record<string, Counts>>} Cases */

const OUT = fileURLToPath(new URL('../../.output/bench/', import.meta.url));
const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '../shared/corpus' },
    set: { type: 'string', multiple: true, default: ['aeb', 'fundus', 'daniel', 'wcxb', 'zh-wce'] },
    limit: { type: 'string', default: '60' },
  },
});
const pages = listPages(values.pages, { sets: values.set, limit: Number(values.limit) });
const script = await bundle(fileURLToPath(new URL('./anchoring/anchoring-in-page.ts', import.meta.url)));

/** @type {{ lang?: string, cases: Cases }[]} */
const results = [];
/** @type {Record<string, number>} */
let times = {};
let elsewhere = 'A paragraph from somewhere else.';
let long = '';
await inTabs(pages, { script }, async (tab, page, done) => {
  const answer = /** @type {{ lang?: string, text: string, cases: Cases } | null} */ (
    await tab.call('benchAnchoring', readPage(page), page.url, elsewhere, done).catch(() => null)
  );
  if (answer) {
    results.push(answer);
    // Two corpora may have the same page: a paragraph from elsewhere must not be the page's own.
    if (answer.text.slice(0, 200) !== elsewhere.slice(0, 200)) elsewhere = answer.text;
    if (answer.lang?.startsWith('en')) long += `${answer.text}\n`;
  }
  if (done === pages.length)
    times = /** @type {Record<string, number>} */ (await tab.call('benchAnchoringTime', long, 1));
  if (done % 50 === 0) process.stderr.write(`${done}/${pages.length}\n`);
});

const table = tableOf(results);
console.table(table);
console.log(`Milliseconds, 500 highlights on ${times.words} words:`, times);
fs.mkdirSync(OUT, { recursive: true });
fs.writeFileSync(
  path.join(OUT, 'anchoring.json'),
  `${JSON.stringify({ pages: results.length, table, times, missed: missedOf(results) }, null, 2)}\n`,
);

/** @param {{ cases: Cases }[]} answers */
function tableOf(answers) {
  /** @type {Record<string, Record<string, string | number>>} */
  const rows = {};
  for (const name of Object.keys(answers[0]?.cases ?? {})) {
    for (const method of Object.keys(answers[0]?.cases[name] ?? {})) {
      const sum = { right: 0, partly: 0, orphaned: 0, wrong: 0 };
      for (const { cases } of answers) {
        const counts = cases[name]?.[method];
        sum.right += counts?.right ?? 0;
        sum.partly += counts?.partly ?? 0;
        sum.orphaned += counts?.orphaned ?? 0;
        sum.wrong += counts?.wrong ?? 0;
      }
      const all = sum.right + sum.partly + sum.orphaned + sum.wrong;
      rows[name] = {
        ...rows[name],
        highlights: all,
        [method]: `${((100 * sum.right) / all).toFixed(2)} % (${sum.partly} in part, ${sum.wrong} wrong)`,
      };
    }
  }
  return rows;
}

/** Our own misses, to look at. @param {{ cases: Cases }[]} answers */
function missedOf(answers) {
  return answers.flatMap(({ cases }) =>
    Object.entries(cases).flatMap(([name, methods]) =>
      (methods.lectern?.missed ?? []).map((miss) => ({ name, ...Object(miss) })),
    ),
  );
}
