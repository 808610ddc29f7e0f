import type { ArticleMetadata } from '../article/article';
import { readPages } from '../article/join/read-pages';
import { pageKey } from '../article/page-key';

/** The addresses an article is known under, those of its further pages too. A canonical address of another host is not believed. */
export function keysOf(metadata: ArticleMetadata): string[] {
  const { url, canonicalUrl } = metadata;
  return [...new Set([url, canonicalUrl ?? url, ...readPages(metadata).map((page) => page.url)].map(pageKey))];
}
