import type { Highlight, HighlightColour } from '../notes/highlight';
import { parseHighlight } from '../notes/parse-highlight';
import type { LibraryDatabase } from './database';
import { writing } from './writing';

/** The highlights of an article in the order of the text. Rows that don't read as highlights are left out. */
export async function highlightsOf(db: LibraryDatabase, articleId: string): Promise<Highlight[]> {
  const rows = await db.highlights.where({ articleId }).toArray();
  return rows
    .map(parseHighlight)
    .filter((highlight) => highlight !== null)
    .sort((a, b) => a.selectors.position.start - b.selectors.position.start || a.createdAt - b.createdAt);
}

/** Adds a highlight, or brings a removed one back. @throws StorageError */
export function putHighlight(db: LibraryDatabase, highlight: Highlight): Promise<void> {
  return changing(db, highlight.articleId, async () => {
    await db.highlights.put(highlight);
  });
}

/** Changes what the reader may change. Does nothing if the highlight is gone. @throws StorageError */
export function editHighlight(
  db: LibraryDatabase,
  { id, articleId }: Pick<Highlight, 'id' | 'articleId'>,
  changes: { note?: string; colour?: HighlightColour; tags?: string[] },
  now = Date.now(),
): Promise<void> {
  return changing(db, articleId, async () => {
    await db.highlights.update(id, { ...changes, updatedAt: now });
  });
}

/**
 * Writes the note of a highlight, which may be the last deed of a closing page: one request, its commit asked for in the
 * same turn. Browsers abort what such a page has only begun, so there is no time to read first.
 * @throws StorageError
 */
export async function writeNote(
  db: LibraryDatabase,
  highlight: Highlight,
  note: string,
  now = Date.now(),
): Promise<void> {
  await writing(db, [db.highlights], async ({ idbtrans }) => {
    const written = db.highlights.put({ ...highlight, note, updatedAt: now });
    idbtrans.commit();
    await written;
  });
  await changing(db, highlight.articleId, async () => {});
}

/** @returns the highlight as it was when it went, null if there was none. @throws StorageError */
export function removeHighlight(
  db: LibraryDatabase,
  { id, articleId }: Pick<Highlight, 'id' | 'articleId'>,
): Promise<Highlight | null> {
  return changing(db, articleId, async () => {
    const row = await db.highlights.get(id);
    await db.highlights.delete(id);
    return parseHighlight(row);
  });
}

/** Runs a change and brings the article's counts up to it, in one transaction. */
function changing<T>(db: LibraryDatabase, articleId: string, change: () => Promise<T>): Promise<T> {
  return writing(db, [db.articles, db.highlights], async () => {
    const outcome = await change();
    const highlights = await db.highlights.where({ articleId }).toArray();
    await db.articles.update(articleId, {
      highlightCount: highlights.length,
      noteCount: highlights.filter(({ note }) => note.trim() !== '').length,
    });
    return outcome;
  });
}
