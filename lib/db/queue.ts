import { type Before, changeArticles } from './change-articles';
import type { LibraryDatabase } from './database';
import { queued } from './shelves';

/** Where an article comes among what is to be read next. */
export type QueuePlace = 'first' | 'last' | 'none' | { before: string } | { after: string };

/**
 * Puts articles among what is to be read next, in their order, or takes them out. What was archived is to be read again.
 * @returns them as they were
 * @throws StorageError
 */
export async function queueArticles(
  db: LibraryDatabase,
  ids: readonly string[],
  place: QueuePlace,
  now = Date.now(),
): Promise<Before> {
  if (place === 'none') {
    return changeArticles(db, ids, (row) => (row.queuedAt === undefined ? null : { queuedAt: undefined }));
  }
  const moving = new Set(ids);
  const others = (await queued(db).toArray()).filter(({ id }) => !moving.has(id));
  const [low, high] = gap(others, place);
  const step = (high - low) / (ids.length + 1);
  const places = new Map(ids.map((id, index) => [id, low + step * (index + 1)]));
  return changeArticles(db, ids, ({ id, state }) => ({
    queuedAt: places.get(id),
    ...(state !== 'inbox' && { state: 'inbox', movedAt: now }),
  }));
}

/** The two places between which there is room. */
function gap(
  others: readonly { id: string; queuedAt?: number }[],
  place: Exclude<QueuePlace, 'none'>,
): [number, number] {
  const at = (index: number) => others[index]?.queuedAt;
  let next = 0;
  if (place === 'last') next = others.length;
  else if (typeof place === 'object') {
    const [id, past] = 'before' in place ? [place.before, 0] : [place.after, 1];
    const found = others.findIndex((row) => row.id === id);
    next = found < 0 ? others.length : found + past;
  }
  const low = at(next - 1) ?? (at(next) ?? 0) - ROOM;
  return [low, at(next) ?? low + 2 * ROOM];
}

const ROOM = 1024;

/** What is to be read next, in its order. */
export const queueOrder = (db: LibraryDatabase): Promise<string[]> => queued(db).primaryKeys();

/** One that has waited long to be read, picked at random from the older half. Undefined where nothing waits. */
export async function surprise(db: LibraryDatabase, random = Math.random): Promise<string | undefined> {
  const waiting = db.articles.where('[state+savedAt]').between(['inbox', 0], ['inbox', Number.POSITIVE_INFINITY]);
  const count = await waiting.count();
  const older = Math.max(1, Math.ceil(count / 2));
  return (await waiting.limit(older).primaryKeys())[Math.floor(random() * older)];
}
