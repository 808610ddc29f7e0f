/** Scripts that set no spaces between words. */
const UNSPACED_CLASS =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u30fc\\uff70\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';

/** A stretch of a script without spaces, or one word of any other. Points, vowel signs and apostrophes are inside the word. */
const STRETCH = new RegExp(
  `[${UNSPACED_CLASS}][${UNSPACED_CLASS}\\p{M}]*|[\\p{L}\\p{N}](?:['’]?(?![${UNSPACED_CLASS}])[\\p{L}\\p{M}\\p{N}\\p{Join_Control}\\u00ad\\u0640])*`,
  'gu',
);
const UNSPACED = new RegExp(`^[${UNSPACED_CLASS}]`, 'u');

/** Chinese and Japanese need about two characters where other languages need a word, Thai and its neighbours four. */
const CHARACTERS_PER_WORD = { ideographs: 2, letters: 4 };
const LETTERS = /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The words of a text in their order, and the unspaced stretches where a script has no words to show. */
export const stretchesOf = (text: string): string[] => text.match(STRETCH) ?? [];

export const isUnspaced = (stretch: string): boolean => UNSPACED.test(stretch);

/** How long a text is, in words or what stands for a word. */
export function wordCount(stretches: readonly string[]): number {
  let words = 0;
  for (const stretch of stretches) {
    const each = LETTERS.test(stretch) ? CHARACTERS_PER_WORD.letters : CHARACTERS_PER_WORD.ideographs;
    words += isUnspaced(stretch) ? Math.max(1, stretch.length / each) : 1;
  }
  return Math.round(words);
}
