import type { Draft } from '../notes/draft/draft';
import { parseDraft } from '../notes/draft/parse-draft';
import type { LibraryDatabase } from './database';
import { writing } from './writing';

/** Every draft, the one last written in first. */
export async function drafts(db: LibraryDatabase): Promise<Draft[]> {
  const rows = await db.drafts.orderBy('updatedAt').reverse().toArray();
  return rows.map(parseDraft).filter((draft) => draft !== null);
}

/** Null where there is none, or none that can be read. */
export async function findDraft(db: LibraryDatabase, id: string): Promise<Draft | null> {
  return parseDraft(await db.drafts.get(id));
}

/**
 * Writes a draft, which may be the last deed of a closing page: one request, its commit asked for in the same turn.
 * @throws StorageError
 */
export function putDraft(db: LibraryDatabase, draft: Draft): Promise<void> {
  return writing(db, [db.drafts], async ({ idbtrans }) => {
    const written = db.drafts.put(draft);
    idbtrans.commit();
    await written;
  });
}

/** @throws StorageError */
export function deleteDraft(db: LibraryDatabase, id: string): Promise<void> {
  return writing(db, [db.drafts], async () => {
    await db.drafts.delete(id);
  });
}
