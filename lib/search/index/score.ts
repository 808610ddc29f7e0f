import type { Term } from '../words';
import { FIELD_BITS } from './document-terms';
import { countOf, lengthOf } from './postings';

/**
 * How well articles match, by BM25 with fields: occurrences in a field count so many times as much as in the text, are
 * added up, and only then made to count less and less (BM25F in its simple form).
 * @see Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields", CIKM 2004
 */
const K1 = 1.2;
const B = 0.5;
/** In the order of `FIELDS`: title, byline, tags, notes, marked. */
const FIELD_WEIGHTS = [6, 3, 6, 4, 2];

/** What each `how` byte counts, occurrences in the text being one each. */
const WEIGHTS = Float32Array.from({ length: 256 }, (_, how) =>
  FIELD_BITS.reduce((sum, bit, index) => sum + (how & bit ? (FIELD_WEIGHTS[index] ?? 0) : 0), countOf(how)),
);

export const weightOf = (how: number): number => WEIGHTS[how] ?? 0;

/** How much a term says: the rarer it is, the more. @see Robertson and Zaragoza, "The Probabilistic Relevance Framework" */
export const rarity = (found: number, all: number): number =>
  Math.log(1 + (Math.max(found, all) - found + 0.5) / (found + 0.5));

/** What occurrences of a term, as weighed, say of an article of a length. */
export const saturated = (weight: number, norm: number): number => (weight * (K1 + 1)) / (weight + K1 * norm);

/** Adds what a term says for each article to the scores. @param weights by number, what it counts in each */
export function addScores(scores: Float32Array, weights: Float32Array, norms: Float32Array, factor: number): void {
  for (let doc = 0; doc < weights.length; doc++) {
    const weight = weights[doc] ?? 0;
    if (weight > 0) scores[doc] = (scores[doc] ?? 0) + factor * saturated(weight, norms[doc] ?? 1);
  }
}

/** What every length code does to an article's weights, given the mean length. */
export const normsByCode = (mean: number): Float32Array =>
  Float32Array.from({ length: 256 }, (_, code) => 1 - B + (B * lengthOf(code)) / Math.max(1, mean));

/** Other forms of a word say that an article is about it, less than the word itself does. */
export const INFLECTED = 0.4;
/** A word that goes on after what was typed may be another one. */
const LONGER = 0.5;
/** What a term of the index counts for the beginning of one. */
export const nearness = (text: string, term: Term): number => LONGER + ((1 - LONGER) * term.text.length) / text.length;
