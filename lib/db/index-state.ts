import Dexie from 'dexie';
import { DamagedIndexError } from '../search/index/bytes';
import type { Segment } from '../search/index/segment';
import { DIRECTORY, DOCS } from '../search/index/segment';
import { type OpenSegment, openSegment } from '../search/index/segment-reader';
import type { LibraryDatabase } from './database';
import { blockReader } from './index-blocks';
import { markAllUnindexed } from './index-marks';
import type { IndexStateRow } from './rows';
import { writing } from './writing';

/** Of what `lib/search/index` writes. An index of another format is made anew from the articles. */
const INDEX_FORMAT = 2;

const EMPTY: IndexStateRow = {
  ...{ id: 'state', format: INDEX_FORMAT, version: 0, nextNumber: 0, nextSegment: 0 },
  ...{ segments: [], dead: [], merge: null },
};

/** @throws DamagedIndexError where another version of Lectern, or none, wrote it */
export async function readIndexState(db: LibraryDatabase): Promise<IndexStateRow> {
  const row = await db.indexState.get('state');
  if (row && row.format !== INDEX_FORMAT) throw new DamagedIndexError('The index has another format');
  return row ?? EMPTY;
}

/** @throws DamagedIndexError */
export async function openSegments(db: LibraryDatabase, segments: readonly Segment[]): Promise<OpenSegment[]> {
  const read = blockReader(db);
  return Promise.all(
    segments.map(async (segment) => {
      const [directory, docs] = await read(segment.id, [DIRECTORY, DOCS]);
      return openSegment(segment, directory, docs);
    }),
  );
}

export const dropBlocks = (db: LibraryDatabase, segment: number) =>
  db.indexBlocks.where('[segment+block]').between([segment, Dexie.minKey], [segment, Dexie.maxKey]).delete();

/**
 * Throws the index away and has all articles read again. Numbers of segments are not used again, so that nobody takes
 * new ones for old.
 * @throws StorageError
 */
export function resetIndex(db: LibraryDatabase): Promise<void> {
  return writing(db, [db.articles, db.unindexed, db.indexed, db.indexBlocks, db.indexState], async (transaction) => {
    const row = await db.indexState.get('state');
    await Promise.all([db.indexBlocks.clear(), db.indexed.clear()]);
    await db.indexState.put({
      ...EMPTY,
      version: (Number(row?.version) || 0) + 1,
      nextSegment: (Number(row?.nextSegment) || 0) + 1,
    });
    await markAllUnindexed(transaction);
  });
}

/** Whether there are articles the index has yet to read. */
export const hasUnindexed = async (db: LibraryDatabase): Promise<boolean> => (await db.unindexed.limit(1).count()) > 0;

/**
 * Marks what the index lacks, or has without there being such an article: after a crash of the machine, or an import that
 * went past the library, it may not know.
 * @throws StorageError
 */
export async function reconcileIndex(db: LibraryDatabase): Promise<void> {
  const [articles, indexed, unindexed] = await Promise.all([
    db.articles.count(),
    db.indexed.count(),
    db.unindexed.count(),
  ]);
  if (unindexed > 0 || articles === indexed) return;
  await writing(db, [db.articles, db.indexed, db.unindexed], async () => {
    const [there, known] = await Promise.all([
      db.articles.toCollection().primaryKeys(),
      db.indexed.toCollection().primaryKeys(),
    ]);
    const differing = differenceOf(new Set(there), new Set(known));
    await db.unindexed.bulkPut(differing.map((articleId) => ({ articleId, mark: Math.random() })));
  });
}

const differenceOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => [
  ...[...a].filter((id) => !b.has(id)),
  ...[...b].filter((id) => !a.has(id)),
];
