import type { Highlight, HighlightColour } from '../notes/highlight';
import { mergeNote } from '../notes/merge-note';
import { parseHighlight } from '../notes/parse-highlight';
import type { LibraryDatabase } from './database';
import { whereIs } from './moved-articles';
import type { UnsettledHighlightNoteRow } from './rows';
import { StorageError } from './storage-failure';
import { writing } from './writing';

/** The highlights of an article in the order of the text. Rows that don't read as highlights are left out. */
export async function highlightsOf(db: LibraryDatabase, articleId: string): Promise<Highlight[]> {
  const [rows, notes] = await Promise.all([
    db.highlights.where({ articleId }).toArray(),
    db.unsettledHighlightNotes.where({ articleId }).toArray(),
  ]);
  return read(rows, notes).sort(
    (a, b) => a.selectors.position.start - b.selectors.position.start || a.createdAt - b.createdAt,
  );
}

/** Rows that don't read as highlights are left out. */
const read = (rows: readonly unknown[], notes: readonly UnsettledHighlightNoteRow[]): Highlight[] =>
  rows
    .map(parseHighlight)
    .filter((highlight) => highlight !== null)
    .map((highlight) => settled(highlight, notes));

/** How many highlights each article has, and how many of them carry a note. */
export function highlightCounts(
  rows: readonly unknown[],
  notes: readonly UnsettledHighlightNoteRow[],
): Map<string, { highlightCount: number; noteCount: number }> {
  const counts = new Map<string, { highlightCount: number; noteCount: number }>();
  for (const { articleId, note } of read(rows, notes)) {
    const { highlightCount, noteCount } = counts.get(articleId) ?? { highlightCount: 0, noteCount: 0 };
    counts.set(articleId, { highlightCount: highlightCount + 1, noteCount: noteCount + (note.trim() === '' ? 0 : 1) });
  }
  return counts;
}

/**
 * Adds a highlight, or brings a removed one back.
 * @throws StorageError also where its article is gone: it would belong to nothing
 */
export function putHighlight(db: LibraryDatabase, highlight: Highlight): Promise<void> {
  return changing(db, highlight.articleId, async (articleId) => {
    await db.highlights.put({ ...highlight, articleId });
  });
}

/** Changes what the reader may change. @throws StorageError also where the highlight is gone */
export function editHighlight(
  db: LibraryDatabase,
  { id, articleId }: Pick<Highlight, 'id' | 'articleId'>,
  changes: { note?: string; colour?: HighlightColour; tags?: string[] },
  now = Date.now(),
): Promise<void> {
  return changing(db, articleId, async () => {
    if (!(await db.highlights.get(id))) throw new StorageError('failed');
    await db.highlights.update(id, { ...changes, updatedAt: now });
  });
}

/** A note of a highlight, as one page has it. */
export interface WrittenNote extends Pick<Highlight, 'id' | 'articleId'> {
  note: string;
  /** What the page had when it began to write: what another has made of it since is not undone. */
  base: string;
}

/**
 * Writes the note of a highlight, and nothing else of it. It may be the last deed of a closing page: browsers abort what
 * such a page has only begun, and there is no time to read what another page made of the highlight. So the note is put
 * down by itself, one request, its commit asked for in the same turn; then it goes into the highlight, now or when the
 * library is next opened.
 * @throws StorageError
 */
export async function writeNote(
  db: LibraryDatabase,
  { id, articleId, note, base }: WrittenNote,
  now = Date.now(),
): Promise<void> {
  await writing(db, [db.unsettledHighlightNotes], async ({ idbtrans }) => {
    const row = { id: crypto.randomUUID(), highlightId: id, articleId, note, base, writtenAt: now };
    const written = db.unsettledHighlightNotes.put(row);
    idbtrans.commit();
    await written;
  });
  await settleNotes(db, articleId);
  // It lies where the check finds it; but it is not where its writer thinks.
  if ((await whereIs(db, articleId)) === undefined) throw new StorageError('failed');
}

