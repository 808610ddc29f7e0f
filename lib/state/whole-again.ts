import { readPages } from '../article/join/read-pages';
import { takeAlong } from '../article/left-out/take-along';
import { pageKey } from '../article/page-key';
import type { ReadableArticle } from '../article/readable-article';
import { parseSafe } from '../article/safe-fragment';
import { type NextPageParts, readNextPage, readPage } from './next-page';

/** The present text of an article, or the number of the page that could not be read. */
export type WholeAgain = { kind: 'whole'; article: ReadableArticle } | { kind: 'failed'; page: number };

/**
 * Reads all pages anew that a kept article was joined from, and shows them without what the reader has taken out of it.
 * @param page the one that is open, as it reads now
 */
export async function readWholeAgain(
  kept: ReadableArticle,
  page: ReadableArticle,
  parts: NextPageParts,
): Promise<WholeAgain> {
  const pages = readPages(kept.metadata);
  const [first] = pages;
  if (!first || pages.length < 2) return { kind: 'whole', article: asLeft(page, kept, parts) };
  let article = page;
  if (pageKey(first.url) !== pageKey(page.metadata.url)) {
    const read = await readPage(first.url, page.metadata, parts);
    if (read.kind === 'failed') return { kind: 'failed', page: 1 };
    article = read.page;
  }
  while (article.metadata.nextPage && readPages(article.metadata).length < pages.length) {
    const next = await readNextPage(article, parts);
    if (next.kind === 'failed') return { kind: 'failed', page: readPages(article.metadata).length + 1 };
    article = next.article;
  }
  return { kind: 'whole', article: asLeft(article, kept, parts) };
}

/** A new text, shown as its reader has left the one before. */
function asLeft(article: ReadableArticle, before: ReadableArticle, parts: NextPageParts): ReadableArticle {
  if (!before.leftOut?.length) return article;
  const text = parseSafe(article.html, parts.document);
  const markup = (html: string) => parseSafe(parts.sanitise(html), parts.document);
  const leftOut = takeAlong(text, article.leftOut ?? [], before.leftOut, markup);
  return { ...article, leftOut, html: parts.sanitise(text.innerHTML) };
}
