import type { ArticleState, ReadingPosition } from '../article/kept-article';
import { tagName } from '../article/tag-name';
import type { Highlight } from '../notes/highlight';
import { mergeNote } from '../notes/merge-note';
import type { Review } from '../notes/review/review';
import { articleHtml, keepArticle } from './articles';
import { tablesOfArticles } from './belongings';
import type { LibraryDatabase } from './database';
import { highlightsOf } from './highlights';
import { isSameArticle } from './merge-articles';
import type { NewArticle } from './new-article';
import type { ArticleRow } from './rows';
import { writing } from './writing';

/** What a reader had made of an article that comes back from a file. */
export interface RestoredOwn {
  /** The id it had in the library it left. */
  id?: string;
  state: ArticleState;
  favourite: boolean;
  tags: readonly string[];
  /** Milliseconds since the epoch, as every `…At` here. */
  savedAt?: number;
  readAt?: number;
  progress?: number;
  position?: ReadingPosition;
  queuedAt?: number;
  note?: string;
  highlights: readonly Highlight[];
  reviews: readonly Review[];
}

export interface RestoredArticle {
  article: NewArticle;
  own: RestoredOwn;
  /** Describes highlights of the text that comes back by the words of the one that is there. */
  carry(highlights: readonly Highlight[], there: string): readonly Highlight[];
}

/** What came of it: it was not there; it was, and got something; it was, with all of it. */
export interface Restoring {
  kind: 'added' | 'completed' | 'there';
  /** How many highlights are there that were not before. */
  marks: number;
}

/**
 * Brings an article back with all its reader made of it, all or nothing. One that is there keeps its text, and nothing of
 * it is overwritten: highlights, tags and notes that it lacks are added, in both texts where they differ.
 * @throws StorageError
 */
export function restoreArticle(db: LibraryDatabase, restored: RestoredArticle, now = Date.now()): Promise<Restoring> {
  return writing(db, [...tablesOfArticles(db), db.upkeep], async () => {
    const { article } = restored;
    const own = withTagNames(restored.own);
    const known = await knownRow(db, own.id, article);
    const there = known && (await articleHtml(db, known.id));
    // The id may be that of another article, where a file was put together by hand.
    const isFree = own.id !== undefined && !(await db.articles.get(own.id));
    const wanted = known?.id ?? (isFree && own.id ? own.id : crypto.randomUUID());
    // Another may turn out to be the same, and be the one that stays.
    const id = there === undefined ? await keepArticle(db, article, { id: wanted, now: own.savedAt ?? now }) : wanted;
    const highlights = there === undefined ? own.highlights : restored.carry(own.highlights, there);
    const marks = await putMarks(db, id, highlights, own.reviews);
    const isChanged = await putOwn(db, id, own, known, now);
    if (there === undefined) return { kind: 'added', marks: marks.added };
    return { kind: marks.changed || isChanged ? 'completed' : 'there', marks: marks.added };
  });
}

/** A tag that is not as tags are kept could be neither typed nor found. */
function withTagNames(own: RestoredOwn): RestoredOwn {
  const named = (tags: readonly string[]) => [...new Set(tags.map(tagName).filter(Boolean))];
  return {
    ...own,
    tags: named(own.tags),
    highlights: own.highlights.map((highlight) => ({ ...highlight, tags: named(highlight.tags) })),
  };
}

/**
 * The row of the same article: by its id where the addresses agree, or by its addresses, one that is not in the trash
 * before one that is. A text comes before a link, which would have the text that comes back put over it.
 */
async function knownRow(db: LibraryDatabase, id: string | undefined, { keys, metadata }: NewArticle) {
  const byId = id === undefined ? undefined : await db.articles.get(id);
  if (byId && byId.link === undefined && byId.keys.some((key) => keys.includes(key))) return byId;
  const byKeys = await db.articles.where('keys').anyOf(keys).distinct().toArray();
  const rows = byKeys.filter((row) => isSameArticle(row, keys, metadata.title));
  const here = rows.filter(({ state }) => state !== 'trashed');
  return here.find(({ link }) => link === undefined) ?? here[0] ?? rows[0];
}

