import type { ListedArticle } from '../article/kept-article';
import type { LibraryDatabase } from './database';
import { rowsOf } from './list-rows';
import type { SizeRow } from './rows';
import { inState } from './shelves';

/** What a part of the library takes. */
export interface Taken {
  articles: number;
  textBytes: number;
  pictures: number;
  pictureBytes: number;
}

/** What the library takes, by what it is. */
export interface StorageReport {
  all: Taken;
  archived: Taken;
  trashed: Taken;
  highlights: number;
  notes: number;
  /** Articles that nobody has measured yet; what they take is in none of the sums. */
  unmeasured: number;
  /** Those that take most, the largest first. */
  largest: readonly { listed: ListedArticle; size: SizeRow }[];
}

/** So many are shown. */
const LARGEST = 12;

/** Adds the library up; the words of marks are read, they are few. No text and no picture is read for it. */
export async function storageReport(db: LibraryDatabase): Promise<StorageReport> {
  const [sizes, articles, links, archived, trashed, highlights, notesOnArticles] = await Promise.all([
    db.sizes.toArray(),
    db.articles.count(),
    db.jobs.where({ kind: 'text' }).count(),
    inState(db, 'archived').primaryKeys(),
    inState(db, 'trashed').primaryKeys(),
    db.highlights.toArray(),
    db.articles.where('notedAt').above(0).count(),
  ]);
  const byId = new Map(sizes.map((size) => [size.articleId, size]));
  const of = (ids: readonly string[]) =>
    added(
      ids.length,
      ids.flatMap((id) => byId.get(id) ?? []),
    );
  const most = sizes
    .toSorted((a, b) => bytesOf(b) - bytesOf(a))
    .slice(0, LARGEST)
    .filter((size) => bytesOf(size) > 0);
  const rows = await rowsOf(
    db,
    most.map(({ articleId }) => articleId),
  );
  const listed = new Map(rows.map((row) => [row.kind === 'article' ? row.article.id : row.id, row]));
  return {
    all: added(articles, sizes),
    archived: of(archived),
    trashed: of(trashed),
    highlights: highlights.length,
    notes: notesOnArticles + highlights.filter(({ note }) => note).length,
    unmeasured: Math.max(0, articles - links - sizes.length),
    largest: most.flatMap((size) => {
      const row = listed.get(size.articleId);
      return row ? [{ listed: row, size }] : [];
    }),
  };
}

/** Bytes of the full-text index. Read block by block, so that it may be asked for when the rest stands on the screen. */
export async function indexBytes(db: LibraryDatabase): Promise<number> {
  let bytes = 0;
  await db.indexBlocks.each(({ data }) => {
    bytes += data.byteLength;
  });
  return bytes;
}

const bytesOf = ({ text, pictureBytes }: SizeRow): number => text + pictureBytes;

function added(articles: number, sizes: readonly SizeRow[]): Taken {
  const taken = { articles, textBytes: 0, pictures: 0, pictureBytes: 0 };
  for (const { text, pictures, pictureBytes } of sizes) {
    taken.textBytes += text;
    taken.pictures += pictures;
    taken.pictureBytes += pictureBytes;
  }
  return taken;
}
