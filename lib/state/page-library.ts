import { digest } from '../article/digest';
import type { ReadableArticle } from '../article/readable-article';
import { parseSafe } from '../article/safe-fragment';
import type { SafeHtml } from '../article/sanitise';
import { findByKeys, keepArticle } from '../db/articles';
import { LibraryDatabase } from '../db/database';
import { carryHighlights } from '../notes/carry-highlights';
import { createTextMap } from '../notes/text-map';
import { type KeptTexts, keptTexts } from './kept-texts';
import { keysOf } from './page-keys';
import { type KeptText, openReading, openText, type Reading } from './reading';

/**
 * The library as the reader of a page needs it. Reading a page that is not kept needs none of it, so its code is fetched
 * beside the page's text and not before.
 */
export interface PageLibrary {
  texts: KeptTexts;
  /** The kept copy under the first of these keys that has one, open for reading. */
  find(keys: readonly string[]): Promise<{ text: KeptText; reading: Reading } | null>;
  /**
   * Keeps a text, or gives it to the copy that is open.
   * @throws StorageError
   */
  keep(article: ReadableArticle, open: Reading | null): Promise<Reading>;
}

interface PageLibraryParts {
  db?: LibraryDatabase;
  document: Document;
  sanitise(html: string): SafeHtml;
}

export function createPageLibrary({ db = new LibraryDatabase(), document, sanitise }: PageLibraryParts): PageLibrary {
  const textOf = (html: SafeHtml) => createTextMap(parseSafe(html, document)).text;
  return {
    texts: keptTexts(db, sanitise),
    async find(keys) {
      const listed = await findByKeys(db, keys);
      if (listed?.kind !== 'article') return null;
      const { id } = listed.article;
      const opened = await openText(db, id, sanitise);
      return opened.kind === 'text' ? { text: opened.text, reading: await openReading(db, id) } : null;
    },
    async keep(article, open) {
      const { metadata, html, leftOut } = article;
      const id = await keepArticle(
        db,
        {
          metadata,
          html,
          leftOut,
          keys: keysOf(metadata),
          ...digest(metadata, html, document),
          carry: (highlights, was) => carryHighlights(highlights, textOf(sanitise(was)), textOf(html)),
        },
        open ? { id: open.articleId } : {},
      );
      return open ?? openReading(db, id);
    },
  };
}
