import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

/**
 * @typedef {{ set: string, id: string, url: string, file: string }} CorpusPage
 */

const NOWHERE = 'https://page.invalid/';

/**
 * The pages of a corpus folder: `DIR/<set>/html/<id>.html[.gz]` with `DIR/<set>/truth.json`, or a folder that is itself
 * one set, its pages beside its `truth.json`. Of the truth only the address is read; the answers stay unseen.
 *
 * @param {string} dir
 * @param {{ sets?: string[] | undefined, limit?: number | undefined }} [filter] `limit` counts pages per set
 * @returns {CorpusPage[]}
 */
export function listPages(dir, { sets, limit } = {}) {
  if (!fs.existsSync(dir)) return [];
  const folders = isSet(dir)
    ? [dir]
    : fs
        .readdirSync(dir)
        .sort()
        .map((name) => path.join(dir, name))
        .filter(isSet);
  const wanted = folders.filter((folder) => !sets?.length || sets.includes(path.basename(path.resolve(folder))));
  return wanted.flatMap((folder) => pagesOf(folder).slice(0, limit));
}

/** @param {CorpusPage} page */
export function readPage({ file }) {
  const bytes = fs.readFileSync(file);
  return (file.endsWith('.gz') ? zlib.gunzipSync(bytes) : bytes).toString('utf8');
}

/** @param {string} folder */
const isSet = (folder) => fs.existsSync(path.join(folder, 'truth.json'));

/**
 * @param {string} folder
 * @returns {CorpusPage[]}
 */
function pagesOf(folder) {
  /** @type {Record<string, { url?: string }>} */
  const truths = JSON.parse(fs.readFileSync(path.join(folder, 'truth.json'), 'utf8'));
  const set = path.basename(path.resolve(folder));
  return Object.entries(truths).flatMap(([id, { url }]) => {
    const file = ['html', '.']
      .flatMap((sub) => [path.join(folder, sub, `${id}.html.gz`), path.join(folder, sub, `${id}.html`)])
      .find((candidate) => fs.existsSync(candidate));
    return file ? [{ set, id, url: url ?? NOWHERE, file }] : [];
  });
}
