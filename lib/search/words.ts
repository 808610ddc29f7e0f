/**
 * Splits a folded text into the terms of the index: words, and of scripts that set no spaces between words, pairs of
 * signs. Queries go through it too, so the two always agree.
 */

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const PLAIN = /^[a-z0-9]+$/;
/** Scripts that set no spaces. Marks and the long stroke of kana belong to them. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]+/gu;
const IS_UNSPACED = new RegExp(UNSPACED.source, 'u');
/** Longer ones are addresses, keys and noise: their beginnings are enough to find them by. */
const LONGEST = 40;

/** A term as it is looked for: as a whole, or as the beginning of one. */
export interface Term {
  text: string;
  isPrefix: boolean;
}

/** Calls back with every term of a folded text, in its order, as often as it occurs. */
export function eachTerm(folded: string, give: (term: string) => void): void {
  // All at once: whole libraries go through here, and a match with its place takes three times as long.
  for (const word of folded.match(WORD) ?? []) {
    if (PLAIN.test(word) || !IS_UNSPACED.test(word)) give(cut(word));
    else for (const part of partsOf(word)) giveParts(part, give);
  }
}

/** Calls back with every stretch of a folded text that is a word, or in scripts without spaces a row of them. */
export function eachWord(folded: string, give: (word: string, at: number) => void): void {
  for (const { 0: word, index } of folded.matchAll(WORD)) {
    let at = index;
    for (const part of PLAIN.test(word) || !IS_UNSPACED.test(word) ? [word] : partsOf(word)) {
      give(part, at);
      at += part.length;
    }
  }
}

/** Whether a word is the one a term stands for. */
export const isWordOf = (word: string, { text, isPrefix }: Term): boolean =>
  word === text || (word.startsWith(text) && (isPrefix || cut(word) === text));

/**
 * The terms a text must have for a word of a query, folded, to be in it.
 * @param isPrefix whether the word is still being typed
 */
export function termsOfWord(folded: string, isPrefix: boolean): Term[] {
  const terms: Term[] = [];
  for (const [word] of folded.matchAll(WORD)) {
    for (const part of IS_UNSPACED.test(word) ? partsOf(word) : [word]) {
      const signs = IS_UNSPACED.test(part) ? [...part] : [];
      if (signs.length > 1) for (const pair of pairs(signs)) terms.push({ text: pair, isPrefix: false });
      // One sign alone stands in the index at the head of a pair.
      else terms.push({ text: cut(part), isPrefix: signs.length === 1 });
    }
  }
  const last = terms.at(-1);
  if (last && isPrefix && !/[^\p{L}\p{N}\p{M}]$/u.test(folded)) last.isPrefix = !isPair(last.text);
  return terms;
}

/** Whether words of this text are told apart by what stands between them. */
export const isSpaced = (text: string): boolean => !IS_UNSPACED.test(text);

function giveParts(part: string, give: (term: string) => void): void {
  if (!IS_UNSPACED.test(part)) {
    give(cut(part));
    return;
  }
  const signs = [...part];
  for (const pair of pairs(signs)) give(pair);
  // The last sign heads no pair, and must be found by itself.
  give(signs.at(-1) ?? '');
}

function pairs(signs: readonly string[]): string[] {
  return signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
}

const isPair = (term: string) => IS_UNSPACED.test(term) && [...term].length > 1;

/** The stretches of a word that are all with or all without spaces: “iphone手机” is two. */
function partsOf(word: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: run, index } of word.matchAll(UNSPACED)) {
    if (index > from) parts.push(word.slice(from, index));
    parts.push(run);
    from = index + run.length;
  }
  if (from < word.length) parts.push(word.slice(from));
  return parts;
}

/** Never through a letter beyond the basic plane. */
function cut(word: string): string {
  if (word.length <= LONGEST) return word;
  const last = word.charCodeAt(LONGEST - 1);
  return word.slice(0, last >= 0xd800 && last <= 0xdbff ? LONGEST - 1 : LONGEST);
}
