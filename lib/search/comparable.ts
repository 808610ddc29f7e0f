import { isSpaced } from './words';

/** A folded text with nothing but its words, one space between two: what phrases are compared by. */
export const comparable = (folded: string): string => folded.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim();

/** Whether a phrase stands in a text, both as `comparable()` writes them, from the start of a word to the end of one. */
export function hasPhrase(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    if (isEdge(text, at) && isEdge(text, end)) return true;
  }
  return false;
}

/** Whether a word begins or ends here; with no spaces between words, one may do so anywhere. */
function isEdge(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 1), at + 1);
  return at === 0 || at === text.length || /[ \n]/.test(around) || !isSpaced(around);
}
