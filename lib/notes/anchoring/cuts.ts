import type { TextSpan } from '../text-map';

/** The longest cluster that is kept whole: enough for a family of emoji, bounded for stacked marks without end. */
const LONGEST_GRAPHEME = 32;

// Cluster boundaries don't depend on the language.
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** At least `count` UTF-16 units before an offset, cut between characters as readers see them; fewer at the text's start. */
export function graphemesBefore(text: string, offset: number, count: number): string {
  const from = Math.max(0, offset - count - LONGEST_GRAPHEME);
  const starts = boundaries(text.slice(from, offset));
  // The first boundary may be in the middle of a cluster that began before the window.
  const safe = from === 0 ? starts : starts.slice(1);
  const wanted = safe.filter((start) => offset - from - start >= count).at(-1) ?? safe[0] ?? 0;
  const prefix = text.slice(from + wanted, offset);
  return isLowSurrogate(prefix.charCodeAt(0)) ? prefix.slice(1) : prefix;
}

/** At least `count` UTF-16 units from an offset on, cut between characters as readers see them; fewer at the text's end. */
export function graphemesAfter(text: string, offset: number, count: number): string {
  const window = text.slice(offset, offset + count + LONGEST_GRAPHEME);
  const suffix = window.slice(0, boundaries(window).find((start) => start >= count) ?? window.length);
  return isHighSurrogate(suffix.charCodeAt(suffix.length - 1)) ? suffix.slice(0, -1) : suffix;
}

/** Moves the ends of a span outwards where they would cut a surrogate pair in two. */
export function widenToCharacters(text: string, { start, end }: TextSpan): TextSpan {
  const isCut = (offset: number) =>
    isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset));
  return { start: isCut(start) ? start - 1 : start, end: isCut(end) ? end + 1 : end };
}

/**
 * Latin letters and the usual punctuation: each is a character by itself, whatever stands next to it. Most contexts are
 * of nothing else, and the segmenter takes a hundred times as long to say so.
 */
const PLAIN = /^[\n\x20-\x7E\xA0-\u02FF\u2010-\u2027]*$/;

function boundaries(text: string): number[] {
  if (PLAIN.test(text)) return Array.from(text, (_, index) => index);
  return Array.from(graphemes.segment(text), ({ index }) => index);
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
