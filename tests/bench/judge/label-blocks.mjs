// Says of each block of a page whether it is the article's, by what people annotated.

const WORDS = /[\p{L}\p{N}_]+/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const BY_CHARACTER = new Set(['zh', 'ja', 'th']);
const SHINGLE = 4;
/** A page with much text beside its article must not outweigh the others. */
const HEAVIEST = 3;
const SNIPPET_WEIGHT = 0.05;

/** @param {string} text */
const words = (text) => text.match(WORDS) ?? [];
/** @param {string} text */
const characters = (text) => words(text).flatMap((word) => (UNSPACED.test(word) ? [...word] : [word]));
/** @param {string[]} tokens */
const shingles = (tokens) =>
  Array.from({ length: Math.max(1, tokens.length - SHINGLE + 1) }, (_, i) =>
    tokens.slice(i, i + SHINGLE).join('\u0001'),
  );
/** @param {string} text */
const squeeze = (text) => text.replace(/\s+/g, ' ').trim();

/**
 * @param {string[]} texts the blocks of a page
 * @param {{ body?: string, headings?: string[], lang?: string, with?: string[], without?: string[] }} truth
 * @returns {({ label: number, weight: number } | undefined)[]} nothing for a block nobody judged
 */
export function labelBlocks(texts, truth) {
  return truth.body
    ? byBody(texts, [truth.body, ...(truth.headings ?? [])].join('\n'), truth.lang ?? '')
    : bySnippets(texts, truth);
}

/** @param {string[]} texts @param {string} body @param {string} lang */
function byBody(texts, body, lang) {
  const tokens = BY_CHARACTER.has(lang) ? characters : words;
  const whole = tokens(body);
  const known = new Set(shingles(whole));
  const lines = new Set(body.split('\n').map((line) => tokens(line).join(' ')));
  const labels = texts.map((text) => {
    const own = tokens(text);
    if (own.length < SHINGLE)
      return { label: Number(own.length > 0 && lines.has(own.join(' '))), weight: Math.max(1, own.length) };
    const parts = shingles(own);
    return { label: Number(parts.filter((part) => known.has(part)).length > parts.length / 2), weight: own.length };
  });
  const scale = Math.max(60, whole.length);
  const total = labels.reduce((sum, { weight }) => sum + weight / scale, 0);
  return labels.map(({ label, weight }) => ({ label, weight: (weight / scale) * Math.min(1, HEAVIEST / total) }));
}

/** @param {string[]} texts @param {{ with?: string[], without?: string[] }} truth */
function bySnippets(texts, { with: wanted = [], without: unwanted = [] }) {
  return texts.map((text) => {
    const block = squeeze(text);
    const has = (/** @type {string} */ snippet, /** @type {number} */ fewest) =>
      block.includes(squeeze(snippet)) || (block.length > fewest && squeeze(snippet).includes(block));
    if (wanted.some((snippet) => has(snippet, 25))) return { label: 1, weight: SNIPPET_WEIGHT };
    if (block.length <= 500 && unwanted.some((snippet) => has(snippet, 12)))
      return { label: 0, weight: SNIPPET_WEIGHT };
    return undefined;
  });
}
