import { classOf, WORD } from '../lexicon/characters';

/** The different words of a text, whatever their case, as numbers: cutting out every word of a page takes long. */
export function wordsOf(text: string): Set<number> {
  const line = text.toLowerCase();
  const words = new Set<number>();
  let hash = 0;
  for (let at = 0; at < line.length; at += 1) {
    const unit = line.charCodeAt(at);
    if (classOf(unit) === WORD) hash = (Math.imul(hash, 31) + unit) & LARGEST || 1;
    else if (hash) {
      words.add(hash);
      hash = 0;
    }
  }
  if (hash) words.add(hash);
  return words;
}

/** Engines keep integers of up to 30 bits without a box around them. */
const LARGEST = 0x3fff_ffff;

/** How many of the words of one text the other has too, as a share. */
export function overlap(words: ReadonlySet<number>, others: ReadonlySet<number>): number {
  if (!words.size || !others.size) return 0;
  let both = 0;
  for (const word of words) if (others.has(word)) both += 1;
  return both / words.size;
}
