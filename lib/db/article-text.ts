import type { Digest } from '../article/digest';
import { type LeftOut, parseLeftOut } from '../article/left-out/left-out';
import type { SafeHtml } from '../article/sanitise';
import { hasVideo } from '../search/has-video';
import type { LibraryDatabase } from './database';
import { picturePolicy, wantsPictures } from './picture-policy';
import { jobId } from './rows';
import { measure } from './sizes';
import { writing } from './writing';

/** The text as it was kept, and what it was kept without. It goes through the sanitiser again before it is shown. */
export async function articleText(
  db: LibraryDatabase,
  id: string,
): Promise<{ html: string; leftOut?: readonly LeftOut[] } | undefined> {
  const row: { html?: unknown; leftOut?: unknown } | undefined = await db.contents.get(id);
  if (typeof row?.html !== 'string') return undefined;
  return { html: row.html, ...(row.leftOut !== undefined && { leftOut: parseLeftOut(row.leftOut) }) };
}

/** What changes when a reader takes something out of a kept text, or puts it back. */
export interface ChangedText {
  html: SafeHtml;
  leftOut: readonly LeftOut[];
  digest: Digest;
  /** Whether it was made of the text that is kept: another page may have given the article another one since. */
  isMadeOf(kept: string): boolean;
}

/**
 * Gives a kept article the text its reader has made of it. Pictures that are not shown any more stay: what was taken out
 * may be put back where no page is at hand to fetch them from.
 * @returns whether it has it: an article that is gone, or has another text by now, is left alone
 * @throws StorageError
 */
export function changeText(
  db: LibraryDatabase,
  articleId: string,
  { html, leftOut, digest, isMadeOf }: ChangedText,
  now = Date.now(),
): Promise<boolean> {
  return writing(db, [db.articles, db.contents, db.pictures, db.jobs, db.sizes, db.upkeep], async () => {
    const { excerpt, minutes, pictures } = digest;
    // A text without its article would stay for ever.
    const row = await db.articles.get(articleId);
    if (!row) return false;
    const kept: { html?: unknown } | undefined = await db.contents.get(articleId);
    if (typeof kept?.html !== 'string' || !isMadeOf(kept.html)) return false;
    await db.articles.update(articleId, { excerpt, minutes, hasVideo: hasVideo(html) });
    await db.contents.put({ articleId, html, leftOut });
    const present = await db.pictures.bulkGet(pictures.map((url) => [articleId, url]));
    const missing = pictures.filter((_, index) => !present[index]);
    const state = wantsPictures(await picturePolicy(db), row) ? 'waiting' : 'left';
    await db.pictures.bulkAdd(missing.map((url) => ({ articleId, url, state })));
    await measure(db, articleId);
    await db.jobs.put({ id: jobId('pictures', articleId), kind: 'pictures', articleId, createdAt: now });
    return true;
  });
}
