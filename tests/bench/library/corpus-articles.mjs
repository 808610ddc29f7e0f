import fs from 'node:fs';
import path from 'node:path';

/** @typedef {{ id: string, title: string, lang: string, url: string, authors: string[], text: string }} CorpusArticle */

const SETS = ['aeb', 'daniel', 'fundus', 'fundus-eval', 'wcxb', 'zh-wce'];

/**
 * The articles of a corpus whose text is known, as people wrote it down: no extraction stands between them and the search.
 * @param {string} dir
 * @returns {CorpusArticle[]}
 */
export function corpusArticles(dir) {
  return SETS.flatMap((set) => {
    const file = path.join(dir, set, 'truth.json');
    if (!fs.existsSync(file)) return [];
    return Object.entries(JSON.parse(fs.readFileSync(file, 'utf8'))).flatMap(([id, truth]) => {
      const { body, title, lang = 'en', url, author } = truth;
      if (!body) return [];
      const text = String(body);
      return [
        {
          id: `${set}/${id}`,
          title: title || text.trim().split('\n')[0]?.slice(0, 80) || id,
          lang,
          url: url ?? `https://${set}.example/${id}`,
          authors: author ? [String(author)] : [],
          text,
        },
      ];
    });
  });
}

/**
 * A library of any size out of real text: each article has paragraphs of three real ones of a language, so many as one
 * has. The same for the same size.
 * @param {readonly CorpusArticle[]} corpus
 * @param {number} count
 * @returns {Generator<CorpusArticle>}
 */
export function* synthetic(corpus, count) {
  const withParagraphs = corpus.map((one) => ({
    ...one,
    paragraphs: one.text.split(/\n+/).filter((part) => part.trim()),
  }));
  const langs = [...new Set(corpus.map(({ lang }) => lang))];
  const byLang = langs.map((lang) => withParagraphs.filter((one) => one.lang === lang));
  const dice = random(1);
  const weights = byLang.flatMap((all) => all.map(() => all));
  for (let index = 0; index < count; index++) {
    const all = weights[Math.floor(dice() * weights.length)] ?? [];
    const [first, ...others] = [0, 1, 2].map(() => all[Math.floor(dice() * all.length)]);
    if (!first) continue;
    const pool = [first, ...others].flatMap((one) => one?.paragraphs ?? []);
    const paragraphs = first.paragraphs.map(() => pool[Math.floor(dice() * pool.length)] ?? '');
    yield { ...first, id: `article-${String(index).padStart(28, '0')}`, text: paragraphs.join('\n') };
  }
}

/** Mulberry32, a small generator that gives the same numbers everywhere. @param {number} seed */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
