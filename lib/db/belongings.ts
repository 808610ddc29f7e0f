import type { LibraryDatabase } from './database';

/** The tables that hold one row for an article, under its id. */
export const oneEach = (db: LibraryDatabase) => [db.contents, db.positions, db.arrivals, db.sizes] as const;

/** The tables that hold any number of rows for an article, with an index of its id. */
export const anyNumber = (db: LibraryDatabase) =>
  [db.pictures, db.highlights, db.reviews, db.unsettledHighlightNotes, db.unsettledArticleNotes, db.jobs] as const;

/** Everything that goes when an article goes; tags, saved searches and postings are nobody's own. */
export const tablesOfArticles = (db: LibraryDatabase) => [db.articles, ...oneEach(db), ...anyNumber(db)];

/** Destroys articles with everything that belongs to them and nothing else. Within a transaction over all of it. */
export async function destroyArticles(db: LibraryDatabase, ids: readonly string[]): Promise<void> {
  await Promise.all([
    db.articles.bulkDelete([...ids]),
    ...oneEach(db).map((table) => table.bulkDelete([...ids])),
    ...anyNumber(db).map((table) => table.where('articleId').anyOf(ids).delete()),
  ]);
}
