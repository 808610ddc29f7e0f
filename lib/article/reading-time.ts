/**
 * Words a minute of people reading their own language silently, from the IReST texts (Trauzettel-Klosinski and
 * Dietz, 2012); the rest read at the mean of these.
 */
// biome-ignore format: a table reads better in rows
const WORDS_PER_MINUTE: Readonly<Record<string, number>> = {
  ar: 138, de: 179, en: 228, es: 218, fi: 161, fr: 195, he: 187, it: 188,
  nl: 202, pl: 166, pt: 181, ru: 184, sl: 180, sv: 199, tr: 166,
};
const MEAN_WORDS_PER_MINUTE = 184;

/** Characters a minute where words are not set apart; the same study gives Chinese and Japanese. */
const CHARACTERS_PER_MINUTE: Readonly<Record<string, number>> = { zh: 255, ja: 357, th: 500 };
const MEAN_CHARACTERS_PER_MINUTE = 300;

// The long vowel mark of katakana belongs to two scripts and so to neither.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\uff70\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
// Vowels of Hindi, points of Hebrew and accents set apart are marks, and inside the word.
const WORD = /[\p{L}\p{N}](?:['’\-.]?[\p{L}\p{M}\p{N}\p{Join_Control}\u00ad])*/gu;

/** Minutes it takes to read a text, not rounded. A text in two scripts is counted script by script. */
export function readingMinutes(text: string, lang?: string): number {
  const language = lang?.toLowerCase().split(/[-_]/)[0] ?? '';
  const characters = text.match(UNSPACED)?.length ?? 0;
  const words = (characters ? text.replace(UNSPACED, ' ') : text).match(WORD)?.length ?? 0;
  return (
    words / (WORDS_PER_MINUTE[language] ?? MEAN_WORDS_PER_MINUTE) +
    characters / (CHARACTERS_PER_MINUTE[language] ?? MEAN_CHARACTERS_PER_MINUTE)
  );
}
