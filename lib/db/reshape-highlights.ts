import type { Highlight, TextSelectors } from '../notes/highlight';
import { joinHighlights } from '../notes/join-highlights';
import type { LibraryDatabase } from './database';
import { changing, highlightsOf, recountHighlights } from './highlights';
import { movedTo } from './merge-articles';
import { StorageError } from './storage-failure';
import { writing } from './writing';

/** Highlights of one article as they were before a change to them. */
export type HighlightsBefore = readonly Highlight[];

/**
 * Gives a highlight another place, and takes others of the article into it, with all that is written on them.
 * @param ids the first is the one that stays
 * @returns how they were; empty where the first is gone
 * @throws StorageError
 */
export function reshapeHighlights(
  db: LibraryDatabase,
  articleId: string,
  ids: readonly string[],
  selectors: TextSelectors,
  now = Date.now(),
): Promise<HighlightsBefore> {
  return changing(db, articleId, async () => {
    const own = await highlightsOf(db, articleId);
    const before = ids.flatMap((id) => own.find((highlight) => highlight.id === id) ?? []);
    const [first, ...others] = before;
    if (!first || first.id !== ids[0]) return [];
    await db.highlights.bulkDelete(others.map(({ id }) => id));
    await db.highlights.put({ ...joinHighlights(first, others), selectors, updatedAt: now });
    return before;
  });
}

/**
 * Brings highlights of one article back to what they were, in whatever article theirs has gone into since.
 * @throws StorageError also where it is gone
 */
export async function restoreHighlights(db: LibraryDatabase, before: HighlightsBefore): Promise<void> {
  const [first] = before;
  if (!first) return;
  await writing(db, [db.articles, db.highlights, db.unsettledHighlightNotes], async () => {
    const articleId = (await db.articles.get(first.articleId)) ? first.articleId : await movedTo(db, first.articleId);
    if (articleId === undefined) throw new StorageError('failed');
    await db.highlights.bulkPut(before.map((highlight) => ({ ...highlight, articleId })));
    await recountHighlights(db, articleId);
  });
}

/** Every tag that highlights and articles have, in alphabetical order. */
export async function tagsInUse(db: LibraryDatabase): Promise<string[]> {
  const keys = await Promise.all([
    db.highlights.orderBy('tags').uniqueKeys(),
    db.articles.orderBy('tags').uniqueKeys(),
  ]);
  // The index holds strings: tags are.
  return [...new Set(keys.flat().map(String))].sort((a, b) => a.localeCompare(b));
}
