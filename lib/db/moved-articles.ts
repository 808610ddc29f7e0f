import type { LibraryDatabase } from './database';

/** Under this an article is known that has gone into another: whoever had its address is led there. */
export const wasKey = (id: string): string => `was:${id}`;

/** Where an article is that went into another; undefined where it is nowhere. */
export async function movedTo(db: LibraryDatabase, id: string): Promise<string | undefined> {
  const [to] = await db.articles.where({ keys: wasKey(id) }).primaryKeys();
  return to;
}

/** Where an article is now, itself or what it has gone into: a page may still write to one that has gone. */
export async function whereIs(db: LibraryDatabase, id: string): Promise<string | undefined> {
  const isThere = (await db.articles.where('id').equals(id).count()) > 0;
  return isThere ? id : movedTo(db, id);
}
