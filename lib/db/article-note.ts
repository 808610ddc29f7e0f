import { mergeNote } from '../notes/merge-note';
import type { LibraryDatabase } from './database';
import { whereIs } from './moved-articles';
import type { UnsettledArticleNoteRow } from './rows';
import { StorageError } from './storage-failure';
import { reading, writing } from './writing';

/** The note on an article as it was last written, settled or not; empty where there is none. */
export async function articleNote(db: LibraryDatabase, articleId: string): Promise<string> {
  const id = (await whereIs(db, articleId)) ?? articleId;
  const [unsettled, article] = await Promise.all([
    // Those of a page that still knows it by the article it was.
    db.unsettledArticleNotes.where('articleId').anyOf([articleId, id]).toArray(),
    db.articles.get(id),
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
  // It lies where the check finds it; but it is not where its writer thinks.
  if ((await whereIs(db, articleId)) === undefined) throw new StorageError('failed');
}

/**
 * Brings notes that were only just written into the rows of their articles, from where they are listed and searched.
 * One whose article is nowhere waits: its words are the reader's.
 * @throws StorageError
 */
export async function settleArticleNotes(db: LibraryDatabase): Promise<void> {
  if ((await reading(() => db.unsettledArticleNotes.count())) === 0) return;
  await writing(db, [db.articles, db.unsettledArticleNotes], async () => {
    const rows = await db.unsettledArticleNotes.toArray();
    const wherever = new Map<string, UnsettledArticleNoteRow[]>();
    for (const row of rows) {
      const id = await whereIs(db, row.articleId);
      if (id !== undefined) wherever.set(id, [...(wherever.get(id) ?? []), row]);
    }
    for (const [id, own] of wherever) {
      await db.unsettledArticleNotes.bulkDelete(own.map((row) => row.id));
      const notedAt = Math.max(...own.map(({ writtenAt }) => writtenAt));
      await db.articles.update(id, (row) => {
        const note = merged(typeof row.note === 'string' ? row.note : '', own);
        delete row.note;
        delete row.notedAt;
        if (note.trim() !== '') Object.assign(row, { note, notedAt });
      });
    }
  });
}

const merged = (note: string, written: readonly UnsettledArticleNoteRow[]): string =>
  written
    .toSorted((a, b) => a.writtenAt - b.writtenAt)
    .reduce((before, { base, note: after }) => mergeNote(base, before, after), note);
