import { liveQuery, type Observable } from 'dexie';
import type { ListedArticle, ReadingPosition } from '../article/kept-article';
import { hasVideo } from '../search/has-video';
import { destroyArticles, tablesOfArticles } from './belongings';
import { carryHighlights } from './carry-highlights';
import type { LibraryDatabase } from './database';
import { recountHighlights } from './highlights';
import { isSameArticle, rowsOfArticle, takeInto } from './merge-articles';
import { movedTo } from './moved-articles';
import type { NewArticle } from './new-article';
import { picturePolicy, wantsPictures } from './picture-policy';
import { readArticleRow } from './read-article-row';
import { type ArticleRow, jobId } from './rows';
import { inState } from './shelves';
import { measure } from './sizes';
import { reading, writing } from './writing';

interface KeepOptions {
  id?: string;
  now?: number;
}

/**
 * Keeps an article: its row, its text, the pictures to fetch and the work to do, all or nothing. Resolves when the
 * disk has it. An article already kept under this id, or under one of the keys, gets the new text and keeps its notes,
 * tags and place; where several turn out to be this one, they become one. Where the id is that of a link to an article
 * already kept, that one keeps its text.
 * @returns the article's id
 * @throws StorageError
 */
export async function keepArticle(
  db: LibraryDatabase,
  article: NewArticle,
  { id = crypto.randomUUID(), now = Date.now() }: KeepOptions = {},
): Promise<string> {
  return (await keep(db, article, { id, now })) ?? id;
}

/**
 * Gives a kept article a new text, as `keepArticle` does, if that was made of the one it has: another page may have given
 * it another one since, and that stays then.
 * @returns whether it has the new text
 * @throws StorageError
 */
export async function keepOver(
  db: LibraryDatabase,
  article: NewArticle,
  id: string,
  isMadeOf: (kept: string) => boolean,
): Promise<boolean> {
  return (await keep(db, article, { id, now: Date.now(), isMadeOf })) !== null;
}

/** Null where there is a text that the new one was not made of. */
function keep(
  db: LibraryDatabase,
  article: NewArticle,
  { id, now, isMadeOf = () => true }: Required<KeepOptions> & { isMadeOf?: (kept: string) => boolean },
): Promise<string | null> {
  return writing(db, [...tablesOfArticles(db), db.upkeep], async () => {
    const [[row, ...others], policy] = await Promise.all([rowsOfArticle(db, id, article), picturePolicy(db)]);
    const was = row && (await articleHtml(db, row.id));
    if (was !== undefined && !isMadeOf(was)) return null;
    // A link that leads to what is kept brings what is its reader's. The text stays: it may be more than a stranger is
    // shown.
    if (row && was !== undefined && others.some((other) => other.id === id)) {
      const links = others.filter(({ link }) => link !== undefined);
      const stays = await takeInto(db, row, links, article);
      await db.articles.put({ ...stays, keys: [...new Set([...stays.keys, ...article.keys])] });
      await recountHighlights(db, row.id);
      await measure(db, row.id);
      return row.id;
    }
    if (row) await carryHighlights(db, row.id, article);
    const known = row && (await takeInto(db, row, others, article));
    const articleId = known?.id ?? id;
    // All of it is asked for in one turn: a popup may close, and each turn takes as long as what is written in it.
    const put = db.articles.put({
      favourite: 0,
      tags: [],
      savedAt: now,
      highlightCount: 0,
      noteCount: 0,
      ...(known && readersOwn(known)),
      ...article.metadata,
      id: articleId,
      keys: [...new Set([...(known?.keys ?? []), ...article.keys])],
      excerpt: article.excerpt,
      ...(article.pictures[0] ? { thumbnail: article.pictures[0] } : {}),
      minutes: article.minutes,
      hasVideo: hasVideo(article.html),
      state: known && known.state !== 'trashed' ? known.state : 'inbox',
      movedAt: known && known.state !== 'trashed' ? known.movedAt : now,
    });
    const text = db.contents.put({
      articleId,
      html: article.html,
      ...(article.leftOut && { leftOut: article.leftOut }),
    });
    const pictures = expectPictures(db, articleId, article, wantsPictures(policy, known));
    await Promise.all([
      ...[put, text, pictures, db.arrivals.delete(articleId), db.jobs.delete(jobId('text', articleId))],
      db.jobs.put({ id: jobId('pictures', articleId), kind: 'pictures', articleId, createdAt: now }),
    ]);
    if (others.length > 0) await recountHighlights(db, articleId);
    await measure(db, articleId);
    return articleId;
  });
}

