import { dateParts, namesOf } from '../export/citations/citation';
import type { ExportedMetadata } from '../export/exported';
import type { CitedArticle } from './draft';

/** What citations need words for. Given by the caller: only components translate. */
export interface CitationLabels {
  /** In the place of a year that nobody gives. */
  undated: string;
  /** For more authors than are named: “et al.” */
  others: string;
}

/**
 * Who and when, as a text names its source: `Carpentier & Abadie 2026`. A plain author–date form of our own: the one
 * processor of citation styles there is, citeproc, is under CPAL or AGPL, and with its styles and locales larger than
 * the rest of this page. Every style is had from the CSL-JSON beside it.
 */
export function inText(source: CitedArticle, { undated, others }: CitationLabels): string {
  const names = namesOf(metadataOf(source)).map((name) => ('family' in name ? name.family : name.literal));
  const [first, second] = names;
  const who =
    first === undefined
      ? source.siteName || source.title
      : names.length > 2
        ? `${first} ${others}`
        : [first, second].filter((name) => name !== undefined).join(' & ');
  return `${who} ${dateParts(source.published)[0] ?? undated}`;
}

/** The source in full, plain: who, when, title, site. */
export function inFull(source: CitedArticle, { undated }: CitationLabels): string {
  const who = source.authors.join(', ') || source.siteName || '';
  const when = source.published?.slice(0, 10) ?? undated;
  const site = source.siteName && source.siteName !== who ? ` ${source.siteName}.` : '';
  return `${who ? `${who} (${when})` : `(${when})`}. ${source.title}.${site}`;
}

/** As the exporters know an article. */
export function metadataOf(source: CitedArticle): ExportedMetadata {
  const { articleId: _, ...metadata } = source;
  return { ...metadata, dir: 'ltr', keywords: [] };
}
