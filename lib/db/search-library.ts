import type { ListedArticle } from '../article/kept-article';
import type { Listing, SortName } from '../article/listing';
import type { Forgiven } from '../search/forgive';
import { isDamage } from '../search/index/bytes';
import { passesFilter } from '../search/query/passes-filter';
import type { Filter, Query, QueryNode } from '../search/query/query';
import type { LibraryDatabase } from './database';
import { resetIndex } from './index-state';
import { listOrder, wholeOrder } from './list-order';
import { rowsOf } from './list-rows';
import { filterByQuery, filterIds } from './search-filters';
import { readyStemmers } from './search-stemmers';
import { currentView, NO_VIEW } from './search-view';
import { searchWords } from './search-words';
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
  try {
    return await search(db, query, options, true);
  } catch (error) {
    if (!isDamage(error)) throw error;
    console.error('The search index is made anew.', error);
    // Later, as this may be asked by a live query, which must not write.
    setTimeout(() => void resetIndex(db).catch((failure: unknown) => console.error(failure)));
    return search(db, query, options, false);
  }
}

function search(
  db: LibraryDatabase,
  { root }: Pick<Query, 'root'>,
  { listing, order = 'relevance', reversed = false, limit = PAGE }: SearchOptions,
  isIndexSound: boolean,
): Promise<SearchAnswer> {
  const texts = [db.articles, db.contents, db.positions, db.highlights, db.unsettledHighlightNotes];
  const index = [db.unindexed, db.indexed, db.indexBlocks, db.indexState];
  return db.transaction('r', [...texts, ...index], async () => {
    const sorted = { sort: order === 'relevance' ? 'saved' : order, reversed } as const;
    const inOrder = () => (listing ? listOrder(db, { ...listing, ...sorted }) : wholeOrder(db, sorted));
    const page = async (ids: readonly string[]) => ({
      articles: await rowsOf(db, ids.slice(0, limit)),
      total: ids.length,
    });
    const inTrash = listing?.shelf.kind === 'list' && listing.shelf.name === 'trashed';

    const filter = (one: Filter) => (inTrash ? filterTrash(db, one) : filterIds(db, one));
    const passes = root ? await filterByQuery(root, filter) : () => true;
    if (!root || passes) {
      const ids = (await inOrder()).filter(passes ?? (() => true));
      return { ids, ...(await page(ids)), unread: 0, root, forgiven: [] };
    }
    const byOrder = order === 'relevance' ? null : await inOrder();
    const [view, isWithin] = await Promise.all([
      isIndexSound ? currentView(db) : NO_VIEW,
      membership(db, listing, byOrder ?? (listing ? await inOrder() : null)),
    ]);
    const scope = { view, isWithin, stemmers: readyStemmers(db), filter };
    const found = await searchWords(db, root, scope);
    const isFound = new Set(found.ids);
    const ids = byOrder ? byOrder.filter((id) => isFound.has(id)) : reversed ? found.ids.reverse() : found.ids;
    const unread = isIndexSound ? found.unread : await db.articles.count();
    return { ...found, ids, ...(await page(ids)), unread };
  });
}

async function membership(
  db: LibraryDatabase,
  listing: Listing | undefined,
  ids: readonly string[] | null,
): Promise<(id: string) => boolean> {
  const set = new Set(listing && ids ? ids : await inState(db, 'trashed').primaryKeys());
  return listing ? (id) => set.has(id) : (id) => !set.has(id);
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
