import type { LibraryDatabase } from './database';
import type { PictureRow, SizeRow } from './rows';

/** Bytes of a text as UTF-8. */
const textBytes = (text: string): number => new TextEncoder().encode(text).length;

/** What one article takes, counted anew. No byte of a picture is read for it. */
export async function measured(db: LibraryDatabase, articleId: string): Promise<SizeRow> {
  const [content, kept]: [{ html?: unknown } | undefined, PictureRow[]] = await Promise.all([
    db.contents.get(articleId),
    db.pictures.where({ articleId, state: 'kept' }).toArray(),
  ]);
  return {
    articleId,
    text: typeof content?.html === 'string' ? textBytes(content.html) : 0,
    pictures: kept.length,
    pictureBytes: kept.reduce((sum, { blob }) => sum + (blob?.size ?? 0), 0),
  };
}

/** Brings the size of an article up to it. Within the transaction that has changed its text or its pictures. */
export async function measure(db: LibraryDatabase, articleId: string): Promise<void> {
  await db.sizes.put(await measured(db, articleId));
}

/** The same after one picture has come, without looking at the others. */
export async function countPicture(db: LibraryDatabase, articleId: string, bytes: number): Promise<void> {
  const size = await db.sizes.get(articleId);
  if (!size) return measure(db, articleId);
  await db.sizes.put({ ...size, pictures: size.pictures + 1, pictureBytes: size.pictureBytes + bytes });
}
