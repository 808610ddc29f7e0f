import type { ArticleMetadata, ReadPage } from '../article';

/** The pages an article was read from. A row of the library may have been written by anybody: what is no page is left out. */
export function readPages({ pages }: Pick<ArticleMetadata, 'pages'>): readonly ReadPage[] {
  const stored: unknown = pages;
  if (!Array.isArray(stored)) return [];
  return stored.filter(
    (page: unknown): page is ReadPage =>
      typeof page === 'object' &&
      page !== null &&
      'url' in page &&
      typeof page.url === 'string' &&
      'print' in page &&
      typeof page.print === 'string',
  );
}
