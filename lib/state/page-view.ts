import type { Extraction, RefusalReason } from '../article/article';
import type { ReadingPosition } from '../article/kept-article';
import type { ReadableArticle } from '../article/readable-article';

/** What the popup shows of the page it was opened on. */
export type PageView =
  | { kind: 'loading' }
  | { kind: 'refused'; reason: RefusalReason; detail?: string }
  /**
   * `source`: the page as it reads now, or the copy that was kept of it.
   * `changed`: the page reads differently from that copy.
   * `position`: where the reader was in it.
   */
  | { kind: 'article'; article: ReadableArticle; source: 'page' }
  | { kind: 'article'; article: ReadableArticle; source: 'library'; changed: boolean; position?: ReadingPosition };

/** What to show of a page that gave no article. */
export function refusal({ reason, detail }: Extract<Extraction, { kind: 'refused' }>, isLoading: boolean): PageView {
  if (isLoading && reason === 'not-an-article') return { kind: 'refused', reason: 'still-loading' };
  return { kind: 'refused', reason, ...(detail === undefined ? {} : { detail }) };
}
