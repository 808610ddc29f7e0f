import { readPages } from '../article/join/read-pages';
import { pageKey } from '../article/page-key';
import type { ReadableArticle } from '../article/readable-article';
import { parseSafe } from '../article/safe-fragment';
import type { SafeHtml } from '../article/sanitise';
import { pagesRead, unreadPage } from './pages-read';

/** A kept copy with what only the page beside it can tell: where it goes on since, and how its blocks are built. */
export function besidePage(kept: ReadableArticle, page: ReadableArticle): ReadableArticle {
  const pages = pagesRead(kept);
  const isLast = pageKey(pages.at(-1)?.url ?? '') === pageKey(page.metadata.url);
  const nextPage = isLast && !kept.metadata.nextPage && unreadPage(page.metadata.nextPage, pages);
  return {
    leftOut: page.leftOut ?? [],
    ...kept,
    kinds: page.kinds ?? [],
    ...(nextPage && { metadata: { ...kept.metadata, nextPage } }),
  };
}

/** Whether a page reads as it did when it was kept or shown, white space and markup aside. */
export function readsTheSame(known: ReadableArticle, page: ReadableArticle, document: Document): boolean {
  const before = readPages(known.metadata).find(({ url }) => pageKey(url) === pageKey(page.metadata.url));
  const now = readPages(page.metadata)[0];
  if (before && now) return before.print === now.print;
  const text = (html: SafeHtml) => (parseSafe(html, document).textContent ?? '').replace(/\s+/g, ' ').trim();
  return known.html === page.html || text(known.html) === text(page.html);
}
