import type { ExtractedArticle, Extraction, RefusalReason } from '../article/article';
import { digest } from '../article/digest';
import { extractFromMarkup } from '../article/extract-markup';
import type { LinkState } from '../article/kept-article';
import { keysOf } from '../article/keys-of';
import type { SiteRules } from '../article/left-out/site-rules';
import { parseExtraction } from '../article/parse-extraction';
import { readable } from '../article/readable';
import type { SafeHtml } from '../article/sanitise';
import { typesetExtraction } from '../article/typeset-math';
import { keepArticle } from '../db/articles';
import type { LibraryDatabase } from '../db/database';
import { arrivalOf, arrivedIds, settleLink } from '../db/links';
import type { ArrivalRow } from '../db/rows';

/** What it takes to make an article of a page that was fetched: a document, which the worker has not. */
export interface CompletingParts {
  document: Document;
  parser: DOMParser;
  sanitise(html: string): SafeHtml;
  /** What the reader always wants of a site. */
  siteRules(url: string): Promise<SiteRules>;
}

/**
 * Makes articles of the pages that have arrived, one after another. One that can't be read holds up none of the others; of
 * one in the trash nothing is made.
 * @returns how many
 * @throws StorageError
 */
async function completeLinks(db: LibraryDatabase, parts: CompletingParts): Promise<number> {
  let completed = 0;
  for (const id of await arrivedIds(db)) {
    const arrival = await arrivalOf(db, id);
    if (!arrival) continue; // another page of Lectern was faster
    const extraction = await extracted(arrival, parts).catch((error: unknown): Extraction => {
      console.error(error);
      return { kind: 'refused', reason: 'failed' };
    });
    if (extraction.kind === 'article') {
      await keepExtracted(db, extraction.article, parts, { id });
      completed += 1;
    } else await settleLink(db, id, stateOf(extraction.reason));
  }
  return completed;
}

/**
 * The same until none is left, also of those that arrive meanwhile. Of several pages that are open one does it at a time.
 * @throws StorageError
 */
export async function completeAllLinks(db: LibraryDatabase, parts: CompletingParts): Promise<number> {
  let completed = 0;
  for (let last = -1; last !== 0 && (await arrivedIds(db)).length > 0; completed += last) {
    last = await navigator.locks.request('lectern-links', () => completeLinks(db, parts));
  }
  return completed;
}

/** Keeps what was extracted from a page that is not open. @throws StorageError */
export async function keepExtracted(
  db: LibraryDatabase,
  article: ExtractedArticle,
  parts: CompletingParts,
  { id, inside }: { id?: string; inside?: ReadonlyMap<string, Blob> } = {},
): Promise<string> {
  const rules = await parts.siteRules(article.url);
  const { metadata, html, leftOut } = readable(article, rules, parts.sanitise, parts.document);
  return keepArticle(
    db,
    {
      metadata,
      html,
      leftOut,
      keys: keysOf(metadata),
      ...digest(metadata, html, parts.document),
      inside,
    },
    id === undefined ? {} : { id },
  );
}

/** Whatever it says it is, it came from a page. */
async function extracted({ page }: ArrivalRow, { parser, document }: CompletingParts): Promise<Extraction> {
  const found = page.kind === 'extraction' ? page.extraction : await extractFromMarkup(page.html, page.url, parser);
  return typesetExtraction(parseExtraction(found), document);
}

const stateOf = (reason: RefusalReason): LinkState => (reason === 'not-a-page' ? 'not-a-page' : 'unreadable');
