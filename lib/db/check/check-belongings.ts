import Dexie, { type Table } from 'dexie';
import { isDamage } from '../../search/index/bytes';
import { DIRECTORY, DOCS, type Segment } from '../../search/index/segment';
import { openSegment } from '../../search/index/segment-reader';
import { anyNumber, oneEach } from '../belongings';
import type { LibraryDatabase } from '../database';
import { dropBlocks, readIndexState, resetIndex } from '../index-state';
import { type CheckStep, nextOf, type StepOutcome, withoutArticle } from './check-step';

/** What belongs to an article that there is not goes, as it would have gone with it. Nobody's words do: those are recovered. */
export const belongingSteps = (db: LibraryDatabase): CheckStep[] =>
  [...oneEach(db), ...anyNumber(db)]
    .filter((table) => !holdWords(db).includes(table))
    .map(
      // Their keys are of many kinds, of which only the owner's matters here.
      (table) => (_, after, options) => dropOrphans(db, table as Table, after, options.most),
    );

const holdWords = (db: LibraryDatabase): readonly unknown[] => [
  db.contents,
  db.highlights,
  db.unsettledHighlightNotes,
  db.unsettledArticleNotes,
];

const OWNER = 'articleId';

async function dropOrphans(db: LibraryDatabase, table: Table, after: string, most: number): Promise<StepOutcome> {
  const owned = table.where(OWNER).above(after || Dexie.minKey);
  // Whatever stands there instead of an id, it is no article's.
  const ids = (await owned.limit(most).uniqueKeys()).map(String);
  const gone = await withoutArticle(db, ids);
  let orphans = await table.where(OWNER).anyOf(gone).delete();
  if (after === '') orphans += await dropOwnerless(table);
  return { next: nextOf(ids, most), mended: { orphans } };
}

/** Rows that name no article stand in no index of articles. */
async function dropOwnerless(table: Table): Promise<number> {
  const [all, owned] = await Promise.all([table.count(), table.where(OWNER).above(Dexie.minKey).count()]);
  if (all === owned) return 0;
  return table.filter((row) => typeof row[OWNER] !== 'string').delete();
}

/** What review knows of highlights that there are not. */
export const checkReviews: CheckStep = async (db, after, { most }) => {
  const ids = await db.reviews.where('highlightId').above(after).limit(most).primaryKeys();
  const there = new Set(await db.highlights.where('id').anyOf(ids).primaryKeys());
  const orphans = ids.filter((id) => !there.has(id));
  await db.reviews.bulkDelete(orphans);
  return { next: nextOf(ids, most), mended: { orphans: orphans.length } };
};

/** What the index holds of articles that there are not; the index itself takes it out when it next works. */
export const checkIndexed: CheckStep = async (db, after, { most }) => {
  const ids = await db.indexed.where(OWNER).above(after).limit(most).primaryKeys();
  const gone = await withoutArticle(db, ids);
  const known = new Set(await db.unindexed.where(OWNER).anyOf(gone).primaryKeys());
  const forgotten = gone.filter((id) => !known.has(id));
  await db.unindexed.bulkPut(forgotten.map((articleId) => ({ articleId, mark: Math.random() })));
  return { next: nextOf(ids, most), mended: { index: forgotten.length } };
};

/** Whether the index opens, and holds no blocks of segments that are not part of it. */
export const checkSegments: CheckStep = async (db) => {
  try {
    const { segments, merge } = await readIndexState(db);
    for (const segment of segments) await checkSegment(db, segment);
    const known = new Set([...segments.map(({ id }) => id), ...(merge ? [merge.output] : [])]);
    const strays = (await segmentsStored(db)).filter((id) => !known.has(id));
    for (const id of strays) await dropBlocks(db, id);
    return { next: null, mended: { index: strays.length } };
  } catch (error) {
    if (!isDamage(error)) throw error;
    await resetIndex(db);
    return { next: null, mended: { index: 1 } };
  }
};

/** Reads it from the disk: what is remembered of the index was sound once. @throws DamagedIndexError */
async function checkSegment(db: LibraryDatabase, segment: Segment): Promise<void> {
  const blocks = [DIRECTORY, DOCS].map((block): [number, number] => [segment.id, block]);
  const [directory, docs] = await db.indexBlocks.bulkGet(blocks);
  openSegment(segment, directory?.data, docs?.data);
}

/** The segments that have blocks, found by leaping from one to the next. */
async function segmentsStored(db: LibraryDatabase): Promise<number[]> {
  const ids: number[] = [];
  const next = async () => {
    const after = ids.at(-1);
    const from = after === undefined ? Dexie.minKey : [after, Dexie.maxKey];
    const [key] = await db.indexBlocks.where('[segment+block]').above(from).limit(1).primaryKeys();
    return key?.[0];
  };
  for (let id = await next(); id !== undefined; id = await next()) ids.push(id);
  return ids;
}
