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

/** @throws StorageError */
export function removeHighlight(db: LibraryDatabase, { id, articleId }: Highlight): Promise<void> {
  return changing(db, articleId, () => db.highlights.delete(id));
}

/** Runs a change and brings the article's counts up to it, in one transaction. */
function changing(db: LibraryDatabase, articleId: string, change: () => Promise<void>): Promise<void> {
  return writing(db, [db.articles, db.highlights], async () => {
    await change();
    const highlights = await db.highlights.where({ articleId }).toArray();
    await db.articles.update(articleId, {
      highlightCount: highlights.length,
      noteCount: highlights.filter(({ note }) => note.trim() !== '').length,
    });
  });
}
