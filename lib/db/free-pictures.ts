import type { LibraryDatabase } from './database';
import { whereIs } from './moved-articles';
import { type ArticleRow, jobId, type PictureRow } from './rows';
import { measure } from './sizes';
import { writing } from './writing';

/** What became of pictures whose room was freed, to be undone: how they were, and what was said of their articles. */
export interface FreedPictures {
  pictures: readonly Omit<PictureRow, 'blob'>[];
  choices: ReadonlyMap<string, ArticleRow['pictures']>;
  /** How many were kept, and their bytes. */
  count: number;
  bytes: number;
}

/** So many articles are changed in one transaction: others may read in between. */
const AT_ONCE = 50;

/**
 * Frees the pictures of articles, and remembers that their reader does not want them. The bytes stay where they are until
 * `sweepFreed`, so that it can be undone to the last of them, also those that no site gives any more. Where it fails on the
 * way, what was freed until then is answered.
 * @throws StorageError where nothing was freed
 */
export async function freePictures(db: LibraryDatabase, articleIds: readonly string[]): Promise<FreedPictures> {
  const batches: FreedPictures[] = [];
  for (let from = 0; from < articleIds.length; from += AT_ONCE) {
    try {
      batches.push(await freeSome(db, articleIds.slice(from, from + AT_ONCE)));
    } catch (error) {
      if (batches.length === 0) throw error;
      console.error(error);
      break;
    }
  }
  return {
    pictures: batches.flatMap(({ pictures }) => pictures),
    choices: new Map(batches.flatMap(({ choices }) => [...choices])),
    count: batches.reduce((sum, { count }) => sum + count, 0),
    bytes: batches.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

function freeSome(db: LibraryDatabase, articleIds: readonly string[]): Promise<FreedPictures> {
  return writing(db, [db.articles, db.contents, db.pictures, db.sizes], async () => {
    const pictures: Omit<PictureRow, 'blob'>[] = [];
    const choices = new Map<string, ArticleRow['pictures']>();
    let [count, bytes] = [0, 0];
    for (const row of await db.articles.bulkGet([...articleIds])) {
      if (!row) continue;
      const own = await db.pictures.where({ articleId: row.id }).toArray();
      const changed = own.filter(({ state }) => state !== 'left' && state !== 'freed');
      choices.set(row.id, row.pictures);
      pictures.push(...changed.map(({ blob, ...rest }) => rest));
      const kept = changed.filter(({ state }) => state === 'kept');
      count += kept.length;
      bytes += kept.reduce((sum, { blob }) => sum + (blob?.size ?? 0), 0);
      await db.articles.update(row.id, { pictures: 'leave' });
      await db.pictures.bulkPut(
        changed.map(({ articleId, url, blob }) =>
          blob ? { articleId, url, blob, state: 'freed' } : { articleId, url, state: 'left' },
        ),
      );
      await measure(db, row.id);
    }
    return { pictures, choices, count, bytes };
  });
}

/**
 * Brings freed pictures back as they were, into whatever article theirs has gone into since; those that are swept by now
 * are fetched again.
 * @throws StorageError
 */
export function bringPicturesBack(
  db: LibraryDatabase,
  { pictures, choices }: FreedPictures,
  now = Date.now(),
): Promise<void> {
  return writing(db, [db.articles, db.contents, db.pictures, db.sizes, db.jobs], async () => {
    const places = new Map<string, string>();
    for (const id of choices.keys()) places.set(id, (await whereIs(db, id)) ?? id);
    const were = pictures.map((was) => ({ ...was, articleId: places.get(was.articleId) ?? was.articleId }));
    const rows = await db.pictures.bulkGet(were.map(({ articleId, url }) => [articleId, url]));
    const back = were.flatMap((was, index): PictureRow[] => {
      const row = rows[index];
      // It went with its article, or with its text.
      if (!row) return [];
      // Whoever wanted it again meanwhile may have had it.
      if (was.state !== 'kept') return row.blob ? [] : [was];
      return [row.blob ? { ...was, blob: row.blob } : { ...was, state: 'waiting' }];
    });
    await db.pictures.bulkPut(back);
    const waiting = new Set(back.filter(({ state }) => state === 'waiting').map(({ articleId }) => articleId));
    await expectPictures(db, [...waiting], now);
    for (const [freed, choice] of choices) {
      const id = places.get(freed) ?? freed;
      await db.articles.update(id, (row) => {
        // Chosen anew meanwhile.
        if (row.pictures !== 'leave') return;
        delete row.pictures;
        if (choice) row.pictures = choice;
      });
      if (await db.articles.get(id)) await measure(db, id);
    }
  });
}

/**
 * Throws the bytes of freed pictures away, some at a time. What nobody can undo any more is room again.
 * @param articleIds those of these articles; of all of them only where no page is open that may still undo it
 * @throws StorageError
 */
export async function sweepFreed(db: LibraryDatabase, articleIds?: Iterable<string>): Promise<void> {
  const owned = articleIds && [...articleIds].map((id) => [id, 'freed']);
  for (let isMore = true; isMore; ) {
    isMore = await writing(db, [db.pictures], async () => {
      const all = owned ? db.pictures.where('[articleId+state]').anyOf(owned) : db.pictures.where({ state: 'freed' });
      const freed = await all.limit(AT_ONCE).toArray();
      await db.pictures.bulkPut(freed.map(({ articleId, url }) => ({ articleId, url, state: 'left' })));
      return freed.length === AT_ONCE;
    });
  }
}

/**
 * Has the pictures of an article kept, whatever holds for the others: those that were left are fetched, those that
 * could not be had are tried again.
 * @throws StorageError
 */
export function keepPicturesOf(db: LibraryDatabase, articleId: string, now = Date.now()): Promise<void> {
  return writing(db, [db.articles, db.contents, db.pictures, db.sizes, db.jobs], async () => {
    if ((await db.articles.update(articleId, { pictures: 'keep' })) === 0) return;
    const rows = await db.pictures.where({ articleId }).toArray();
    await db.pictures.bulkPut(
      rows.map(({ url, blob }) =>
        blob ? { articleId, url, blob, state: 'kept' } : { articleId, url, state: 'waiting' },
      ),
    );
    await measure(db, articleId);
    await expectPictures(db, [articleId], now);
  });
}

const expectPictures = (db: LibraryDatabase, ids: readonly string[], now: number) =>
  db.jobs.bulkPut(
    ids.map((articleId) => ({ id: jobId('pictures', articleId), kind: 'pictures', articleId, createdAt: now })),
  );
