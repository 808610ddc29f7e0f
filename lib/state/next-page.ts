import type { ArticleMetadata, ExtractedArticle, Extraction } from '../article/article';
import { joinPage } from '../article/join/join-page';
import { JOIN_LIMITS } from '../article/join/limits';
import { withoutTwins } from '../article/left-out/left-out';
import { isSameArticle } from '../article/numbered-address';
import { parseExtraction } from '../article/parse-extraction';
import type { ReadableArticle } from '../article/readable-article';
import { parseSafe } from '../article/safe-fragment';
import type { SafeHtml } from '../article/sanitise';
import type { PageMarkup } from '../browser/page-markup';
import type { JoinFailure } from '../shared/join-state';
import { pagesRead, unreadPage } from './pages-read';

/** What reading on needs. */
export interface NextPageParts {
  document: Document;
  sanitise(html: string): SafeHtml;
  /** Fetches another page of the site the article is on. */
  fetchPage(url: string): Promise<PageMarkup>;
  extractMarkup(html: string, url: string): Promise<Extraction>;
  /** What was extracted, made fit to be shown. */
  readable(extracted: ExtractedArticle): ReadableArticle;
}

export type NextPage = { kind: 'joined'; article: ReadableArticle } | { kind: 'failed'; reason: JoinFailure };

/** Reads one page as an article of its own. */
export async function readPage(
  url: string,
  of: ArticleMetadata,
  parts: NextPageParts,
): Promise<{ kind: 'page'; page: ReadableArticle } | { kind: 'failed'; reason: JoinFailure }> {
  const markup = await parts.fetchPage(url);
  if (markup.kind === 'failed') return markup;
  // A page number too high leads to the first page on some sites, to the front page on others.
  if (!isSameArticle(of.url, markup.url)) return { kind: 'failed', reason: 'elsewhere' };
  const extraction = parseExtraction(await parts.extractMarkup(markup.html, markup.url));
  if (extraction.kind === 'refused') return { kind: 'failed', reason: 'unreadable' };
  return { kind: 'page', page: parts.readable(extraction.article) };
}

/** An article with the page it goes on at. */
export async function readNextPage(article: ReadableArticle, parts: NextPageParts): Promise<NextPage> {
  const { metadata } = article;
  const pages = pagesRead(article);
  if (!metadata.nextPage) return { kind: 'failed', reason: 'same' };
  if (pages.length >= JOIN_LIMITS.pages) return { kind: 'failed', reason: 'most' };
  const read = await readPage(metadata.nextPage, metadata, parts);
  if (read.kind === 'failed') return read;
  const { page } = read;
  if (article.html.length + page.html.length > JOIN_LIMITS.characters) return { kind: 'failed', reason: 'long' };
  const text = parseSafe(article.html, parts.document);
  if (!joinPage(text, parseSafe(page.html, parts.document), metadata, page.metadata.title)) {
    return { kind: 'failed', reason: 'same' };
  }
  const known = [...pages, ...pagesRead(page)];
  const { nextPage: _, ...rest } = metadata;
  const nextPage = unreadPage(page.metadata.nextPage, known);
  return {
    kind: 'joined',
    article: {
      ...article,
      // What each page was shown without is left out of the whole.
      leftOut: withoutTwins([...(article.leftOut ?? []), ...(page.leftOut ?? [])]),
      kinds: [...(article.kinds ?? []), ...(page.kinds ?? [])],
      metadata: { ...rest, pages: known, ...(nextPage && { nextPage }) },
      html: parts.sanitise(text.innerHTML),
    },
  };
}
