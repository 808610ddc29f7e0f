import type { KeptArticle } from '../../lib/article/kept-article';
import type { StorageFailure } from '../../lib/shared/keep-state';

/** What a row shows: an article, or what is left of one whose record can't be read. */
export type ListedArticle = { kind: 'article'; article: KeptArticle } | DamagedArticle;

export interface DamagedArticle {
  kind: 'damaged';
  id: string;
  url?: string;
  title?: string;
}

/** The articles of a list, as far as they are known. */
export type ListState =
  | { kind: 'loading' }
  | { kind: 'ready'; value: readonly ListedArticle[] }
  | { kind: 'failed'; reason: StorageFailure };

export const idOf = (listed: ListedArticle): string => (listed.kind === 'article' ? listed.article.id : listed.id);
