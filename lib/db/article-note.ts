import { mergeNote } from '../notes/merge-note';
import type { LibraryDatabase } from './database';
import { movedTo } from './merge-articles';
import type { UnsettledArticleNoteRow } from './rows';
import { writing } from './writing';

/** The note on an article as it was last written, settled or not; empty where there is none. */
export async function articleNote(db: LibraryDatabase, articleId: string): Promise<string> {
  const [unsettled, article] = await Promise.all([
    db.unsettledArticleNotes.where({ articleId }).toArray(),
    db.articles.get(articleId),
  ]);
  return merged(article?.note ?? '', unsettled);
}

/**
 * Writes the note on an article, which may be the last deed of a closing page: one request with nothing to read first,
 * its commit asked for in the same turn, as with the notes on highlights. What follows brings it into the article's row;
 * where the page is gone by then, the next one to open does.
 * @param base the note as it was when the writing began
 * @throws StorageError
 */
export async function writeArticleNote(
  db: LibraryDatabase,
  articleId: string,
  note: string,
  base: string,
  now = Date.now(),
): Promise<void> {
  await writing(db, [db.unsettledArticleNotes], async ({ idbtrans }) => {
    const row = { id: crypto.randomUUID(), articleId, note, base, writtenAt: now };
    const written = db.unsettledArticleNotes.put(row);
    idbtrans.commit();
    await written;
  });
  await settleArticleNotes(db);
}

/**
 * Brings notes that were only just written into the rows of their articles, from where they are listed and searched.
 * @throws StorageError
 */
export async function settleArticleNotes(db: LibraryDatabase): Promise<void> {
  if ((await db.unsettledArticleNotes.count()) === 0) return;
  await writing(db, [db.articles, db.unsettledArticleNotes], async () => {
    const rows = await db.unsettledArticleNotes.toArray();
    await db.unsettledArticleNotes.bulkDelete(rows.map(({ id }) => id));
    const wherever = new Map<string, UnsettledArticleNoteRow[]>();
    for (const row of rows) {
      const id = await whereIs(db, row.articleId);
      // Without its article there is nothing it could be a note on.
      if (id !== undefined) wherever.set(id, [...(wherever.get(id) ?? []), row]);
    }
    for (const [id, own] of wherever) {
      const notedAt = Math.max(...own.map(({ writtenAt }) => writtenAt));
      await db.articles.update(id, (row) => {
        const note = merged(row.note ?? '', own);
        delete row.note;
        delete row.notedAt;
        if (note.trim() !== '') Object.assign(row, { note, notedAt });
      });
    }
  });
}

/** A page may still write on an article that has gone into another meanwhile. */
const whereIs = async (db: LibraryDatabase, id: string): Promise<string | undefined> =>
  (await db.articles.get(id)) ? id : movedTo(db, id);

const merged = (note: string, written: readonly UnsettledArticleNoteRow[]): string =>
  written
    .toSorted((a, b) => a.writtenAt - b.writtenAt)
    .reduce((before, { base, note: after }) => mergeNote(base, before, after), note);