/**
 * Puts notes that pages have left into their highlights. One whose highlight was removed meanwhile waits: that may be
 * undone.
 * @param articleId only those of this article
 * @throws StorageError
 */
export async function settleNotes(db: LibraryDatabase, articleId?: string): Promise<void> {
  const tables = [db.articles, db.highlights, db.unsettledHighlightNotes];
  await writing(db, tables, async () => {
    const table = db.unsettledHighlightNotes;
    const notes = await (articleId === undefined ? table.toArray() : table.where({ articleId }).toArray());
    if (notes.length === 0) return;
    const rows = await db.highlights.bulkGet([...new Set(notes.map(({ highlightId }) => highlightId))]);
    const there = rows.filter((row) => row !== undefined);
    const settledIds = new Set(there.map(({ id }) => id));
    for (const row of there) await db.highlights.update(row.id, changesOf(row, notes));
    await table.bulkDelete(notes.filter(({ highlightId }) => settledIds.has(highlightId)).map(({ id }) => id));
    // The article may have gone into another since the page was opened: the highlight knows which is its own.
    for (const id of new Set(there.map(({ articleId }) => articleId))) await recountHighlights(db, id);
  });
}

const settled = (highlight: Highlight, notes: readonly UnsettledHighlightNoteRow[]): Highlight => ({
  ...highlight,
  ...changesOf(highlight, notes),
});

/** What the notes that were left make of a highlight's own. */
function changesOf(
  { id, note, updatedAt }: Highlight,
  notes: readonly UnsettledHighlightNoteRow[],
): Pick<Highlight, 'note' | 'updatedAt'> {
  return notes
    .filter(({ highlightId }) => highlightId === id)
    .sort((a, b) => a.writtenAt - b.writtenAt)
    .reduce(
      (before, { base, note: written, writtenAt }) => ({
        note: mergeNote(base, before.note, written),
        updatedAt: Math.max(before.updatedAt, writtenAt),
      }),
      // A row that is damaged gets it all the same.
      { note: typeof note === 'string' ? note : '', updatedAt: Number(updatedAt) || 0 },
    );
}

/** @returns the highlight as it was when it went, null if there was none. @throws StorageError */
export function removeHighlight(
  db: LibraryDatabase,
  { id, articleId }: Pick<Highlight, 'id' | 'articleId'>,
): Promise<Highlight | null> {
  return changing(db, articleId, async () => {
    const highlight = parseHighlight(await db.highlights.get(id));
    // Some may be of pages that know its article by another id. There are never many.
    const notes = await db.unsettledHighlightNotes.filter(({ highlightId }) => highlightId === id).toArray();
    await db.highlights.delete(id);
    await db.unsettledHighlightNotes.bulkDelete(notes.map((written) => written.id));
    return highlight && settled(highlight, notes);
  });
}

/**
 * Runs a change and brings the article's counts up to it, in one transaction.
 * @param change is given the article's id, or that of the one it has gone into since it was opened
 * @throws StorageError also where the article is nowhere
 */
export function changing<T>(
  db: LibraryDatabase,
  opened: string,
  change: (articleId: string) => Promise<T>,
): Promise<T> {
  return writing(db, [db.articles, db.highlights, db.unsettledHighlightNotes], async () => {
    const articleId = await whereIs(db, opened);
    if (articleId === undefined) throw new StorageError('failed');
    const outcome = await change(articleId);
    await recountHighlights(db, articleId);
    return outcome;
  });
}

/** Brings the counts of an article up to its highlights. Within the transaction that has changed them. */
export async function recountHighlights(db: LibraryDatabase, articleId: string): Promise<void> {
  const highlights = await highlightsOf(db, articleId);
  await db.articles.update(articleId, {
    highlightCount: highlights.length,
    noteCount: highlights.filter(({ note }) => note.trim() !== '').length,
  });
}
