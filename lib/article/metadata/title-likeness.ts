/** A text as bare words, which are counted when it is first compared with another. */
export interface Worded {
  words: string;
  tokens?: Set<string>;
}

/** How far two titles are the same: 1 when equal, .95 when one is most of the other's beginning or end. */
export function similarity(one: Worded, other: Worded): number {
  const [a, b] = [one.words, other.words];
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (isPartOf(short, long) && short.length > long.length * 0.4) return 0.8 + (0.15 * short.length) / long.length;
  one.tokens ??= tokensOf(a);
  other.tokens ??= tokensOf(b);
  let both = 0;
  for (const token of one.tokens) if (other.tokens.has(token)) both += 1;
  return (2 * both) / (one.tokens.size + other.tokens.size || 1);
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const tokensOf = (words: string): Set<string> => new Set(UNSPACED.test(words) ? words : words.split(' '));

/** Whether `inner` is in `outer` with word boundaries at both ends, and more than a word or two. */
export const isPartOf = (inner: string, outer: string): boolean =>
  inner.length >= 8 && (UNSPACED.test(inner) ? outer.includes(inner) : ` ${outer} `.includes(` ${inner} `));
