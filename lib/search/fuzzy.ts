import { foldText } from './fold';

/** How well a query fits a name: more is better. */
const WORD_START = 8;
const IN_A_ROW = 5;
const FIRST = 6;
const SKIPPED = -0.2;

/**
 * How well a name fits what was typed: every word of the query must be in it, best at the beginning of a word, or be
 * made of the beginnings of its words. Accents and case don't matter.
 * @returns null where it does not fit; for an empty query everything fits alike
 */
export function fuzzyScore(query: string, name: string): number | null {
  const words = foldText(query).folded.split(' ').filter(Boolean);
  const { folded } = foldText(name);
  let total = 0;
  for (const word of words) {
    const score = scoreOf(word, folded);
    if (score === null) return null;
    total += score;
  }
  return total;
}

/** The items that fit, best first; of those that fit alike, in the order they came in. */
export function fuzzyFilter<T>(query: string, items: readonly T[], nameOf: (item: T) => string): T[] {
  return items
    .flatMap((item, index) => {
      const score = fuzzyScore(query, nameOf(item));
      return score === null ? [] : [{ item, index, score }];
    })
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ item }) => item);
}

function scoreOf(word: string, name: string): number | null {
  // Whole, it is what was meant; spread out over the name it may be.
  const whole = wholeAt(word, name);
  if (whole >= 0) return scoreRun(name, whole, word.length) + word.length;
  // Otherwise the beginnings of words, some letters of each: `ofp` for “Open in a full page”.
  let at = -1;
  let score = 0;
  for (const letter of word) {
    const isNext = at >= 0 && name.startsWith(letter, at + 1);
    const next = isNext ? at + 1 : nextWordStart(name, letter, at + 1);
    if (next < 0) return null;
    score += (isNext ? IN_A_ROW : WORD_START) + SKIPPED * (next - at - 1);
    at = next;
  }
  return score;
}

/** Where a word stands in one piece, at the beginning of a word if anywhere. */
function wholeAt(word: string, name: string): number {
  for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) if (isWordStart(name, at)) return at;
  return name.indexOf(word);
}

function nextWordStart(name: string, letter: string, from: number): number {
  let at = name.indexOf(letter, from);
  while (at >= 0 && !isWordStart(name, at)) at = name.indexOf(letter, at + 1);
  return at;
}

const scoreRun = (name: string, at: number, length: number) =>
  (length - 1) * IN_A_ROW + (isWordStart(name, at) ? WORD_START : 0) + (at === 0 ? FIRST : 0) + SKIPPED * at;

const isWordStart = (name: string, at: number) => at === 0 || !/[\p{L}\p{N}]/u.test(name[at - 1] ?? '');
