import { digest } from '../article/digest';
import { keysOf } from '../article/keys-of';
import type { ReadableArticle } from '../article/readable-article';
import { parseSafe } from '../article/safe-fragment';
import type { SafeHtml } from '../article/sanitise';
import { findByKeys, keepArticle, keepOver } from '../db/articles';
import { LibraryDatabase } from '../db/database';
import type { NewArticle } from '../db/new-article';
import { carryHighlights } from '../notes/carry-highlights';
import { createTextMap } from '../notes/text-map';
import { type KeptTexts, keptTexts } from './kept-texts';
import { type KeptText, openReading, openText, type Reading } from './reading';

/**
 * The library as the reader of a page needs it. Reading a page that is not kept needs none of it, so its code is fetched
 * beside the page's text and not before.
 */
export interface PageLibrary {
  texts: KeptTexts;
  /**
   * The kept copy under the first of these keys that has one, open for reading; or that only a link is kept.
   * @param title of the page, where keys are among these that it only declares
   */
  find(keys: readonly string[], title?: string): Promise<{ text: KeptText; reading: Reading } | 'link' | null>;
  /**
   * Keeps a text, or gives it to the copy that is open.
   * @throws StorageError
   */
  keep(article: ReadableArticle, open: Reading | null): Promise<Kept>;
}

/** What came of keeping; or the text another page has given the open copy meanwhile, and nothing was kept. */
export type Kept = { kind: 'kept'; reading: Reading } | { kind: 'changed'; found: KeptText | null };

interface PageLibraryParts {
  db?: LibraryDatabase;
  document: Document;
  sanitise(html: string): SafeHtml;
}

export function createPageLibrary({ db = new LibraryDatabase(), document, sanitise }: PageLibraryParts): PageLibrary {
  const textOf = (html: SafeHtml) => createTextMap(parseSafe(html, document)).text;
  /** The texts of the articles that are open here, as this page knows them to be kept. */
  const known = new Map<string, SafeHtml>();

  async function open(id: string): Promise<KeptText | null> {
    const opened = await openText(db, id, sanitise);
    if (opened.kind !== 'text') return null;
    known.set(id, opened.text.html);
    return opened.text;
  }

  return {
    texts: keptTexts(db, sanitise),
    async find(keys, title) {
      const listed = await findByKeys(db, keys, title);
      if (listed?.kind !== 'article') return null;
      const { id, link } = listed.article;
      if (link) return 'link';
      const text = await open(id);
      return text && { text, reading: await openReading(db, id) };
    },
    async keep(article, copy) {
      const { metadata, html, leftOut } = article;
      const kept: NewArticle = {
        metadata,
        html,
        leftOut,
        keys: keysOf(metadata),
        ...digest(metadata, html, document),
        carry: (highlights, was) => carryHighlights(highlights, textOf(sanitise(was)), textOf(html)),
      };
      const was = copy && known.get(copy.articleId);
      if (!copy || !was) {
        const id = await keepArticle(db, kept, copy ? { id: copy.articleId } : {});
        known.set(id, html);
        return { kind: 'kept', reading: copy ?? (await openReading(db, id)) };
      }
      const isMadeOf = (other: string) => other === was || sanitise(other) === was;
      if (!(await keepOver(db, kept, copy.articleId, isMadeOf))) {
        return { kind: 'changed', found: await open(copy.articleId) };
      }
      known.set(copy.articleId, html);
      return { kind: 'kept', reading: copy };
    },
  };
}
