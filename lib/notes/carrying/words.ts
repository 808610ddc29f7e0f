import type { TextSpan } from '../text-map';
import { IS_LINE_END, IS_MARK, IS_SENTENCE_END, IS_UNSPACED, IS_WORD, kindOf } from './character-kinds';

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

/**
 * Numbers words alike in all texts that are read with it. Character by character and not by a pattern: with `\p{…}` in
 * it, that took most of the time of carrying highlights through a long article.
 */
export function createWordReader(): (text: string) => Words {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const plain = word.normalize('NFKC').toLowerCase();
    const number = numbers.get(plain) ?? numbers.size;
    numbers.set(plain, number);
    numbers.set(word, number);
    return number;
  };

  return (text) => {
    const ids: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    const breaks: number[] = [];
    let between: 0 | 1 | 2 = 2;
    for (let at = 0; at < text.length; ) {
      const kind = kindOf(text, at);
      if (!(kind & IS_WORD)) {
        if (kind & IS_LINE_END) between = 2;
        else if (kind & IS_SENTENCE_END && between < 1) between = 1;
        at += widthAt(text, at);
        continue;
      }
      const end = endOfWord(text, at, kind);
      ids.push(numberOf(text.slice(at, end)));
      starts.push(at);
      ends.push(end);
      breaks.push(between);
      between = 0;
      at = end;
    }
    return {
      count: ids.length,
      ids: Int32Array.from(ids),
      breaks: Uint8Array.from(breaks),
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

/** A character of a script without spaces is a word, with the marks on it; other words go on as long as they can. */
function endOfWord(text: string, start: number, kind: number): number {
  const goesOn =
    kind & IS_UNSPACED ? (next: number) => next & IS_MARK : (next: number) => next & IS_WORD && !(next & IS_UNSPACED);
  let end = start + widthAt(text, start);
  while (end < text.length && goesOn(kindOf(text, end))) end += widthAt(text, end);
  return end;
}

/** UTF-16 units of the character at an offset. */
const widthAt = (text: string, offset: number): 1 | 2 => ((text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1);