async function putMarks(
  db: LibraryDatabase,
  articleId: string,
  highlights: readonly Highlight[],
  reviews: readonly Review[],
): Promise<{ added: number; changed: boolean }> {
  const there = await highlightsOf(db, articleId);
  const used = new Set<string>();
  const put: Highlight[] = [];
  const taken = await db.highlights.bulkGet(highlights.map(({ id }) => id));
  let added = 0;
  let changed = false;
  for (const [index, highlight] of highlights.entries()) {
    // Where a file has two of one id, the first is meant by it; another is known by its place.
    const isRepeated = used.has(highlight.id);
    used.add(highlight.id);
    const same = isRepeated
      ? [...put, ...there].find((one) => isSamePlace(one, highlight))
      : (there.find((one) => one.id === highlight.id) ?? there.find((one) => isSamePlace(one, highlight)));
    if (same) {
      const both = together(same, highlight);
      if (both.note === same.note && both.tags.length === same.tags.length) continue;
      await db.highlights.put(both);
      put.unshift(both);
      changed = true;
      continue;
    }
    // The same id may be that of a highlight of another article, where a file was put together by hand.
    const id = taken[index] || isRepeated ? crypto.randomUUID() : highlight.id;
    const back = { ...highlight, id, articleId };
    await db.highlights.put(back);
    put.unshift(back);
    const review = reviews.find(({ highlightId }) => highlightId === highlight.id);
    if (review) await db.reviews.put({ ...review, highlightId: id, articleId });
    added += 1;
    changed = true;
  }
  return { added, changed };
}

const isSamePlace = (one: Highlight, other: Highlight): boolean =>
  one.selectors.quote.exact === other.selectors.quote.exact &&
  one.selectors.position.start === other.selectors.position.start;

/** Both notes where they differ, all tags; else as it is there. */
const together = (there: Highlight, back: Highlight): Highlight => ({
  ...there,
  note: mergeNote('', there.note, back.note),
  tags: [...new Set([...there.tags, ...back.tags])],
});

/** @returns whether anything is otherwise than it was */
async function putOwn(
  db: LibraryDatabase,
  id: string,
  own: RestoredOwn,
  known: ArticleRow | undefined,
  now: number,
): Promise<boolean> {
  const row = await db.articles.get(id);
  if (!row) return false;
  const isTaken = known === undefined || known.state === 'trashed' || known.link !== undefined;
  const note = mergeNote('', row.note ?? '', own.note ?? '');
  const highlights = await highlightsOf(db, id);
  const next: Partial<ArticleRow> = {
    favourite: row.favourite || own.favourite ? 1 : 0,
    tags: [...new Set([...row.tags, ...own.tags])],
    highlightCount: highlights.length,
    noteCount: highlights.filter((highlight) => highlight.note.trim() !== '').length,
    ...(note !== '' && note !== row.note && { note, notedAt: now }),
    ...(isTaken && own.state !== row.state && { state: own.state, movedAt: now }),
    ...(own.savedAt !== undefined && { savedAt: Math.min(row.savedAt, own.savedAt) }),
    ...(row.queuedAt === undefined && own.queuedAt !== undefined && { queuedAt: own.queuedAt }),
  };
  await db.articles.update(id, next);
  const isRead = own.position !== undefined || own.readAt !== undefined || (own.progress ?? 0) > 0;
  if (isRead && !(await db.positions.get(id))) {
    const { start, exact } = own.position ?? { start: 0, exact: '' };
    await db.positions.put({ articleId: id, start, exact, progress: own.progress ?? 0, readAt: own.readAt ?? now });
  }
  return Object.entries(next).some(([name, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(row, name)));
}
