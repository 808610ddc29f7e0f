import fs from 'node:fs';
import path from 'node:path';
import { openExtension, openSite } from './browser.mjs';

/** @typedef {import('./corpus-articles.mjs').CorpusArticle} CorpusArticle */
/** @typedef {import('./peers-in-page').PeerName} PeerName */
/** @typedef {{ size: number, text: number, disk: { bytes: number, blocks: number, segments: number }, took: number }} Filled */

/** Articles after which a filling is told of. */
const STEP = 5000;
/** So often a page is opened until Chromium keeps its code compiled, as it has for everybody who uses it. */
const WARM = 3;

/**
 * A profile with a library of a size, filled by the extension's own code and indexed; kept for the next run.
 * @param {{ dir: string, size: number, corpus: CorpusArticle[], script: string, build: string }} options
 * @returns {Promise<{ profile: string, filled: Filled }>}
 */
export async function filledLibrary({ dir, size, corpus, script, build }) {
  const profile = path.join(dir, `library-${size}`);
  const note = path.join(profile, 'filled.json');
  if (fs.existsSync(note)) {
    await renewWorker(profile, build);
    return { profile, filled: JSON.parse(fs.readFileSync(note, 'utf8')) };
  }
  fs.rmSync(profile, { recursive: true, force: true });
  fs.mkdirSync(profile, { recursive: true });
  const { bare, close } = await openExtension(profile, build);
  const page = await bare(script);
  let text = 0;
  let took = 0;
  const all = await page.evaluateHandle((one) => one, corpus);
  for (let from = 0; from < size; from += STEP) {
    const to = Math.min(size, from + STEP);
    text += await page.evaluate((some, first, last) => bench.fill(some, first, last), all, from, to);
    // As it would be by the time so many have been kept.
    took += await page.evaluate(() => bench.index());
    process.stderr.write(`${to} of ${size} articles are in the library\n`);
  }
  const disk = await page.evaluate(() => bench.size());
  await close();
  const filled = { size, text, disk, took };
  fs.writeFileSync(note, JSON.stringify(filled));
  return { profile, filled };
}

/**
 * A profile keeps the worker of the build that filled it, which runs beside what is measured: it is put in anew, and let
 * come to rest before anything is.
 * @param {string} profile
 * @param {string} build
 */
async function renewWorker(profile, build) {
  fs.rmSync(path.join(profile, 'Default', 'Service Worker'), { recursive: true, force: true });
  for (let time = 0; time < WARM; time++) {
    const { goto, page, close } = await openExtension(profile, build);
    await goto('library.html');
    await page.waitForSelector('[data-article-row] h2');
    await close();
  }
}

/**
 * The same for one of the others.
 * @param {{ dir: string, size: number, corpus: CorpusArticle[], origin: string, name: PeerName }} options
 */
export async function filledPeer({ dir, size, corpus, origin, name }) {
  const profile = path.join(dir, `${name}-${size}`);
  fs.rmSync(profile, { recursive: true, force: true });
  const { page, close } = await openSite(profile, origin);
  const filled = await page.evaluate((one, some, count) => peers.fill(one, some, count), name, corpus, size);
  await close();
  return { profile, filled };
}

/**
 * Works on a copy of a profile, for what writes into it.
 * @template T
 * @param {string} profile
 * @param {(copy: string) => Promise<T>} work
 */
export async function onCopy(profile, work) {
  const copy = `${profile}-copy`;
  fs.rmSync(copy, { recursive: true, force: true });
  fs.cpSync(profile, copy, { recursive: true, mode: fs.constants.COPYFILE_FICLONE });
  try {
    return await work(copy);
  } finally {
    fs.rmSync(copy, { recursive: true, force: true, maxRetries: 5 });
  }
}
