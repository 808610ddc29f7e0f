import type { Highlight, TextSelectors } from '../../highlight';
import type { Memory, Review } from '../../review/review';
import type { Exported, ExportedMetadata } from '../exported';

/**
 * An article in the JSON of Lectern, and within its HTML files: everything the library knows of it. Moments are ISO 8601
 * in UTC. What is not known is left out; the schema is in `lib/notes/export/README.md`.
 */
export interface ArticleRecord extends Omit<ExportedMetadata, 'savedAt' | 'readAt'> {
  savedAt?: string;
  readAt?: string;
  html?: string;
  highlights: HighlightRecord[];
}

export interface HighlightRecord {
  id: string;
  colour: string;
  note: string;
  tags: string[];
  createdAt: string;
  updatedAt: string;
  /** Selectors of the W3C Web Annotation model over the text of `html`. */
  selectors: TextSelectors;
  review?: ReviewRecord;
}

/** What review knows of a highlight. */
export interface ReviewRecord {
  memory?: Memory;
  due?: string;
  reviewedAt?: string;
  skippedAt?: string;
  neverAgain?: true;
}

/** @param withText an HTML file holds the text already */
export function recordOf({ metadata, html, highlights, reviews }: Exported, withText: boolean): ArticleRecord {
  const { savedAt, readAt, pages: _, ...known } = metadata;
  return {
    ...known,
    ...(savedAt !== undefined && { savedAt: isoMoment(savedAt) }),
    ...(readAt !== undefined && { readAt: isoMoment(readAt) }),
    ...(withText && { html }),
    highlights: highlights.map((highlight) => highlightRecord(highlight, reviews?.get(highlight.id))),
  };
}

function highlightRecord(highlight: Highlight, review: Review | undefined): HighlightRecord {
  const { id, colour, note, tags, createdAt, updatedAt, selectors } = highlight;
  const moments = { createdAt: isoMoment(createdAt), updatedAt: isoMoment(updatedAt) };
  return { id, colour, note, tags, ...moments, selectors, ...(review && { review: reviewRecord(review) }) };
}

function reviewRecord({ memory, due, reviewedAt, skippedAt, neverAgain }: Review): ReviewRecord {
  return {
    ...(memory && { memory }),
    ...(due !== undefined && { due: isoMoment(due) }),
    ...(reviewedAt !== undefined && { reviewedAt: isoMoment(reviewedAt) }),
    ...(skippedAt !== undefined && { skippedAt: isoMoment(skippedAt) }),
    ...(neverAgain && { neverAgain }),
  };
}

export const isoMoment = (moment: number): string => new Date(moment).toISOString();

/** The way back; undefined for what is no moment. */
export function momentOf(value: unknown): number | undefined {
  const moment = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(moment) ? undefined : moment;
}
