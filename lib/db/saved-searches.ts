import type { LibraryDatabase } from './database';
import type { SavedSearchRow } from './rows';
import { writing } from './writing';

/** The searches somebody wants to find again, in the order they were saved. */
export async function savedSearches(db: LibraryDatabase): Promise<SavedSearchRow[]> {
  const rows = await db.searches.orderBy('createdAt').toArray();
  return rows.filter(({ name, query }) => typeof name === 'string' && typeof query === 'string');
}

/** Saves a search, or what has become of one. @throws StorageError */
export function putSearch(db: LibraryDatabase, search: SavedSearchRow): Promise<void> {
  return writing(db, [db.searches], async () => {
    await db.searches.put(search);
  });
}

/** @throws StorageError */
export function removeSearch(db: LibraryDatabase, id: string): Promise<void> {
  return writing(db, [db.searches], () => db.searches.delete(id));
}
