/** Characters a voice says in a second at speed 1: 160 words a minute, and some 300 syllables of Chinese or Japanese. */
const LETTERS = 15;
const IDEOGRAPHS = 5;
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** About how long it takes to say a text at speed 1, in seconds. */
export function secondsOf(text: string): number {
  const ideographs = text.match(IDEOGRAPH)?.length ?? 0;
  return ideographs / IDEOGRAPHS + (text.length - ideographs) / LETTERS;
}
