// Runs the extension's own extraction over a folder of pages in headless Chromium.
//   npm run extract -- --pages DIR --out FILE.jsonl [--set NAME]… [--limit N]
// One JSON line a page: {"set","id","html","title","author","date","image","lang","ms","error"?}.
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle, inTabs } from './extract-browser.mjs';
import { listPages, readPage } from './extract-pages.mjs';

const USAGE = 'npm run extract -- --pages DIR --out FILE.jsonl [--set NAME]… [--limit N]';
const { values } = parseArgs({
  options: {
    pages: { type: 'string' },
    out: { type: 'string' },
    set: { type: 'string', multiple: true },
    limit: { type: 'string' },
  },
});
if (!values.pages || !values.out) {
  console.error(USAGE);
  process.exit(2);
}

const pages = listPages(values.pages, { sets: values.set, limit: values.limit ? Number(values.limit) : undefined });
if (!pages.length) {
  console.error(`No pages under ${values.pages}: it needs <set>/truth.json and <set>/html/<id>.html.gz.`);
  process.exit(2);
}
const script = await bundle(fileURLToPath(new URL('./extract-in-page.ts', import.meta.url)));

fs.mkdirSync(path.dirname(path.resolve(values.out)), { recursive: true });
const out = fs.openSync(values.out, 'w');
let failed = 0;
await inTabs(pages, { script }, async (tab, page, done) => {
  const { set, id } = page;
  /** @type {unknown} */
  let answer;
  try {
    answer = await tab.call('lecternExtract', readPage(page), page.url);
  } catch (error) {
    answer = { html: '', error: error instanceof Error ? error.message : String(error) };
  }
  if (answer && typeof answer === 'object' && 'error' in answer) failed++;
  fs.writeSync(out, `${JSON.stringify({ set, id, ...Object(answer) })}\n`);
  showProgress(done, pages.length, `${set}/${id}`);
});
fs.closeSync(out);
console.error(`\n${pages.length} pages, ${failed} without an article → ${values.out}`);

/** @param {number} done @param {number} total @param {string} current */
function showProgress(done, total, current) {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${done}/${total} ${current}`);
  else if (done % 100 === 0) process.stderr.write(`${done}/${total}\n`);
}
