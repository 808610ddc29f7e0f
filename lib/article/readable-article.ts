import type { ArticleMetadata } from './article';
import type { SafeHtml } from './sanitise';

/** An article fit to be shown. */
export interface ReadableArticle {
  metadata: ArticleMetadata;
  html: SafeHtml;
}
