import Dexie from 'dexie';
import type { ListName } from '../article/kept-article';
import type { NotesChoice, Shelf, TimeChoice } from '../article/listing';
import { LONG_FROM } from '../article/listing';
import { FAVOURITE, facet, NOTED } from './article-facets';
import type { LibraryDatabase } from './database';

/** The ids of what stands on a shelf, in no order. */
export async function idsOn(db: LibraryDatabase, shelf: Shelf): Promise<string[]> {
  if (shelf.kind !== 'list') return having(db, facet(shelf.kind, shelf.value)).primaryKeys();
  if (shelf.name === 'favourites') return having(db, FAVOURITE).primaryKeys();
  if (shelf.name === 'queue') return queued(db).primaryKeys();
  if (shelf.name === 'reading') return begun(db);
  return inState(db, shelf.name).primaryKeys();
}

/** How many that are. */
export async function countOn(db: LibraryDatabase, shelf: Shelf): Promise<number> {
  if (shelf.kind !== 'list') return having(db, facet(shelf.kind, shelf.value)).count();
  if (shelf.name === 'favourites') return having(db, FAVOURITE).count();
  if (shelf.name === 'queue') return queued(db).count();
  if (shelf.name === 'reading') return (await begun(db)).length;
  if (shelf.name === 'inbox') return (await inState(db, 'inbox').count()) + (await strays(db)).length;
  return inState(db, shelf.name).count();
}

export const inState = (db: LibraryDatabase, state: ListName) =>
  db.articles.where('[state+savedAt]').between([state, Dexie.minKey], [state, Dexie.maxKey]);

const having = (db: LibraryDatabase, shared: string) => db.articles.where('facets').equals(shared);

/** What is to be read next, in its order. */
export const queued = (db: LibraryDatabase) => db.articles.where('queuedAt').above(Dexie.minKey);

/** What was begun and not read to the end, and waits to be. */
async function begun(db: LibraryDatabase): Promise<string[]> {
  const ids = await db.positions.where('progress').between(0, FINISHED, false, false).primaryKeys();
  const rows = await db.articles.bulkGet(ids);
  return rows.flatMap((row) => (row?.state === 'inbox' ? [row.id] : []));
}

/** Nobody scrolls to the very last pixel. */
const FINISHED = 0.97;

/** Rows so damaged that no list would have them: they are shown with what is to be read. */
export async function strays(db: LibraryDatabase): Promise<string[]> {
  const states = ['inbox', 'archived', 'trashed'] as const;
  const [all, ...counts] = await Promise.all([
    db.articles.count(),
    ...states.map((state) => inState(db, state).count()),
  ]);
  if (all === counts.reduce((sum, count) => sum + count, 0)) return [];
  const [ids, ...known] = await Promise.all([
    db.articles.toCollection().primaryKeys(),
    ...states.map((state) => inState(db, state).primaryKeys()),
  ]);
  const isKnown = new Set(known.flat());
  return ids.filter((id) => !isKnown.has(id));
}

/** The ids of what takes so long to read. */
export function idsByTime(db: LibraryDatabase, time: NonNullable<TimeChoice>): Promise<string[]> {
  const minutes = db.articles.where('minutes');
  // As the lists round it: what says ten minutes is within ten.
  return (time === 'long' ? minutes.aboveOrEqual(LONG_FROM + 0.5) : minutes.below(time + 0.5)).primaryKeys();
}

/** Tells what has notes, or has none, from the rest. */
export async function byNotes(db: LibraryDatabase, notes: NonNullable<NotesChoice>): Promise<(id: string) => boolean> {
  const noted = new Set(await having(db, NOTED).primaryKeys());
  return notes === 'with' ? (id) => noted.has(id) : (id) => !noted.has(id);
}
