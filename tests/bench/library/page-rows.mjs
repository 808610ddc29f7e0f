import { openExtension } from './browser.mjs';
import { recordKeystrokes, scrollThrough, watchFirstScreen } from './in-library-page.mjs';
import { quantile, round } from './numbers.mjs';
import { queriesFor } from './synthetic.mjs';

/** New processes in which the first screen is waited for; the middle one counts. */
const TIMES = 5;
/** Queries typed, letter by letter. */
const TYPED = 12;
/** Nothing changes any more when nothing has for so long, in milliseconds. */
const CALM = 700;

/**
 * The library page of the built extension: its first screen, typing, scrolling, its heap.
 * @param {{ profile: string, filled: import('./libraries.mjs').Filled, corpus: import('./corpus-articles.mjs').CorpusArticle[], build: string }} options
 */
export async function pageRow({ profile, filled, corpus, build }) {
  /** @type {{ painted: number, contentful: number }[]} */
  const firsts = [];
  /** @type {number[]} */
  const floors = [];
  for (let time = 0; time < TIMES; time++) {
    const empty = await openExtension(profile, build);
    floors.push(await empty.empty());
    await empty.close();
    const opened = await openLibrary(profile, build);
    firsts.push(await opened.first());
    await opened.close();
  }
  const { page, heap, bare, first, close } = await openLibrary(profile, build);
  await first();
  const used = await heap();
  const scrolled = await page.evaluate(scrollThrough);
  const keystrokes = await typed(page, queriesFor(corpus, filled.size).slice(0, TYPED));
  const usedAtLast = await heap();
  await bare('');
  const empty = await heap();
  await close();
  return {
    'empty page ms': quantile(floors, 0.5),
    'first screen ms': quantile(
      firsts.map(({ painted }) => painted),
      0.5,
    ),
    'contentful ms': quantile(
      firsts.map(({ contentful }) => contentful),
      0.5,
    ),
    'keystroke p50 ms': quantile(keystrokes, 0.5),
    'keystroke p95 ms': quantile(keystrokes, 0.95),
    'frames > 50 ms': scrolled.long,
    'longest ms': round(scrolled.longest),
    'heap MB': round((used - empty) / 2 ** 20),
    'heap at last MB': round((usedAtLast - empty) / 2 ** 20),
  };
}

/** @param {string} profile @param {string} build */
async function openLibrary(profile, build) {
  const opened = await openExtension(profile, build);
  await opened.page.evaluateOnNewDocument(watchFirstScreen);
  await opened.goto('library.html');
  return {
    ...opened,
    async first() {
      const handle = await opened.page.waitForFunction('globalThis.firstScreen', { polling: 100 });
      return /** @type {{ painted: number, contentful: number }} */ (await handle.jsonValue());
    },
  };
}

/**
 * From each key that changes what is found to the frame that shows the last of the change.
 * @param {import('puppeteer-core').Page} page
 * @param {string[]} queries
 */
async function typed(page, queries) {
  await page.evaluate(recordKeystrokes);
  const times = [];
  for (const query of queries) {
    await page.evaluate('document.querySelector("header input").select()');
    for (const letter of query) {
      await page.evaluate('globalThis.keystroke = null');
      await page.keyboard.type(letter);
      await page.waitForFunction(
        (calm) => performance.now() - /** @type {number} */ (Reflect.get(globalThis, 'lastChange')) > calm,
        { polling: 50 },
        CALM,
      );
      const took = await page.evaluate('globalThis.keystroke?.painted ?? null');
      if (typeof took === 'number') times.push(took);
    }
  }
  return times;
}
