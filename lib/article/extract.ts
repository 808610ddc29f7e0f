import { Readability } from '@mozilla/readability';
import type { ArticleMetadata, Extraction } from './article';
import { LIMITS } from './limits';
import { makeAddressesAbsolute } from './normalise/absolute-addresses';
import { dropTrackingPixels } from './normalise/tracking-pixels';
import { loadLazyPictures } from './repair/lazy-pictures';
import { neutraliseNames } from './repair/neutralise-names';
import { settleBase } from './repair/settle-base';

/** Where a document comes from, and what its surroundings lend to the extraction. */
export interface ExtractionPage {
  /** The address it was read at. */
  url: string;
  /** Gives the page's own work a turn between two steps. */
  pause?: () => Promise<void>;
}

/** Fewer characters than this are no article. */
const SHORTEST_ARTICLE = 140;

/**
 * The article of a document. The document must be an inert one, made by DOMParser: it is changed beyond use.
 */
export async function extractArticle(doc: Document, page: ExtractionPage): Promise<Extraction> {
  neutraliseNames(doc);
  if (!doc.body) return { kind: 'refused', reason: 'not-an-article' };
  if (doc.getElementsByTagName('*').length > LIMITS.nodes) return { kind: 'refused', reason: 'too-large' };
  settleBase(doc, page.url);
  const base = doc.baseURI;
  const dir = doc.documentElement.getAttribute('dir');
  loadLazyPictures(doc);
  await page.pause?.();
  const found = new Readability<Element>(doc, { serializer: asElement, keepClasses: true }).parse();
  if (!found?.content || (found.textContent ?? '').trim().length < SHORTEST_ARTICLE) {
    return { kind: 'refused', reason: 'not-an-article' };
  }
  await page.pause?.();
  const content = found.content;
  makeAddressesAbsolute(content, base, page.url);
  dropTrackingPixels(content);
  const metadata: ArticleMetadata = {
    url: page.url.split('#')[0] ?? page.url,
    title: found.title ?? '',
    authors: found.byline ? [found.byline] : [],
    dir: (found.dir ?? dir) === 'rtl' ? 'rtl' : 'ltr',
    keywords: [],
    ...(found.excerpt ? { description: found.excerpt } : {}),
    ...(found.siteName ? { siteName: found.siteName } : {}),
    ...(found.lang ? { lang: found.lang } : {}),
    ...(found.publishedTime ? { published: found.publishedTime } : {}),
  };
  return { kind: 'article', article: { ...metadata, html: content.innerHTML } };
}

// Readability hands the serializer the element it wrapped the article in.
const asElement = (node: Node) => node as Element;
