import type { ListedArticle } from '../article/kept-article';
import type { Listing, SortName } from '../article/listing';
import { matches } from '../search/query/match-query';
import type { Query } from '../search/query/query';
import { searchableArticle } from '../search/search-fields';
import type { LibraryDatabase } from './database';
import { highlightsOf } from './highlights';
import { listOrder, wholeOrder } from './list-order';
import { rowsOf } from './list-rows';

export interface SearchOptions {
  /** Searches one list, as it is narrowed. Without it: everything but the trash. */
  listing?: Listing | undefined;
  /** `relevance`, the usual one, is the order of dates where a query has no words. */
  order?: 'relevance' | SortName | undefined;
  reversed?: boolean | undefined;
  /** How many rows are read of those found. */
  limit?: number | undefined;
}

export interface SearchAnswer {
  /** All that were found, in order. */
  ids: readonly string[];
  /** The first of them, as lists show them. */
  articles: readonly ListedArticle[];
  total: number;
  /** How many articles could not be looked into yet, because the index has yet to read them. */
  unread: number;
}

const PAGE = 60;

/** Finds the articles that match a query. */
export async function searchLibrary(
  db: LibraryDatabase,
  { root }: Pick<Query, 'root'>,
  { listing, order = 'relevance', reversed = false, limit = PAGE }: SearchOptions = {},
): Promise<SearchAnswer> {
  const tables = [db.articles, db.contents, db.positions, db.highlights, db.unsettledHighlightNotes];
  return db.transaction('r', tables, async () => {
    const sorted = { sort: order === 'relevance' ? 'saved' : order, reversed } as const;
    const ids: string[] = [];
    for (const id of await (listing ? listOrder(db, { ...listing, ...sorted }) : wholeOrder(db, sorted))) {
      if (matches(root, await searchable(db, id))) ids.push(id);
    }
    return { ids, articles: await rowsOf(db, ids.slice(0, limit)), total: ids.length, unread: 0 };
  });
}

async function searchable(db: LibraryDatabase, id: string) {
  const [[listed], content, highlights] = await Promise.all([
    rowsOf(db, [id]),
    db.contents.get(id) as Promise<{ html?: unknown } | undefined>, // a row of an old version, or a damaged one
    highlightsOf(db, id),
  ]);
  const article = listed?.kind === 'article' ? listed.article : undefined;
  const html = typeof content?.html === 'string' ? content.html : undefined;
  return searchableArticle({ article, html, highlights });
}
