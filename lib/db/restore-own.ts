import type { Draft } from '../notes/draft/draft';
import type { LibraryDatabase } from './database';
import type { SavedSearchRow } from './rows';
import { writing } from './writing';

/**
 * Brings back what is of no one article, all or nothing. A draft that is there stays as it is, and so does a search that is
 * there under any name.
 * @returns how many were not there
 * @throws StorageError
 */
export function restoreOwn(
  db: LibraryDatabase,
  { drafts, searches }: { drafts: readonly Draft[]; searches: readonly SavedSearchRow[] },
): Promise<{ drafts: number; searches: number }> {
  return writing(db, [db.drafts, db.searches], async () => {
    const written = new Set(await db.drafts.toCollection().primaryKeys());
    const saved = await db.searches.toArray();
    const there = new Set(saved.flatMap(({ id, query }) => [id, `query ${query}`]));
    const newDrafts = drafts.filter(({ id }) => isNew(written, id));
    const newSearches = searches.filter(({ id, query }) => !there.has(id) && isNew(there, `query ${query}`));
    await db.drafts.bulkPut(newDrafts);
    await db.searches.bulkPut(newSearches);
    return { drafts: newDrafts.length, searches: newSearches.length };
  });
}

function isNew(known: Set<string>, name: string): boolean {
  if (known.has(name)) return false;
  known.add(name);
  return true;
}
