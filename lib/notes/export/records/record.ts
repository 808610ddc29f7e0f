import type { Highlight, TextSelectors } from '../../highlight';
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
}

/** @param withText an HTML file holds the text already */
export function recordOf({ metadata, html, highlights }: Exported, withText: boolean): ArticleRecord {
  const { savedAt, readAt, pages: _, ...known } = metadata;
  return {
    ...known,
    ...(savedAt !== undefined && { savedAt: isoMoment(savedAt) }),
    ...(readAt !== undefined && { readAt: isoMoment(readAt) }),
    ...(withText && { html }),
    highlights: highlights.map(highlightRecord),
  };
}

function highlightRecord({ id, colour, note, tags, createdAt, updatedAt, selectors }: Highlight): HighlightRecord {
  const moments = { createdAt: isoMoment(createdAt), updatedAt: isoMoment(updatedAt) };
  return { id, colour, note, tags, ...moments, selectors };
}

export const isoMoment = (moment: number): string => new Date(moment).toISOString();
