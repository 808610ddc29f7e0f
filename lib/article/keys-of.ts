import type { ArticleMetadata } from './article';
import { readPages } from './join/read-pages';
import { pageKey } from './page-key';

/** The addresses an article is known under, those of its further pages too. A canonical address of another host is not believed. */
export function keysOf(metadata: ArticleMetadata): string[] {
  const { url, canonicalUrl } = metadata;
  return [...new Set([url, canonicalUrl ?? url, ...readPages(metadata).map((page) => page.url)].map(pageKey))];
}
