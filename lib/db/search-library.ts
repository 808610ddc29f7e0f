import type { KeptArticle, ListedArticle, ListName } from '../article/kept-article';
import { matches } from '../search/query/match-query';
import { FINISHED } from '../search/query/passes-filter';
import type { Query } from '../search/query/query';
import { searchableArticle } from '../search/search-fields';
import type { LibraryDatabase } from './database';
import { highlightsOf } from './highlights';
import { readArticleRow } from './read-article-row';

/** What results may be in the order of. `relevance` is the order of dates where a query has no words. */
export type SearchOrder = 'relevance' | 'saved' | 'published' | 'length' | 'progress' | 'title' | 'read';

export interface SearchOptions {
  /** Searches one list. Without it: everything but the trash. */
  list?: ListName | undefined;
  order?: SearchOrder | undefined;
  /** The other way round: oldest, shortest, Z first. */
  isReversed?: boolean | undefined;
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
  { list, order = 'relevance', isReversed = false, limit = PAGE }: SearchOptions = {},
): Promise<SearchAnswer> {
  const tables = [db.articles, db.contents, db.positions, db.highlights];
  return db.transaction('r', tables, async () => {
    const found: KeptArticle[] = [];
    for (const id of await db.articles.toCollection().primaryKeys()) {
      const [row, place, content] = await Promise.all([
        db.articles.get(id),
        db.positions.get(id),
        db.contents.get(id) as Promise<{ html?: unknown } | undefined>, // a row of an old version, or a damaged one
      ]);
      const listed = readArticleRow(row, place);
      if (listed.kind !== 'article' || !isInList(listed.article, list)) continue;
      const html = typeof content?.html === 'string' ? content.html : undefined;
      const item = searchableArticle({ article: listed.article, html, highlights: await highlightsOf(db, id) });
      if (matches(root, item)) found.push(listed.article);
    }
    found.sort(comparators[order]);
    if (isReversed) found.reverse();
    const articles = found.slice(0, limit).map((article): ListedArticle => ({ kind: 'article', article }));
    return { ids: found.map(({ id }) => id), articles, total: found.length, unread: 0 };
  });
}

type Comparator = (a: KeptArticle, b: KeptArticle) => number;

const newest: Comparator = (a, b) => b.savedAt - a.savedAt;

const comparators: Readonly<Record<SearchOrder, Comparator>> = {
  relevance: newest,
  saved: newest,
  published: (a, b) => (b.published ?? '').localeCompare(a.published ?? '') || newest(a, b),
  length: (a, b) => a.minutes - b.minutes || newest(a, b),
  progress: (a, b) => b.progress - a.progress || newest(a, b),
  title: (a, b) => a.title.localeCompare(b.title) || newest(a, b),
  read: (a, b) => (b.readAt ?? 0) - (a.readAt ?? 0) || newest(a, b),
};

function isInList({ state, favourite, progress }: KeptArticle, list: ListName | undefined): boolean {
  if (list === undefined) return state !== 'trashed';
  if (list === 'favourites') return favourite && state !== 'trashed';
  if (list === 'reading') return state === 'inbox' && progress > 0 && progress < FINISHED;
  return state === list;
}
