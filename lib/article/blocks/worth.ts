/** Scripts that set no spaces, and say in a sign or two what others spell in a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const WORTH = 3;

/** How long a text is in letters of scripts that spell: what is long enough to be prose must be so in any language. */
export function spelledLength(text: string): number {
  return text.length + (text.match(UNSPACED)?.length ?? 0) * (WORTH - 1);
}
