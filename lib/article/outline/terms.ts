import { isUnspaced, stretchesOf } from './measure';

/**
 * Longest stem. Cutting words short is nearly as good as stemming by rules, in any language that inflects at the end
 * (McNamee and Mayfield, "Character n-gram tokenization for European language text retrieval", 2004).
 */
const STEM = 6;
/** Marks that only say how a letter is read: accents, Arabic and Hebrew points, and the Arabic stretching sign. */
const READING_MARKS = /[\p{M}\u0640\u00ad]/gu;
const ARABIC = /^\p{Script=Arabic}/u;
/** And, so, by, as, for, and the article, which Arabic writes as part of the word (after Larkey's light stemmer, 2002). */
const ARABIC_PREFIX = /^(?:[وف]?(?:[بك]?ال|لل)|[و](?=..{3}))/u;
const ARABIC_SUFFIX = /(?:ها|ان|ات|ون|ين|يه|ية|ه|ة|ي)$/u;

/**
 * The terms two stretches of text are compared by: stems of words, pairs of characters where a script sets no spaces.
 * In the order of the text, repeated as often as they stand there.
 */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const stretch of stretchesOf(text)) {
    if (isUnspaced(stretch)) pushPairs(stretch, terms);
    else terms.push(stemOf(stretch));
  }
  return terms;
}

/** The stem of a word: folded, without what its language glues to it. */
export function stemOf(word: string): string {
  const folded = word.toLowerCase().normalize('NFKD').replace(READING_MARKS, '');
  if (ARABIC.test(folded)) return arabicStem(folded);
  // What an apostrophe cuts off at the left is an article (l’eau), at the right a case (Tom’s).
  const [before = '', after = ''] = folded.split(/['’]/);
  return (after.length > before.length ? after : before).slice(0, STEM);
}

function arabicStem(word: string): string {
  const bare = word.replace(ARABIC_PREFIX, '');
  const stem = (bare.length >= 3 ? bare : word).replace(/[أإآ]/g, 'ا').replace(/ى/g, 'ي');
  const cut = stem.replace(ARABIC_SUFFIX, '');
  return cut.length >= 3 ? cut : stem;
}

function pushPairs(stretch: string, terms: string[]): void {
  const characters = [...stretch];
  if (characters.length === 1) terms.push(stretch);
  for (let i = 1; i < characters.length; i++) terms.push(`${characters[i - 1]}${characters[i]}`);
}
