import { classOf, WORD } from '../lexicon/characters';

/** The different words of a text, in lower case. */
export function wordsOf(text: string): Set<string> {
  const line = text.toLowerCase();
  const words = new Set<string>();
  let start = 0;
  for (let at = 0; at <= line.length; at += 1) {
    if (at < line.length && classOf(line.charCodeAt(at)) === WORD) continue;
    if (at > start) words.add(line.slice(start, at));
    start = at + 1;
  }
  return words;
}

/** How many of the words of one text the other has too, as a share. */
export function overlap(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  if (!words.size || !others.size) return 0;
  let both = 0;
  for (const word of words) if (others.has(word)) both += 1;
  return both / words.size;
}
