/** @typedef {import('./corpus-articles.mjs').CorpusArticle} CorpusArticle */

/**
 * A library of any size out of real text: each article has paragraphs of three real ones of a language, so many as one
 * has. The same for the same size, and the beginning of every larger one.
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
    const { title, lang, url, authors } = first;
    yield { id: syntheticId(index), title, lang, url, authors, text: paragraphs.join('\n') };
  }
}

/** Scattered and as long as the ones articles get, so that they lie in the database as those do. @param {number} index */
function syntheticId(index) {
  const dice = random(index + 1);
  const digits = Array.from({ length: 4 }, () =>
    Math.floor(dice() * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
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

const QUERIES = 120;

/**
 * What somebody might look for: one to three words of an article, the last one as far as it was typed.
 * @param {readonly CorpusArticle[]} corpus
 * @param {number} size of the library
 */
export function queriesFor(corpus, size) {
  const dice = random(2);
  const pool = [...synthetic(corpus, Math.min(size, 2000))];
  return Array.from({ length: QUERIES }, (_, index) => {
    const { text } = pool[Math.floor(dice() * pool.length)] ?? { text: '' };
    const words = (text.match(/[\p{L}\p{N}]{3,14}/gu) ?? ['a']).slice(0, 400);
    const some = Array.from({ length: 1 + (index % 3) }, () => words[Math.floor(dice() * words.length)] ?? '');
    const last = some.pop() ?? '';
    return [...some, last.slice(0, Math.max(2, Math.ceil(last.length * (0.5 + dice() / 2))))].join(' ');
  });
}
