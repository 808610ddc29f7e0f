import search from 'approx-string-match';
import type { TextQuoteSelector } from '../highlight';
import type { TextSpan } from '../text-map';

/** As in Hypothesis: more errors than these cost too much to look for. */
const MOST_ERRORS = 256;
/** More occurrences than these are not told apart; such a quote is a letter or a space. */
const MOST_OCCURRENCES = 1000;

/** Where the quote stands word for word. */
export function exactCandidates(text: string, exact: string): TextSpan[] {
  const spans: TextSpan[] = [];
  let start = text.indexOf(exact);
  while (start !== -1 && spans.length < MOST_OCCURRENCES) {
    spans.push({ start, end: start + exact.length });
    start = text.indexOf(exact, start + 1);
  }
  return spans;
}

/** The surroundings a quote is looked for with: both sides, or one where the other may have changed. */
type Sides = readonly ('both' | 'before' | 'after')[];

/**
 * Where something like the quote stands: by its own words, and by its words together with their surroundings, which
 * leads to short quotes and to those that stand in several places.
 */
export function approximateCandidates(text: string, quote: TextQuoteSelector, sides: Sides): TextSpan[] {
  const { exact, prefix, suffix } = quote;
  const spans = nearest(text, exact, 0.4).slice(0, 10);
  if (prefix + suffix === '') return spans;
  for (const side of sides) {
    const pattern = (side === 'after' ? '' : prefix) + exact + (side === 'before' ? '' : suffix);
    for (const region of nearest(text, pattern, 0.4).slice(0, 3)) {
      const match = nearest(text.slice(region.start, region.end), exact, 0.5)[0];
      if (match) spans.push({ start: region.start + match.start, end: region.start + match.end });
    }
  }
  return unique(spans);
}

/** The closest matches, all equally close, none further than the given share of the pattern. */
function nearest(text: string, pattern: string, mostErrors: number): TextSpan[] {
  return search(text, pattern, Math.min(MOST_ERRORS, Math.floor(pattern.length * mostErrors)));
}

function unique(spans: readonly TextSpan[]): TextSpan[] {
  return [...new Map(spans.map((span) => [`${span.start}-${span.end}`, span])).values()];
}
