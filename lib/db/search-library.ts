import type { ListedArticle } from '../article/kept-article';
import type { Listing, SortName } from '../article/listing';
import type { Forgiven } from '../search/forgive';
import { isDamage } from '../search/index/bytes';
import type { IndexView } from '../search/index/index-view';
import { hasWords } from '../search/query/match-query';
import { passesFilter } from '../search/query/passes-filter';
import type { Filter, Query, QueryNode } from '../search/query/query';
import type { LibraryDatabase } from './database';
import { resetIndex } from './index-state';
import { listOrder, wholeOrder } from './list-order';
import { rowsOf } from './list-rows';
import { filterByQuery, filterIds } from './search-filters';
import { readyStemmers } from './search-stemmers';
import { currentView, NO_VIEW } from './search-view';
import { searchWords, waitingRows } from './search-words';
import { inState } from './shelves';

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
  /** How many articles the index has yet to read and that were not looked into for that reason. */
  unread: number;
  /** The query as it was answered, which passages are to be marked by. */
  root: QueryNode | null;
  /** Words that nothing was found for, and what was searched for instead. */
  forgiven: readonly Forgiven[];
}

const PAGE = 30;

/**
 * Finds the articles that match a query. Queries without words are answered from the indexes of the lists alone. Where the
 * full-text index is found damaged, it is made anew from the articles, and the answer says how many are still to be read.
 */
export async function searchLibrary(
  db: LibraryDatabase,
  query: Pick<Query, 'root'>,
  options: SearchOptions = {},
): Promise<SearchAnswer> {
  for (let attempt = 1; ; attempt++) {
    let version: number | undefined;
    const opened = (read: number) => {
      version = read;
    };
    try {
      return await search(db, query, options, () => currentView(db, opened));
    } catch (error) {
      if (!isDamage(error)) throw error;
      // What was being read may have been merged into something else since.
      if (attempt < MOST_ATTEMPTS && version !== (await indexVersion(db))) continue;
      console.error('The search index is made anew.', error);
      // Later, as this may be asked by a live query, which must not write.
      setTimeout(() => void resetIndex(db).catch((failure: unknown) => console.error(failure)));
      return search(db, query, options, null);
    }
  }
}

const MOST_ATTEMPTS = 3;

const indexVersion = async (db: LibraryDatabase) => (await db.indexState.get('state'))?.version;

/**
 * No transaction holds this together: one would be over whenever the search waits for something else than the database. The
 * blocks it reads never change. What is written meanwhile a live query tells, as what waits for the index, its state and the
 * lists are read in the first turn.
 * @param open gives the index; null where it is damaged
 */
async function search(
  db: LibraryDatabase,
  { root }: Pick<Query, 'root'>,
  { listing, order = 'relevance', reversed = false, limit = PAGE }: SearchOptions,
  open: (() => Promise<IndexView>) | null,
): Promise<SearchAnswer> {
  const sorted = { sort: order === 'relevance' ? 'saved' : order, reversed } as const;
  const inOrder = () => (listing ? listOrder(db, { ...listing, ...sorted }) : wholeOrder(db, sorted));
  const page = async (ids: readonly string[]) => ({
    articles: await rowsOf(db, ids.slice(0, limit)),
    total: ids.length,
  });
  const inTrash = listing?.shelf.kind === 'list' && listing.shelf.name === 'trashed';
  const filter = (one: Filter) => (inTrash ? filterTrash(db, one) : filterIds(db, one));

  if (!root || !hasWords(root)) {
    const [ids, passes] = await Promise.all([inOrder(), root ? filterByQuery(root, filter) : () => true]);
    const passing = ids.filter(passes);
    return { ids: passing, ...(await page(passing)), unread: 0, root, forgiven: [] };
  }
  const needsOrder = order !== 'relevance' || listing !== undefined;
  // What waits is read before the index: what joins it in between is found in one of the two, and not in both.
  const [waiting, view, ordered, trashed] = await Promise.all([
    waitingRows(db),
    open ? open() : NO_VIEW,
    needsOrder ? inOrder() : null,
    listing ? [] : inState(db, 'trashed').primaryKeys(),
  ]);
  const members = new Set(listing ? ordered : trashed);
  const isWithin = (id: string) => members.has(id) === (listing !== undefined);
  const found = await searchWords(db, root, { view, waiting, isWithin, stemmers: readyStemmers(db), filter });
  const isFound = new Set(found.ids);
  const byRelevance = reversed ? found.ids.toReversed() : found.ids;
  const ids = order !== 'relevance' && ordered ? ordered.filter((id) => isFound.has(id)) : byRelevance;
  const unread = open ? found.unread : await db.articles.count();
  return { ...found, ids, ...(await page(ids)), unread };
}

/** The trash has no part in what articles share: its rows are asked themselves. */
async function filterTrash(db: LibraryDatabase, filter: Filter): Promise<(id: string) => boolean> {
  const trashed = await inState(db, 'trashed').primaryKeys();
  const rows = await db.articles.bulkGet(trashed);
  const listed = await rowsOf(db, trashed);
  const passing = listed.flatMap((item, index) => {
    if (item.kind !== 'article') return [];
    const facts = { ...item.article, hasVideo: rows[index]?.hasVideo === true };
    return passesFilter(filter, facts) ? [item.article.id] : [];
  });
  const set = new Set(passing);
  return (id) => set.has(id);
}
