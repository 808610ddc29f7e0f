import type { ArticleMetadata, BlockKind } from './article';
import type { LeftOut } from './left-out/left-out';
import type { SafeHtml } from './sanitise';

/** An article fit to be shown. */
export interface ReadableArticle {
  metadata: ArticleMetadata;
  html: SafeHtml;
  /** What it is shown without; absent where nobody knows any more. */
  leftOut?: readonly LeftOut[];
  /** Its blocks that are built differently from its plain text; known while the page is at hand. */
  kinds?: readonly BlockKind[];
}
