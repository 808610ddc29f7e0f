import { readPages } from '../article/join/read-pages';
import { textPrint } from '../article/join/text-print';
import { pageKey } from '../article/page-key';
import type { ReadableArticle } from '../article/readable-article';

/** The pages an article was read from; one kept by an older version knows only where it began. */
export function pagesRead({ metadata, html }: ReadableArticle) {
  const pages = readPages(metadata);
  return pages.length ? pages : [{ url: metadata.url, print: textPrint(html) }];
}

/** A page that was read already leads in a circle. */
export function unreadPage(nextPage: string | undefined, pages: readonly { url: string }[]): string | undefined {
  return nextPage && !pages.some(({ url }) => pageKey(url) === pageKey(nextPage)) ? nextPage : undefined;
}
