import type { LinkState } from '../article/kept-article';
import type { LibraryDatabase } from './database';
import { isKnownBy } from './merge-articles';
import { movedTo } from './moved-articles';
import { type ArrivalRow, jobId } from './rows';
import { writing } from './writing';

/** A page to be kept that nobody has opened here yet. */
export interface NewLink {
  url: string;
  /** What it was called where it was found; its address, if by nothing else. */
  title: string;
  /** By `pageKey()`. */
  key: string;
}

/** What became of a link: a new row, or the article that was kept under it before. */
export interface AddedLink {
  id: string;
  isNew: boolean;
}

/**
 * Keeps links, each with the job to fetch its page. What is kept already stays as it is, and comes back from the trash.
 * @returns in the order they were given
 * @throws StorageError
 */
export function keepLinks(db: LibraryDatabase, links: readonly NewLink[], now = Date.now()): Promise<AddedLink[]> {
  return writing(db, [db.articles, db.jobs], async () => {
    const added: AddedLink[] = [];
    for (const { url, title, key } of links) {
      const alike = await db.articles.where({ keys: key }).toArray();
      const known = alike.filter((article) => isKnownBy(article, key, title));
      const row = known.find(({ state }) => state !== 'trashed') ?? known[0];
      if (row) {
        if (row.state === 'trashed') await db.articles.update(row.id, { state: 'inbox', movedAt: now });
        added.push({ id: row.id, isNew: false });
        continue;
      }
      const id = crypto.randomUUID();
      // Each a moment after the one before it: in lists they stand in the order they were given.
      const savedAt = now + added.length;
      await db.articles.add({
        id,
        url,
        title,
        keys: [key],
        authors: [],
        keywords: [],
        tags: [],
        dir: 'ltr',
        state: 'inbox',
        favourite: 0,
        savedAt,
        movedAt: savedAt,
        excerpt: '',
        minutes: 0,
        highlightCount: 0,
        noteCount: 0,
        link: 'waiting',
      });
      await db.jobs.put({ id: jobId('text', id), kind: 'text', articleId: id, createdAt: savedAt });
      added.push({ id, isNew: true });
    }
    return added;
  });
}

/** A link whose page is to be fetched. */
export interface WaitingLink {
  id: string;
  url: string;
  link: LinkState;
}

/** The links whose page may still be had, oldest first; those in the trash wait for nothing. */
export async function waitingLinks(db: LibraryDatabase): Promise<WaitingLink[]> {
  const jobs = await db.jobs.where({ kind: 'text' }).sortBy('createdAt');
  const rows = await db.articles.bulkGet(jobs.map(({ articleId }) => articleId));
  return rows.flatMap((row) =>
    row?.link && row.link !== 'arrived' && row.state !== 'trashed'
      ? [{ id: row.id, url: row.url, link: row.link }]
      : [],
  );
}

/** How links stand that are worth trying again: what else is wrong with them, trying does not mend. */
export const WORTH_TRYING: readonly LinkState[] = ['waiting', 'not-allowed', 'unreachable'];

/** Says how a link stands. Nothing if it is no link any more. @throws StorageError */
export function settleLink(db: LibraryDatabase, id: string, link: LinkState): Promise<void> {
  return writing(db, [db.articles, db.jobs, db.arrivals], async () => {
    const row = await db.articles.get(id);
    // Also of what is no link any more: nothing is to be made of it twice.
    await db.arrivals.delete(id);
    if (!row?.link) return;
    await db.articles.update(id, { link });
    if (!WORTH_TRYING.includes(link)) await db.jobs.delete(jobId('text', id));
  });
}

/** Lays down the page of a link, for whoever can make an article of it. @throws StorageError */
export function putArrival(db: LibraryDatabase, arrival: ArrivalRow): Promise<void> {
  return writing(db, [db.articles, db.arrivals], async () => {
    const row = await db.articles.get(arrival.articleId);
    if (!row?.link) return;
    await db.arrivals.put(arrival);
    await db.articles.update(arrival.articleId, { link: 'arrived' });
  });
}

/** Whose pages have arrived; what is in the trash waits there for nothing. */
export async function arrivedIds(db: LibraryDatabase): Promise<string[]> {
  const ids = await db.arrivals.toCollection().primaryKeys();
  const rows = await db.articles.bulkGet(ids);
  return ids.filter((_, index) => rows[index]?.state !== 'trashed');
}

export const arrivalOf = (db: LibraryDatabase, id: string): Promise<ArrivalRow | undefined> => db.arrivals.get(id);

/** Tries a link again, whatever was wrong with it. @throws StorageError */
export function retryLink(db: LibraryDatabase, id: string, now = Date.now()): Promise<void> {
  return writing(db, [db.articles, db.jobs], async () => {
    const row = await db.articles.get(id);
    if (!row?.link) return;
    await db.articles.update(id, { link: 'waiting' });
    await db.jobs.put({ id: jobId('text', id), kind: 'text', articleId: id, createdAt: now });
  });
}

/** Whether a page is in the library, with its text or as a link. */
export async function isKept(db: LibraryDatabase, key: string): Promise<boolean> {
  const rows = await db.articles.where({ keys: key }).toArray();
  return rows.some(({ state }) => state !== 'trashed');
}

/** How articles stand that were added as links, by the ids they had then; those that are gone are left out. */
export async function linkStates(
  db: LibraryDatabase,
  ids: readonly string[],
): Promise<Map<string, 'kept' | 'working' | 'link'>> {
  const rows = await Promise.all(
    ids.map(async (id) => (await db.articles.get(id)) ?? (await db.articles.get((await movedTo(db, id)) ?? ''))),
  );
  return new Map(
    rows.flatMap((row, index) => {
      const id = ids[index];
      if (!row || id === undefined) return [];
      const isWorking = row.link === 'waiting' || row.link === 'arrived';
      return [[id, row.link === undefined ? 'kept' : isWorking ? 'working' : 'link'] as const];
    }),
  );
}
