import type { ArticleMetadata } from './article';
import { readPages } from './join/read-pages';
import { pageKey } from './page-key';

/**
 * The addresses an article is known under, its own first, those of its further pages too. That of a front page is believed
 * of no other page: some sites call all theirs by it.
 */
export function keysOf(metadata: ArticleMetadata): string[] {
  const { url, canonicalUrl = url } = metadata;
  const declared = isFront(canonicalUrl) && !isFront(url) ? url : canonicalUrl;
  return [...new Set([url, declared, ...readPages(metadata).map((page) => page.url)].map(pageKey))];
}

function isFront(url: string): boolean {
  const { pathname, search } = URL.parse(url) ?? {};
  return pathname === '/' && search === '';
}
