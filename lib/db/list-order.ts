import Dexie from 'dexie';
import type { Listing, SortName } from '../article/listing';
import type { LibraryDatabase } from './database';
import { beginningOf, INDEXES, isBackwards, isIndexed, stateOf } from './list-indexes';
import { byNotes, idsByTime, idsOn, inState, queued, strays } from './shelves';

/** What is kept of the reading stands in a table of its own, with a row only for what was opened. */
const PLACES = { read: 'readAt', progress: 'progress' } as const;

/**
 * The ids of a listing in its order, all of them: what a list needs to know to be scrolled anywhere, counted and selected
 * as a whole. One look into an index for the lists of a state; the others are one for the sort and one for what they hold.
 */
export async function listOrder(db: LibraryDatabase, listing: Listing): Promise<string[]> {
  const { shelf, sort, reversed } = listing;
  const wanted = listing.time || listing.notes ? await filterOf(db, listing) : () => true;
  if (shelf.kind === 'list' && shelf.name === 'queue') return (await queued(db).primaryKeys()).filter(wanted);
  const state = stateOf(shelf);
  const members = state && isIndexed(sort) ? null : new Set(await idsOn(db, shelf));
  const forwards = members
    ? (await sequence(db, sort)).filter((id) => members.delete(id))
    : await within(db, INDEXES[isIndexed(sort) ? sort : 'saved'].inState, state ?? '').primaryKeys();
  const ordered = isBackwards({ ...listing, sort, reversed }) ? forwards.reverse() : forwards;
  // What has no place in the order, because its row is damaged, comes last.
  const rest = state === 'inbox' ? await strays(db) : [...(members ?? [])];
  return [...ordered, ...rest].filter(wanted);
}

/** The ids of all articles but those in the trash, in the order of a sort. */
export async function wholeOrder(
  db: LibraryDatabase,
  { sort, reversed }: Pick<Listing, 'sort' | 'reversed'>,
): Promise<string[]> {
  const [forwards, trashed] = await Promise.all([sequence(db, sort), inState(db, 'trashed').primaryKeys()]);
  const isTrashed = new Set(trashed);
  const ids = trashed.length === 0 ? forwards : forwards.filter((id) => !isTrashed.has(id));
  return isBackwards({ sort, reversed }) ? ids.reverse() : ids;
}

/** The first ids of a listing, where they can be had without the others. Null where they can't. */
export async function listBeginning(db: LibraryDatabase, listing: Listing, most: number): Promise<string[] | null> {
  const beginning = beginningOf(listing);
  if (!beginning) return null;
  const rows = within(db, beginning.index, beginning.state);
  return (beginning.isBackwards ? rows.reverse() : rows).limit(most).primaryKeys();
}

const within = (db: LibraryDatabase, index: string, state: string) =>
  db.articles.where(index).between([state, Dexie.minKey], [state, Dexie.maxKey]);

/** Every id in the order of a sort. Those never opened have not been read least recently: they come before all others. */
async function sequence(db: LibraryDatabase, sort: SortName): Promise<string[]> {
  if (isIndexed(sort)) return db.articles.orderBy(INDEXES[sort].all).primaryKeys();
  const [saved, opened] = await Promise.all([
    db.articles.orderBy('savedAt').primaryKeys(),
    db.positions.orderBy(PLACES[sort === 'read' ? 'read' : 'progress']).primaryKeys(),
  ]);
  const isOpened = new Set(opened);
  return [...saved.filter((id) => !isOpened.has(id)), ...opened];
}

/** What the time at hand and the notes leave of a list. */
async function filterOf(db: LibraryDatabase, { time, notes }: Listing): Promise<(id: string) => boolean> {
  const inTime = time && new Set(await idsByTime(db, time));
  const byNote = notes && (await byNotes(db, notes));
  return (id) => (!inTime || inTime.has(id)) && (!byNote || byNote(id));
}

/** Every article in the trash. */
export const trashedIds = (db: LibraryDatabase): Promise<string[]> => inState(db, 'trashed').primaryKeys();

/** Every article that is not in the trash, oldest first. */
export async function untrashedIds(db: LibraryDatabase): Promise<string[]> {
  const [all, trashed] = await Promise.all([
    db.articles.orderBy('savedAt').primaryKeys(),
    inState(db, 'trashed').primaryKeys(),
  ]);
  const isTrashed = new Set(trashed);
  return all.filter((id) => !isTrashed.has(id));
}
