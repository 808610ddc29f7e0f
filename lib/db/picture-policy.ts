import { PICTURE_POLICIES, type PicturePolicy } from '../shared/picture-policy';
import type { LibraryDatabase } from './database';
import type { ArticleRow } from './rows';
import { writing } from './writing';

/** What the reader has chosen for the whole library. It stands in it, so that whoever keeps an article can't miss it. */
export async function picturePolicy(db: LibraryDatabase): Promise<PicturePolicy> {
  const row = await db.upkeep.get('pictures');
  return PICTURE_POLICIES.find((policy) => row?.id === 'pictures' && policy === row.keep) ?? 'always';
}

/**
 * Pictures that are kept stay; those that were still to be fetched are not fetched any more, unless the reader has asked
 * for them.
 * @throws StorageError
 */
export function setPicturePolicy(db: LibraryDatabase, keep: PicturePolicy): Promise<void> {
  return writing(db, [db.upkeep, db.articles, db.pictures], async () => {
    await db.upkeep.put({ id: 'pictures', keep });
    const waiting = await db.pictures.where({ state: 'waiting' }).toArray();
    const rows = await db.articles.bulkGet([...new Set(waiting.map(({ articleId }) => articleId))]);
    const wanted = new Set(rows.filter((row) => wantsPictures(keep, row)).map((row) => row?.id));
    const unwanted = waiting.filter(({ articleId }) => !wanted.has(articleId));
    await db.pictures.bulkPut(unwanted.map(({ articleId, url }) => ({ articleId, url, state: 'left' })));
  });
}

/** Whether the pictures of an article are to be fetched: what was said of it counts, then what holds for all. */
export const wantsPictures = (policy: PicturePolicy, row: Pick<ArticleRow, 'pictures'> | undefined): boolean =>
  row?.pictures === undefined ? policy === 'always' : row.pictures === 'keep';
