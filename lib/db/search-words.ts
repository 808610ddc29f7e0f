import { comparable, hasPhrase } from '../search/comparable';
import { foldPlain } from '../search/fold';
import { type Forgiven, forgive, WAYS_BESIDE, WAYS_TO_FORGIVE } from '../search/forgive';
import { type DocumentTerms, documentTerms } from '../search/index/document-terms';
import type { IndexView } from '../search/index/index-view';
import { ranked, scoreDocument, searchIndex } from '../search/index/search-index';
import { matches, type Searchable } from '../search/query/match-query';
import type { Filter, PhraseNode, QueryNode } from '../search/query/query';
import { searchableArticle, searchFields } from '../search/search-fields';
import type { Stemmer } from '../search/stems';
import type { LibraryDatabase } from './database';
import { foundIn } from './index-articles';
import type { UnindexedRow } from './rows';

/** So many articles that the index has yet to read are looked into as they are. */
const MOST_UNREAD = 16;
/** Whoever finds fewer is glad of what has other forms of the words. */
const FEW = 10;
/** So many texts are in memory at a time when a phrase is looked for. */
const AT_ONCE = 64;

export interface WordsAnswer {
  /** Best first. */
  ids: string[];
  /** The query as it was answered. */
  root: QueryNode;
  forgiven: readonly Forgiven[];
  /** How many articles could not be looked into, or only as they were. */
  unread: number;
}

/** Where a search looks, and with what. */
export interface Scope {
  view: IndexView;
  /** Of what the index has yet to read. */
  waiting: readonly UnindexedRow[];
  stemmers: readonly Stemmer[];
  /** Which articles may be among those found. */
  isWithin(id: string): boolean;
  filter(filter: Filter): Promise<(id: string) => boolean>;
}

interface Waiting {
  id: string;
  item: Searchable;
  document: DocumentTerms;
}

export const waitingRows = (db: LibraryDatabase) => db.unindexed.limit(MOST_UNREAD).toArray();

/** Finds articles by the words of their texts: those in the index there, those that wait for it directly. */
export async function searchWords(db: LibraryDatabase, root: QueryNode, scope: Scope): Promise<WordsAnswer> {
  const { view, stemmers, waiting: rows } = scope;
  const waiting: Waiting[] = [];
  const isWaiting = new Set(rows.map(({ articleId }) => articleId));
  const texts = await Promise.all(rows.map(({ articleId }) => foundIn(db, articleId)));
  for (const [index, { articleId: id }] of rows.entries()) {
    const found = texts[index];
    if (found) waiting.push({ id, item: searchableArticle(found), document: documentTerms(searchFields(found)) });
  }
  const unread = rows.length < MOST_UNREAD ? 0 : (await db.unindexed.count()) - rows.length;
  const answer = async (asked: QueryNode) => find(db, asked, scope, waiting, isWaiting);
  const ids = await answer(root);
  if (ids.length >= FEW) return { ids, root, forgiven: [], unread };
  for (const way of ids.length > 0 ? WAYS_BESIDE : WAYS_TO_FORGIVE) {
    const other = await forgive(way, root, view, stemmers);
    if (!other) continue;
    const more = await answer(other.root);
    if (more.length <= ids.length) continue;
    const forgiven = ids.length > 0 ? other.forgiven.map((one) => ({ ...one, isBeside: true })) : other.forgiven;
    return { ids: more, root: other.root, forgiven, unread };
  }
  return { ids, root, forgiven: [], unread };
}

async function find(
  db: LibraryDatabase,
  root: QueryNode,
  { view, stemmers, isWithin, filter }: Scope,
  waiting: readonly Waiting[],
  isWaiting: ReadonlySet<string>,
): Promise<string[]> {
  const havePhrase = (ids: readonly string[], phrase: PhraseNode) => idsWithPhrase(db, ids, phrase);
  const answer = await searchIndex(root, view, { filter, havePhrase, stemmers });
  const ids: string[] = [];
  const scores: number[] = [];
  for (const number of ranked(answer)) {
    const id = view.ids[number];
    if (id === undefined || !isWithin(id) || isWaiting.has(id)) continue;
    ids.push(id);
    scores.push(answer.scores[number] ?? 0);
  }
  for (const { id, item, document } of waiting) {
    if (!isWithin(id) || !matches(root, item)) continue;
    const score = scoreDocument(root, document, view, answer.found);
    const worse = scores.findIndex((other) => other <= score);
    const at = worse < 0 ? ids.length : worse;
    ids.splice(at, 0, id);
    scores.splice(at, 0, score);
  }
  return ids;
}

async function idsWithPhrase(db: LibraryDatabase, ids: readonly string[], phrase: PhraseNode): Promise<Set<string>> {
  const having = new Set<string>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    for (const [index, found] of (await Promise.all(some.map((id) => foundIn(db, id)))).entries()) {
      const texts = found ? Object.values(searchFields(found)) : [];
      const id = some[index];
      if (id !== undefined && texts.some((text) => hasPhrase(comparable(foldPlain(text)), phrase.text))) having.add(id);
    }
  }
  return having;
}
