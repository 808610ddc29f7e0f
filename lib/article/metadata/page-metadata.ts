import type { ArticleMetadata } from '../article';

/** Where a field was found, the most trusted first as a rule; each field has its own order. */
export type MetadataSource =
  | 'json-ld'
  | 'open-graph'
  | 'meta'
  | 'microdata'
  | 'rdfa'
  | 'heading'
  | 'title-element'
  | 'time-element'
  | 'byline'
  | 'date-line'
  | 'picture'
  | 'link'
  | 'url'
  | 'html-element'
  | 'text';

/** What a page says of itself, and where it says it. */
export interface PageMetadata extends ArticleMetadata {
  sources: Partial<Record<keyof ArticleMetadata, MetadataSource>>;
}

/** One answer with its source. */
export interface Found<T> {
  value: T;
  source: MetadataSource;
}
