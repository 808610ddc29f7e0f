import type { Highlight, TextSelectors } from '../notes/highlight';
import { joinHighlights } from '../notes/join-highlights';
import { mergeNote } from '../notes/merge-note';
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
  opened: string,
  ids: readonly string[],
  selectors: TextSelectors,
  now = Date.now(),
): Promise<HighlightsBefore> {
  return changing(db, opened, async (articleId) => {
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
 * Brings highlights of one article back to what they were, in whatever article theirs has gone into since. What was
 * written on them since stays, and so does a colour chosen since.
 * @throws StorageError also where it is gone
 */
export async function restoreHighlights(db: LibraryDatabase, before: HighlightsBefore): Promise<void> {
  const [first, ...others] = before;
  if (!first) return;
  await changing(db, first.articleId, async (articleId) => {
    const made = joinHighlights(first, others);
    const now = (await highlightsOf(db, articleId)).find(({ id }) => id === first.id);
    const back = now ? { ...first, ...writtenSince(made, now, first) } : first;
    await db.highlights.bulkPut([back, ...others].map((highlight) => ({ ...highlight, articleId })));
  });
}

/** What the reader has made of a highlight after it was changed, brought to what it was before. */
const writtenSince = (
  made: Highlight,
  now: Highlight,
  before: Highlight,
): Pick<Highlight, 'note' | 'tags' | 'colour'> => ({
  colour: now.colour === made.colour ? before.colour : now.colour,
  note: now.note === made.note ? before.note : mergeNote(made.note, before.note, now.note),
  tags: [...new Set([...before.tags, ...now.tags.filter((tag) => !made.tags.includes(tag))])],
});

/** Every tag that highlights and articles have, in alphabetical order. */
export async function tagsInUse(db: LibraryDatabase): Promise<string[]> {
  const keys = await Promise.all([
    db.highlights.orderBy('tags').uniqueKeys(),
    db.articles.orderBy('tags').uniqueKeys(),
  ]);
  // The index holds strings: tags are.
  return [...new Set(keys.flat().map(String))].sort((a, b) => a.localeCompare(b));
}
