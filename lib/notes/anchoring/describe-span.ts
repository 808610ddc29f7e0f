import type { TextSelectors } from '../highlight';
import type { TextSpan } from '../text-map';
import { graphemesAfter, graphemesBefore, widenToCharacters } from './cuts';

/** UTF-16 units of context on each side, at least; more are taken while the same words stand in the same context elsewhere. */
const CONTEXT = 32;
const MOST_CONTEXT = 256;

/** Describes a stretch of text by its words and their surroundings; null when there is nothing but white space in it. */
export function describeSpan(text: string, span: TextSpan): TextSelectors | null {
  const { start, end } = trim(text, widenToCharacters(text, span));
  if (start >= end) return null;
  const exact = text.slice(start, end);
  let prefix = '';
  let suffix = '';
  for (let context = CONTEXT; context <= MOST_CONTEXT; context *= 2) {
    prefix = graphemesBefore(text, start, context);
    suffix = graphemesAfter(text, end, context);
    if (isUnique(text, prefix + exact + suffix)) break;
  }
  return {
    quote: { type: 'TextQuoteSelector', exact, prefix, suffix },
    position: { type: 'TextPositionSelector', start, end },
  };
}

function trim(text: string, { start, end }: TextSpan): TextSpan {
  const exact = text.slice(start, end);
  const trimmedStart = start + exact.length - exact.trimStart().length;
  return { start: trimmedStart, end: trimmedStart + exact.trim().length };
}

/** Two searches forwards: `lastIndexOf` compares at every character, and is slower by a factor of ten. */
function isUnique(text: string, words: string): boolean {
  return text.indexOf(words, text.indexOf(words) + 1) === -1;
}
