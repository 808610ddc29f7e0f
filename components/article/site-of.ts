import type { ArticleMetadata } from '../../lib/article/article';

/** The name of the site, or the host when it has none. */
export function siteOf(article: Pick<ArticleMetadata, 'siteName' | 'url'>): string {
  if (article.siteName) return article.siteName;
  return URL.canParse(article.url) ? new URL(article.url).host.replace(/^www\./, '') : '';
}

/** An address that may be put in a link. */
export const linkable = (url: string): string | undefined => (/^https?:/i.test(url) ? url : undefined);
