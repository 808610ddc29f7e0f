import type { TextSpan } from '../text-map';

/** The words of a text: where each stands, and a number that says which word it is. */
export interface Words {
  readonly count: number;
  /** The same for the same word, case and the forms of its letters aside. */
  readonly ids: Int32Array;
  /** What parts each word from the one before: 2 a line, 1 a sentence, 0 neither. */
  readonly breaks: Uint8Array;
  spanOf(index: number): TextSpan;
  /** Index of the first word that ends after an offset. */
  indexAt(offset: number): number;
}

/** Scripts written without spaces: a character counts as a word. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const WORD = new RegExp(`[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');

/** Numbers words alike in all texts that are read with it. */
export function createWordReader(): (text: string) => Words {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };

  return (text) => {
    const ids: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    for (const { 0: word, index } of text.matchAll(WORD)) {
      ids.push(numberOf(word.normalize('NFKC').toLowerCase()));
      starts.push(index);
      ends.push(index + word.length);
    }
    return {
      count: ids.length,
      ids: Int32Array.from(ids),
      breaks: Uint8Array.from(starts, (start, index) => (index ? breakIn(text.slice(ends[index - 1], start)) : 2)),
      spanOf: (index) => ({ start: starts[index] ?? text.length, end: ends[index] ?? text.length }),
      indexAt(offset) {
        let low = 0;
        let high = ends.length;
        while (low < high) {
          const middle = (low + high) >> 1;
          if ((ends[middle] ?? 0) > offset) high = middle;
          else low = middle + 1;
        }
        return low;
      },
    };
  };
}

function breakIn(between: string): 0 | 1 | 2 {
  if (between.includes('\n')) return 2;
  return /[.!?…。！？؟।]/.test(between) ? 1 : 0;
}
