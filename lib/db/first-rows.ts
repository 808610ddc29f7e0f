import type { ListedArticle } from '../article/kept-article';
import type { Listing } from '../article/listing';
import { LIBRARY_NAME, NATIVE_VERSION } from './library-name';
import { beginningOf } from './list-indexes';
import { readArticleRow } from './read-article-row';

interface EarlyRows {
  /** The listing they are of, as JSON. */
  of: string;
  /** Null where there is no such library yet, or one of another version. */
  read: Promise<readonly ListedArticle[] | null>;
}

declare global {
  /** Left by the first script of the library page for the second, which is a module and can't be imported by it. */
  var lecternFirstRows: EarlyRows | undefined;
}

/**
 * Reads the first rows of a listing past Dexie, whose code is still being fetched: opening the database and reading go on
 * in another process meanwhile. Only where one look into an index tells them.
 * @param most how many
 */
export function beginFirstRows(listing: Listing, most: number): void {
  const read = readFirstRows(listing, most);
  globalThis.lecternFirstRows = { of: JSON.stringify(listing), read };
  // Who takes them asks in the usual way where this fails, and tells of it then.
  read.catch(() => {});
}

/** Those rows, where they were asked for; once. Null where they have to be read in the usual way. */
export async function takeFirstRows(listing: Listing): Promise<readonly ListedArticle[] | null> {
  const { lecternFirstRows: early } = globalThis;
  globalThis.lecternFirstRows = undefined;
  return early?.of === JSON.stringify(listing) ? early.read.catch(() => null) : null;
}

async function readFirstRows(listing: Listing, most: number): Promise<readonly ListedArticle[] | null> {
  const beginning = beginningOf(listing);
  const db = beginning && (await openAsItIs());
  if (!beginning || !db) return null;
  try {
    const { index, state, isBackwards } = beginning;
    const transaction = db.transaction(['articles', 'positions'], 'readonly');
    const range = IDBKeyRange.bound([state], [state, []]);
    const rows = await rowsOn(transaction.objectStore('articles').index(index), range, isBackwards, most);
    const places = transaction.objectStore('positions');
    const ids = rows.map((row) => (typeof row?.id === 'string' ? row.id : ''));
    const placed = await Promise.all(ids.map((id) => answerOf(places.get(id))));
    return rows.map((row, index) => readArticleRow(row, placed[index]));
  } finally {
    // Nobody who changes its version or deletes it shall wait for this.
    db.close();
  }
}

/** Null where it would have to be made, or be brought to this version, first. */
async function openAsItIs(): Promise<IDBDatabase | null> {
  const request = indexedDB.open(LIBRARY_NAME);
  request.onupgradeneeded = () => request.transaction?.abort();
  const db = await answerOf(request).catch(() => null);
  if (db?.version === NATIVE_VERSION) return db;
  db?.close();
  return null;
}

async function rowsOn(
  index: IDBIndex,
  range: IDBKeyRange,
  isBackwards: boolean,
  most: number,
): Promise<{ id?: unknown }[]> {
  if (!isBackwards) return answerOf(index.getAll(range, most));
  // Newer browsers read backwards in one go, and where they can they have `getAllRecords`, too.
  if ('getAllRecords' in index) {
    const options = { query: range, count: most, direction: 'prev' };
    // The types know only the older form of it.
    return answerOf((index.getAll as (options: object) => IDBRequest<{ id?: unknown }[]>).call(index, options));
  }
  const rows: { id?: unknown }[] = [];
  const request = index.openCursor(range, 'prev');
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const { result: cursor } = request;
      if (cursor) rows.push(cursor.value);
      if (cursor && rows.length < most) cursor.continue();
      else resolve(rows);
    };
  });
}

const answerOf = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
