import type { ReadingPosition } from '../article/kept-article';
import type { TextMap } from './text-map';

/** About how many characters of words are remembered. */
const WORDS = 60;

/** The words at an offset, from the first that begins there or after it. */
export function describePosition(map: Pick<TextMap, 'text'>, offset: number): ReadingPosition {
  const { text } = map;
  const start = wordStart(text, Math.max(0, Math.min(offset, text.length)));
  const words = text.slice(start, wordEnd(text, start + WORDS));
  return { start, exact: words.trimEnd() };
}

/** Whether those words are where they were. Where they are not, `findPosition` looks for them. */
export function standsStill(text: string, { start, exact }: ReadingPosition): boolean {
  return exact === '' ? start === 0 : text.startsWith(exact, start);
}

/** Moves on to the next word, unless an offset is at the start of one or the text has no spaces there. */
function wordStart(text: string, offset: number): number {
  if (offset === 0 || /\s/.test(text.charAt(offset - 1)))
    return offset + leadingSpace(text.slice(offset, offset + WORDS));
  const rest = text.slice(offset, offset + WORDS);
  const gap = rest.search(/\s/);
  if (gap < 0 || gap > WORDS / 2) return atCharacter(text, offset);
  return offset + gap + leadingSpace(rest.slice(gap));
}

function wordEnd(text: string, offset: number): number {
  const end = Math.min(offset, text.length);
  const rest = text.slice(end, end + WORDS / 2);
  const gap = rest.search(/\s/);
  return gap < 0 ? atCharacter(text, end) : end + gap;
}

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length;
}

/** Never between the halves of a surrogate pair. */
function atCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset;
}
