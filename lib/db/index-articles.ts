import { hasVideo } from '../search/has-video';
import { buildSegment } from '../search/index/build-segment';
import { type DocumentTerms, documentTerms } from '../search/index/document-terms';
import { type FoundIn, searchFields } from '../search/search-fields';
import type { LibraryDatabase } from './database';
import { highlightsOf } from './highlights';
import { readIndexState } from './index-state';
import { rowsOf } from './list-rows';
import type { UnindexedRow } from './rows';
import { writing } from './writing';

/** Everything of an article that is searched; null where there is no such article any more. */
export async function foundIn(db: LibraryDatabase, id: string): Promise<FoundIn | null> {
  const [[listed], content, highlights] = await Promise.all([
    rowsOf(db, [id]),
    db.contents.get(id) as Promise<{ html?: unknown } | undefined>, // a row of an old version, or a damaged one
    highlightsOf(db, id),
  ]);
  if (!listed) return null;
  const article = listed.kind === 'article' ? listed.article : undefined;
  return { article, html: typeof content?.html === 'string' ? content.html : undefined, highlights };
}

interface Read extends UnindexedRow {
  /** Null where the article is gone. */
  document: DocumentTerms | null;
  hasVideo: boolean;
}

/**
 * Brings some of the articles that wait into the index, as a segment of their own, and takes out those that are gone.
 * All of it is one transaction, after the reading: killed anywhere, nothing is lost or there twice.
 * @returns whether there were any
 * @throws StorageError, DamagedIndexError
 */
export async function indexSome(db: LibraryDatabase, most = 64): Promise<boolean> {
  const waiting = await db.unindexed.limit(most).toArray();
  if (waiting.length === 0) return false;
  const texts = [db.articles, db.positions, db.contents, db.highlights, db.unsettledHighlightNotes];
  const found = await db.transaction('r', texts, () =>
    Promise.all(waiting.map(({ articleId }) => foundIn(db, articleId))),
  );
  const read = waiting.map((row, index): Read => {
    const one = found[index];
    return { ...row, document: one ? documentTerms(searchFields(one)) : null, hasVideo: hasVideo(one?.html) };
  });
  const tables = [db.articles, db.unindexed, db.indexed, db.indexBlocks, db.indexState];
  await writing(db, tables, async () => {
    const ids = read.map(({ articleId }) => articleId);
    const [state, marks, old, rows] = await Promise.all([
      readIndexState(db),
      db.unindexed.bulkGet(ids),
      db.indexed.bulkGet(ids),
      db.articles.bulkGet(ids),
    ]);
    // What has changed since it was read is read again.
    const current = read.filter(({ mark }, index) => marks[index]?.mark === mark);
    const isCurrent = new Set(current.map(({ articleId }) => articleId));
    const dead = old.flatMap((row) => (row && isCurrent.has(row.articleId) ? [row.number] : []));
    const documents = current
      .flatMap(({ articleId, document }) => (document ? [{ id: articleId, ...document }] : []))
      .map((document, index) => ({ ...document, number: state.nextNumber + index }));
    const { segment, blocks } = buildSegment(state.nextSegment, documents);
    const gone = [...isCurrent].filter((id) => !documents.some((document) => document.id === id));
    const written = [
      db.indexBlocks.bulkPut(documents.length > 0 ? blocks : []),
      db.indexed.bulkDelete(gone),
      db.indexed.bulkPut(documents.map(({ id, number }) => ({ articleId: id, number }))),
      db.unindexed.bulkDelete([...isCurrent]),
    ];
    await Promise.all(written);
    await db.indexState.put({
      ...state,
      version: state.version + 1,
      nextNumber: state.nextNumber + documents.length,
      nextSegment: state.nextSegment + 1,
      segments: documents.length > 0 ? [...state.segments, segment] : state.segments,
      dead: [...state.dead, ...dead],
    });
    const films = new Map(current.map((one) => [one.articleId, one.hasVideo]));
    for (const row of rows) {
      const isFilm = row && films.get(row.id);
      if (row && isFilm !== undefined && isFilm !== (row.hasVideo ?? false)) {
        await db.articles.update(row.id, { hasVideo: isFilm });
      }
    }
  });
  return true;
}
