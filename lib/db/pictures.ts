import type { PictureCount } from '../shared/keep-state';
import type { LibraryDatabase } from './database';
import { picturePolicy } from './picture-policy';
import { jobId, type PictureFailure, type PictureRow, type PictureState } from './rows';
import { countPicture } from './sizes';
import { writing } from './writing';

const MISSING: PictureState[] = ['refused', 'failed'];

/** What came of trying to get a picture. */
export type PictureOutcome =
  | { state: 'kept'; blob: Blob }
  | { state: 'refused' }
  | { state: 'failed'; failure: PictureFailure };

export const waitingPictures = (db: LibraryDatabase, articleId: string): Promise<PictureRow[]> =>
  db.pictures.where({ articleId, state: 'waiting' }).toArray();

/** The pictures that are there, by address. */
export async function keptPictures(db: LibraryDatabase, articleId: string): Promise<Map<string, Blob>> {
  const rows = await db.pictures.where({ articleId, state: 'kept' }).toArray();
  return new Map(rows.flatMap(({ url, blob }) => (blob instanceof Blob ? [[url, blob] as const] : [])));
}

/** One kept picture to stand for the article: the wanted one if it is there, else any other. */
export async function faceOf(db: LibraryDatabase, articleId: string, wanted: string): Promise<Blob | undefined> {
  const row = await db.pictures.get([articleId, wanted]);
  const face = row?.state === 'kept' ? row : await db.pictures.where({ articleId, state: 'kept' }).first();
  return face?.blob instanceof Blob ? face.blob : undefined;
}

export async function countPictures(db: LibraryDatabase, articleId: string): Promise<PictureCount> {
  const count = { total: 0, kept: 0, waiting: 0, failed: 0, refused: 0, left: 0, freed: 0 };
  const hosts = new Set<string>();
  await db.pictures.where({ articleId }).each(({ state, url }) => {
    count.total += 1;
    count[state] += 1;
    if (state === 'refused') hosts.add(new URL(url).hostname);
  });
  const { left, freed, ...counts } = count;
  const isUndecided =
    left > 0 && (await picturePolicy(db)) === 'asked' && !(await db.articles.get(articleId))?.pictures;
  return { ...counts, undecided: isUndecided ? left : 0, refusedHosts: [...hosts] };
}

/** The hosts whose pictures were refused, in the whole library. */
export async function refusedHosts(db: LibraryDatabase): Promise<string[]> {
  const refused = await db.pictures.where({ state: 'refused' }).primaryKeys();
  return [...new Set(refused.map(([, url]) => new URL(url).hostname))];
}

/** Writes what came of one picture, unless nobody waits for it any more. @throws StorageError */
export function settlePicture(
  db: LibraryDatabase,
  { articleId, url }: Pick<PictureRow, 'articleId' | 'url'>,
  outcome: PictureOutcome,
): Promise<void> {
  return writing(db, [db.pictures, db.sizes, db.contents], async () => {
    const row = await db.pictures.get([articleId, url]);
    if (row?.state !== 'waiting') return;
    await db.pictures.put({ articleId, url, ...outcome });
    if (outcome.state === 'kept') await countPicture(db, articleId, outcome.blob.size);
  });
}

/**
 * Lines pictures up to be tried again, and the job that does it.
 * @param which which of the article's (or, without one, the library's) missing pictures
 * @throws StorageError
 */
export function retryPictures(
  db: LibraryDatabase,
  which: (picture: PictureRow) => boolean,
  articleId?: string,
  now = Date.now(),
): Promise<void> {
  return writing(db, [db.pictures, db.jobs], async () => {
    const missing = articleId
      ? db.pictures.where('[articleId+state]').anyOf(MISSING.map((state) => [articleId, state]))
      : db.pictures.where('state').anyOf(MISSING);
    const again = await missing.filter(which).toArray();
    await db.pictures.bulkPut(again.map(({ articleId, url }) => ({ articleId, url, state: 'waiting' })));
    await db.jobs.bulkPut(
      [...new Set(again.map((row) => row.articleId))].map((articleId) => ({
        id: jobId('pictures', articleId),
        kind: 'pictures',
        articleId,
        createdAt: now,
      })),
    );
  });
}