/** What a row holds of the reader's. All else is the page's, and goes with the text it came with. */
function readersOwn(row: ArticleRow) {
  const { favourite, tags, savedAt, queuedAt, highlightCount, noteCount, note, notedAt, pictures } = row;
  return {
    ...{ favourite, tags, savedAt, highlightCount, noteCount },
    ...(queuedAt !== undefined && { queuedAt }),
    ...(note !== undefined && { note }),
    ...(notedAt !== undefined && { notedAt }),
    ...(pictures !== undefined && { pictures }),
  };
}

/**
 * Lines up the pictures to fetch, leaves those already there alone, and drops those the article no longer shows. Pictures
 * inside a file are kept whether or not others are: there is no place they could be fetched from later.
 */
async function expectPictures(
  db: LibraryDatabase,
  articleId: string,
  { pictures: urls, inside }: NewArticle,
  areWanted: boolean,
): Promise<void> {
  const wanted = new Set(urls);
  const present = new Set<string>();
  await db.pictures.where({ articleId }).each((picture) => {
    present.add(picture.url);
  });
  const gone = [...present].filter((url) => !wanted.has(url));
  const missing = [...wanted].filter((url) => !present.has(url));
  await db.pictures.bulkDelete(gone.map((url) => [articleId, url]));
  await db.pictures.bulkAdd(
    missing.map((url) => {
      const blob = inside?.get(url);
      if (blob) return { articleId, url, state: 'kept', blob };
      return { articleId, url, state: areWanted ? 'waiting' : 'left' };
    }),
  );
}

/**
 * The article kept under one of these keys, if it is not in the trash.
 * @param title of the page, where keys are among these that it only declares: of those the titles must agree, too
 */
export async function findByKeys(
  db: LibraryDatabase,
  keys: readonly string[],
  title?: string,
): Promise<ListedArticle | undefined> {
  const isIt = (row: ArticleRow) => row.state !== 'trashed' && (title === undefined || isSameArticle(row, keys, title));
  const row = await firstKnown(db, keys, isIt);
  return row && withPlace(db, row);
}

/** The first key counts most: a page's own address before the one it declares. */
async function firstKnown(db: LibraryDatabase, keys: readonly string[], isWanted = (_: ArticleRow) => true) {
  const rows = await Promise.all(keys.map((key) => db.articles.where({ keys: key }).filter(isWanted).first()));
  return rows.find((row) => row !== undefined);
}

export async function findArticle(db: LibraryDatabase, id: string): Promise<ListedArticle | undefined> {
  const row = await db.articles.get(id);
  return row && withPlace(db, row);
}

async function withPlace(db: LibraryDatabase, row: ArticleRow): Promise<ListedArticle> {
  return readArticleRow(row, await db.positions.get(row.id));
}

/** The text as it was kept. It goes through the sanitiser again before it is shown. */
export async function articleHtml(db: LibraryDatabase, id: string): Promise<string | undefined> {
  const row: { html?: unknown } | undefined = await db.contents.get(id);
  return typeof row?.html === 'string' ? row.html : undefined;
}

/**
 * Remembers where the reader is. May be the last deed of a closing page, so it is one request whose commit is asked for
 * in the same turn; then it follows an article that has gone into another since it was opened.
 * @throws StorageError
 */
export async function savePosition(
  db: LibraryDatabase,
  articleId: string,
  position: ReadingPosition,
  progress: number,
  now = Date.now(),
): Promise<void> {
  const place = { articleId, ...position, progress, readAt: now };
  await writing(db, [db.positions], async ({ idbtrans }) => {
    const written = db.positions.put(place);
    idbtrans.commit();
    await written;
  });
  const isThere = await reading(() => db.articles.where('id').equals(articleId).count());
  if (isThere > 0) return;
  await writing(db, [db.articles, db.positions], async () => {
    const to = await movedTo(db, articleId);
    await db.positions.delete(articleId);
    if (to !== undefined) await db.positions.put({ ...place, articleId: to });
  });
}

/** Destroys what is in the trash, with everything that belongs to it and nothing else. Returns how many articles went. */
export function emptyTrash(db: LibraryDatabase): Promise<number> {
  return writing(db, tablesOfArticles(db), async () => {
    const ids = await inState(db, 'trashed').primaryKeys();
    await destroyArticles(db, ids);
    return ids.length;
  });
}

/** Calls back with the answer now and after every change that could alter it, in any open page. */
export const watch = <T>(query: () => Promise<T>): Observable<T> =>
  // Of an async function Dexie expects that it awaits what is not Dexie's, too, and goes on hearing what it reads then.
  liveQuery(async () => query());
