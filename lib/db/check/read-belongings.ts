import type { LibraryDatabase } from '../database';
import { highlightCounts } from '../highlights';
import { type ArticleRow, jobId, type PictureState, type SizeRow } from '../rows';

/** What there is beside the rows of some articles, as far as the check asks for it. */
export interface Belongings {
  /** Those whose text is there. */
  texts: ReadonlySet<string>;
  /** Those whose page has arrived. */
  arrived: ReadonlySet<string>;
  counts: ReadonlyMap<string, { highlightCount: number; noteCount: number }>;
  jobs: ReadonlySet<string>;
  sizes: ReadonlyMap<string, SizeRow>;
  /** How many pictures of each are kept. */
  kept: ReadonlyMap<string, number>;
  /** Those that wait for pictures. */
  waiting: ReadonlySet<string>;
  /** Addresses of pictures that are said to be kept and are not, or that nobody knows how they stand. */
  brokenPictures: ReadonlyMap<string, readonly string[]>;
  /** Those the index has, or knows it has yet to read. */
  known: ReadonlySet<string>;
}

export async function readBelongings(
  db: LibraryDatabase,
  rows: readonly ArticleRow[],
  isThorough: boolean,
): Promise<Belongings> {
  const ids = rows.map(({ id }) => id);
  const inState = (state: PictureState) =>
    db.pictures
      .where('[articleId+state]')
      .anyOf(ids.map((id) => [id, state]))
      .primaryKeys();
  const [texts, arrived, highlights, notes, jobs, sizes, kept, waiting, indexed, unindexed] = await Promise.all([
    textsOf(db, rows, isThorough),
    db.arrivals.where('articleId').anyOf(ids).primaryKeys(),
    db.highlights.where('articleId').anyOf(ids).toArray(),
    db.unsettledHighlightNotes.where('articleId').anyOf(ids).toArray(),
    db.jobs
      .where('id')
      .anyOf(ids.flatMap((id) => [jobId('text', id), jobId('pictures', id)]))
      .primaryKeys(),
    db.sizes.bulkGet(ids),
    inState('kept'),
    inState('waiting'),
    db.indexed.where('articleId').anyOf(ids).primaryKeys(),
    db.unindexed.where('articleId').anyOf(ids).primaryKeys(),
  ]);
  const keptOf = new Map<string, number>();
  for (const [id] of kept) keptOf.set(id, (keptOf.get(id) ?? 0) + 1);
  return {
    texts,
    arrived: new Set(arrived),
    counts: highlightCounts(highlights, notes),
    jobs: new Set(jobs),
    sizes: new Map(sizes.flatMap((size) => (size ? [[size.articleId, size] as const] : []))),
    kept: keptOf,
    waiting: new Set(waiting.map(([id]) => id)),
    brokenPictures: isThorough ? await brokenOf(db, ids) : new Map(),
    known: new Set([...indexed, ...unindexed]),
  };
}

/** Of an article that is said to have none the text itself is looked at: there may be a row that holds nothing. */
async function textsOf(
  db: LibraryDatabase,
  articles: readonly ArticleRow[],
  isThorough: boolean,
): Promise<Set<string>> {
  const ids = articles.map(({ id }) => id);
  const doubted = isThorough ? ids : articles.filter(({ link }) => link !== undefined).map(({ id }) => id);
  const [present, read] = await Promise.all([
    db.contents.where('articleId').anyOf(ids).primaryKeys(),
    db.contents.where('articleId').anyOf(doubted).toArray(),
  ]);
  const none = new Set(read.filter(({ html }) => typeof html !== 'string').map(({ articleId }) => articleId));
  return new Set(present.filter((id) => !none.has(id)));
}

const STATES: readonly unknown[] = ['waiting', 'kept', 'refused', 'failed', 'left', 'freed'] satisfies PictureState[];

async function brokenOf(db: LibraryDatabase, ids: readonly string[]): Promise<Map<string, string[]>> {
  const broken = new Map<string, string[]>();
  const rows = await db.pictures.where('articleId').anyOf(ids).toArray();
  for (const { articleId, url, state, blob } of rows) {
    const hasBytes = blob instanceof Blob;
    const isSound = STATES.includes(state) && (state !== 'kept' || hasBytes);
    if (!isSound) broken.set(articleId, [...(broken.get(articleId) ?? []), url]);
  }
  return broken;
}
