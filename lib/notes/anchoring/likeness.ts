import search from 'approx-string-match';
import type { TextQuoteSelector } from '../highlight';
import type { TextSpan } from '../text-map';

/** How much a place in a text is like what a highlight says of itself; each from 0 to 1. */
export interface Likeness {
  quote: number;
  /** Of its first words, and its last: a place that has them not is a part of the marked one at best. */
  head: number;
  tail: number;
  /** Of what stands before; null when nothing is known of it. */
  prefix: number | null;
  suffix: number | null;
  /** How near it is to where it is expected. */
  position: number;
}

/** Counting more errors than these in a quote of many pages would take seconds, and it would be found by its ends. */
const MOST_ERRORS = 512;
/** How much of a quote is its head or tail. */
const END = 32;

/** Compares a place with the quote and where it is expected. */
export function likenessOf(text: string, span: TextSpan, quote: TextQuoteSelector, expectedStart: number): Likeness {
  const { exact, prefix, suffix } = quote;
  const found = text.slice(span.start, span.end);
  return {
    quote: similarity(found, exact),
    head: similarity(found.slice(0, END), exact.slice(0, END)),
    tail: similarity(found.slice(-END), exact.slice(-END)),
    prefix: prefix === '' ? null : similarity(text.slice(Math.max(0, span.start - prefix.length), span.start), prefix),
    suffix: suffix === '' ? null : similarity(text.slice(span.end, span.end + suffix.length), suffix),
    position: 1 - Math.min(1, Math.abs(span.start - expectedStart) / Math.max(1, text.length)),
  };
}

/** One figure of it, weighed as Hypothesis does; what is not known counts as nothing for and nothing against. */
export function scoreOf({ quote, prefix, suffix, position }: Likeness): number {
  const parts = [
    [quote, 50],
    [prefix, 20],
    [suffix, 20],
    [position, 2],
  ] as const;
  const known = parts.filter(([likeness]) => likeness !== null);
  const total = known.reduce((sum, [, weight]) => sum + weight, 0);
  return known.reduce((sum, [likeness, weight]) => sum + (likeness ?? 0) * weight, 0) / total;
}

/** The share of `wanted` that is found in `text`, in order. */
function similarity(text: string, wanted: string): number {
  if (text === wanted) return 1;
  if (text === '') return 0;
  const errors = search(text, wanted, Math.min(wanted.length, MOST_ERRORS))[0]?.errors ?? wanted.length;
  return 1 - errors / wanted.length;
}
