import { ARTICLE_STATES } from '../../article/kept-article';
import { pageKey } from '../../article/page-key';
import { derivedFields } from '../article-facets';
import type { LibraryDatabase } from '../database';
import { WORTH_TRYING } from '../links';
import { picturePolicy, wantsPictures } from '../picture-policy';
import { readArticleRow } from '../read-article-row';
import { type ArticleRow, type JobRow, jobId } from '../rows';
import { measured } from '../sizes';
import { type CheckStep, nextOf } from './check-step';
import { type Belongings, readBelongings } from './read-belongings';
import { recoveredUrl } from './recover';

/** Whether each article has what it must have, and says of itself what is so. */
export const checkArticles: CheckStep = async (db, after, { most, isThorough }) => {
  const rows = await db.articles.where('id').above(after).limit(most).toArray();
  const belongings = await readBelongings(db, rows, isThorough);
  const policy = await picturePolicy(db);
  const mended = { damaged: 0, textless: 0, counts: 0, pictures: 0, work: 0, index: 0 };
  const jobs: JobRow[] = [];
  const expect = (kind: JobRow['kind'], articleId: string) => {
    if (belongings.jobs.has(jobId(kind, articleId))) return;
    jobs.push({ id: jobId(kind, articleId), kind, articleId, createdAt: Date.now() });
    mended.work += 1;
  };
  for (const row of rows) {
    const { id } = row;
    const changed = soundRow(row, belongings);
    if (readArticleRow(row).kind === 'damaged') mended.damaged += 1;
    else if (changed.link === 'lost' && row.link === undefined) mended.textless += 1;
    else if (JSON.stringify(changed) !== JSON.stringify(row)) mended.counts += 1;
    if (JSON.stringify(changed) !== JSON.stringify(row)) await db.articles.put(changed);
    if (changed.link && WORTH_TRYING.includes(changed.link)) expect('text', id);
    if (!changed.link && belongings.arrived.has(id)) await db.arrivals.delete(id);
    const broken = belongings.brokenPictures.get(id) ?? [];
    const state = wantsPictures(policy, row) ? 'waiting' : 'left';
    await db.pictures.bulkPut(broken.map((url) => ({ articleId: id, url, state })));
    mended.pictures += broken.length;
    if (belongings.waiting.has(id) || (broken.length > 0 && state === 'waiting')) expect('pictures', id);
    if (!changed.link && (await mendSize(db, id, belongings, isThorough))) mended.counts += 1;
    if (!belongings.known.has(id)) {
      await db.unindexed.put({ articleId: id, mark: Math.random() });
      mended.index += 1;
    }
  }
  await db.jobs.bulkPut(jobs);
  const ids = rows.map(({ id }) => id);
  return { next: nextOf(ids, most), mended, articles: rows.length };
};

/** The row as it should be. What can be read of it stays; what a list can't do without is filled in where it is missing. */
function soundRow(row: ArticleRow, { texts, arrived, counts }: Belongings): ArticleRow {
  const { id, link, notedAt, ...rest } = { ...row, ...filledIn(row) };
  const hasNote = typeof row.note === 'string' && row.note.trim() !== '';
  const sound: ArticleRow = {
    id,
    ...rest,
    ...(counts.get(id) ?? NO_MARKS),
    ...(hasNote && { notedAt: Number.isFinite(notedAt) ? Number(notedAt) : row.savedAt }),
  };
  const hadUrl = typeof row.url === 'string';
  const keys = isNamed(row.keys) ? row.keys.filter((key) => typeof key === 'string') : [];
  // The address it gets is one it must be found by when it comes back from a backup.
  if ((keys.length === 0 || !hadUrl) && URL.canParse(sound.url)) sound.keys = [...keys, pageKey(sound.url)];
  const isArrived = link === 'arrived' && arrived.has(id);
  if (!texts.has(id)) sound.link = link === 'arrived' && !isArrived ? 'waiting' : (link ?? 'lost');
  return { ...sortedAs(row, sound), ...derivedFields(sound) };
}

/** What of a row is not what `readArticleRow` must find there. */
function filledIn(row: Partial<Record<keyof ArticleRow, unknown>> & { id: string }): Partial<ArticleRow> {
  const { url, title, state, savedAt, movedAt } = row;
  const at = [savedAt, movedAt].find((time) => Number.isFinite(time)) ?? Date.now();
  return {
    ...(typeof url !== 'string' && { url: recoveredUrl(row.id) }),
    ...(typeof title !== 'string' && { title: typeof url === 'string' ? url : '…' }),
    ...(!ARTICLE_STATES.some((known) => known === state) && { state: 'inbox' }),
    ...(!Number.isFinite(savedAt) && { savedAt: Number(at) }),
  };
}

const NO_MARKS = { highlightCount: 0, noteCount: 0 };

const isNamed = (keys: unknown): boolean => Array.isArray(keys) && keys.some((key) => typeof key === 'string');

/** With its fields in the order they had, so that rows are the same when they say the same. */
function sortedAs(row: ArticleRow, sound: ArticleRow): ArticleRow {
  const order = Object.keys(row);
  const placeOf = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  // The same fields as before.
  return Object.fromEntries(Object.entries(sound).sort(([a], [b]) => placeOf(a) - placeOf(b))) as unknown as ArticleRow;
}

/** @returns whether it was wrong */
async function mendSize(
  db: LibraryDatabase,
  id: string,
  { sizes, kept }: Belongings,
  isThorough: boolean,
): Promise<boolean> {
  const size = sizes.get(id);
  if (!isThorough && size?.pictures === (kept.get(id) ?? 0)) return false;
  const is = await measured(db, id);
  if (size?.text === is.text && size.pictures === is.pictures && size.pictureBytes === is.pictureBytes) return false;
  await db.sizes.put(is);
  return true;
}
