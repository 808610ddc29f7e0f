import { LIST_NAMES, type ListedArticle, type ListName } from '../article/kept-article';
import type { SharedKind } from '../article/listing';
import { INBOX } from '../article/listing';
import type { LibraryDatabase } from './database';
import { listBeginning } from './list-order';
import { readArticleRow } from './read-article-row';
import { countOn } from './shelves';

/** The rows of these articles, in their order; those that are gone by now are left out. */
export async function rowsOf(db: LibraryDatabase, ids: readonly string[]): Promise<ListedArticle[]> {
  const [rows, places] = await Promise.all([db.articles.bulkGet([...ids]), db.positions.bulkGet([...ids])]);
  return rows.flatMap((row, index) => (row ? [readArticleRow(row, places[index])] : []));
}

/** The newest of a list, newest first. */
export async function newestFirst(
  db: LibraryDatabase,
  name: 'inbox' | 'archived' | 'trashed',
  most: number,
): Promise<ListedArticle[]> {
  const listing = { shelf: { ...INBOX, name }, sort: 'saved', reversed: false, time: null, notes: null } as const;
  return rowsOf(db, (await listBeginning(db, listing, most)) ?? []);
}

/** How many articles each list holds. */
export async function countLists(db: LibraryDatabase): Promise<Record<ListName, number>> {
  const counts = await Promise.all(
    LIST_NAMES.map(async (name) => [name, await countOn(db, { kind: 'list', name })] as const),
  );
  // Every list was gone through.
  return Object.fromEntries(counts) as Record<ListName, number>;
}

/** Something articles share, and how many do; the trash is not counted. */
export interface SharedCount {
  value: string;
  count: number;
}

/** Every tag, site, author or language there is, by its name. A tag counts what is nested in it, once each. */
export async function countShared(db: LibraryDatabase, kind: SharedKind): Promise<SharedCount[]> {
  const prefix = `${kind}:`;
  const keys = await db.articles.where('facets').startsWith(prefix).uniqueKeys();
  return Promise.all(
    keys.map(async (key) => ({
      value: String(key).slice(prefix.length),
      count: await db.articles.where('facets').equals(key).count(),
    })),
  );
}
