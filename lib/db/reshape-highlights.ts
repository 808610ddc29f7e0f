import type { Highlight, TextSelectors } from '../notes/highlight';
import { joinHighlights } from '../notes/join-highlights';
import type { LibraryDatabase } from './database';
import { changing, highlightsOf } from './highlights';

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

/** Brings highlights of one article back to what they were. @throws StorageError */
export function restoreHighlights(db: LibraryDatabase, before: HighlightsBefore): Promise<void> {
  const [first] = before;
  if (!first) return Promise.resolve();
  return changing(db, first.articleId, async () => {
    if (await db.articles.get(first.articleId)) await db.highlights.bulkPut(before);
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
