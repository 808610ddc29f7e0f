export const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));

/** How many of the words of one text the other has too, as a share. */
export function overlap(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  if (!words.size || !others.size) return 0;
  let both = 0;
  for (const word of words) if (others.has(word)) both += 1;
  return both / words.size;
}
