import { pageKey } from '../article/page-key';
import { foldText } from '../search/fold';
import { destroyArticles } from './belongings';
import { carryHighlights } from './carry-highlights';
import type { LibraryDatabase } from './database';
import { wasKey } from './moved-articles';
import type { NewArticle } from './new-article';
import type { ArticleRow, PictureRow, PositionRow } from './rows';

/**
 * The rows of an article about to be kept: the one that stays, then those found to be the same. A link that turns out to
 * be kept already goes into the article. What was thrown away stays in the trash.
 */
export async function rowsOfArticle(
  db: LibraryDatabase,
  id: string,
  { keys, metadata }: NewArticle,
): Promise<[known?: ArticleRow, ...others: ArticleRow[]]> {
  // The first key counts most: a page's own address before the one it declares.
  const [own, ...found] = await Promise.all([
    db.articles.get(id),
    ...keys.map((key) => db.articles.where({ keys: key }).toArray()),
  ]);
  const alike = found.flat().filter((row) => isSameArticle(row, keys, metadata.title));
  const rows = [own ?? [], alike].flat();
  const [known, ...others] = [...new Map(rows.map((row) => [row.id, row])).values()];
  if (!known) return [];
  const same = others.filter(({ state }) => state !== 'trashed');
  const withText = known.link === undefined ? undefined : same.find(({ link }) => link === undefined);
  return withText ? [withText, known, ...same.filter((row) => row !== withText)] : [known, ...same];
}

/**
 * Whether a row that shares an address with an article is the same one. Any page may declare another address than its own,
 * and some sites call all their pages by that of the front page: so a link is the same only by the article's own address,
 * and a text by its own, too, or where the titles agree.
 * @param keys of the article, its own first
 */
export function isSameArticle(row: ArticleRow, [own = '']: readonly string[], title: string): boolean {
  if (row.link !== undefined) return row.keys.includes(own);
  if (row.keys[0] === own || pageKey(String(row.url)) === own) return true;
  const { folded } = foldText(title);
  return folded !== '' && foldText(String(row.title)).folded === folded;
}

/**
 * Whether a page is kept as this article, which shares the address with it: not where the article only declares it as its
 * own, and is called otherwise. Then the page may well be another, and is kept as a link until its text is there to tell.
 */
export function isKnownBy(row: ArticleRow, key: string, title: string): boolean {
  const isOnlyDeclared = typeof row.canonicalUrl === 'string' && pageKey(row.canonicalUrl) === key;
  return !isOnlyDeclared || isSameArticle(row, [key], title);
}

/**
 * Takes articles into another that is the same, with all that is their reader's: tags, notes, marks, what was read, the
 * earliest date. Within the transaction that gives it its text.
 * @returns the row of the one that stays, as it is from now on
 */
export async function takeInto(
  db: LibraryDatabase,
  known: ArticleRow,
  others: readonly ArticleRow[],
  article: NewArticle,
): Promise<ArticleRow> {
  if (others.length === 0) return known;
  for (const { id } of others) {
    await carryHighlights(db, id, article);
    await takeBelongings(db, id, known.id);
  }
  const ids = others.map(({ id }) => id);
  await takePlaces(db, known.id, ids);
  await takePictures(db, known, ids);
  await destroyArticles(db, ids);
  return others.reduce(together, known);
}

async function takeBelongings(db: LibraryDatabase, from: string, to: string): Promise<void> {
  const change = { articleId: to };
  await Promise.all([
    db.highlights.where({ articleId: from }).modify(change),
    db.reviews.where({ articleId: from }).modify(change),
    db.unsettledHighlightNotes.where({ articleId: from }).modify(change),
    db.unsettledArticleNotes.where({ articleId: from }).modify(change),
  ]);
}

/** The place read last, and how far anybody ever came. */
async function takePlaces(db: LibraryDatabase, to: string, ids: readonly string[]): Promise<void> {
  const places = (await db.positions.bulkGet([to, ...ids])).filter((place) => place !== undefined);
  const last = places.reduce<PositionRow | undefined>((a, b) => (a && a.readAt >= b.readAt ? a : b), undefined);
  if (!last) return;
  await db.positions.put({ ...last, articleId: to, progress: Math.max(...places.map(({ progress }) => progress)) });
}

/**
 * Pictures need not be fetched that the other had. Those whose room was freed come along as freed: it may still be undone.
 */
async function takePictures(db: LibraryDatabase, { id: to, pictures }: ArticleRow, ids: readonly string[]) {
  const [own, theirs] = await Promise.all([
    db.pictures.where({ articleId: to }).toArray(),
    db.pictures
      .where('[articleId+state]')
      .anyOf((['freed', 'kept'] as const).flatMap((state) => ids.map((id) => [id, state])))
      .toArray(),
  ]);
  const has = new Set(own.filter(({ blob }) => blob).map(({ url }) => url));
  // What was kept is written last.
  const taken = theirs
    .filter(({ url }) => !has.has(url))
    .sort((a, b) => Number(a.state === 'kept') - Number(b.state === 'kept'))
    .map((picture): PictureRow => ({ ...picture, articleId: to, ...(pictures === 'keep' && { state: 'kept' }) }));
  await db.pictures.bulkPut(taken);
}

/** One row of two. What was done last with either holds; what is in the trash counts for less. */
function together(known: ArticleRow, other: ArticleRow): ArticleRow {
  const [shelved] = [known, other].toSorted(
    (a, b) => Number(a.state === 'trashed') - Number(b.state === 'trashed') || b.movedAt - a.movedAt,
  );
  const queuedAt = earliest(known.queuedAt, other.queuedAt);
  const note = [...new Set([known.note, other.note].filter((one) => one?.trim()))].join('\n\n');
  const notedAt = latest(known.notedAt, other.notedAt);
  const pictures = known.pictures ?? other.pictures;
  return {
    ...known,
    tags: [...new Set([...known.tags, ...other.tags])],
    favourite: known.favourite || other.favourite ? 1 : 0,
    savedAt: Math.min(known.savedAt, other.savedAt),
    state: shelved?.state ?? known.state,
    movedAt: shelved?.movedAt ?? known.movedAt,
    ...(queuedAt !== undefined && { queuedAt }),
    ...(note && { note }),
    ...(notedAt !== undefined && { notedAt }),
    ...(pictures && { pictures }),
    keys: [...new Set([...known.keys, ...other.keys, wasKey(other.id)])],
  };
}

const known = (...times: (number | undefined)[]) => times.filter((time) => time !== undefined);
const earliest = (...times: (number | undefined)[]) => known(...times).toSorted((a, b) => a - b)[0];
const latest = (...times: (number | undefined)[]) => known(...times).toSorted((a, b) => b - a)[0];
