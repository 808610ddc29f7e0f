import type { KeptArticle } from '../article/kept-article';
import type { Highlight } from '../notes/highlight';
import { parseHighlight } from '../notes/parse-highlight';
import { parseReview } from '../notes/review/parse-review';
import { pickForDay } from '../notes/review/pick-for-day';
import type { Review } from '../notes/review/review';
import type { LibraryDatabase } from './database';
import { readArticleRow } from './read-article-row';
import { inState } from './shelves';
import { writing } from './writing';

/** A highlight to be reviewed, with where it is from and what is known of it. */
export interface ReviewItem {
  highlight: Highlight;
  article: KeptArticle;
  review: Review;
}

/** What the day asks about, in order; nothing of articles in the trash. */
export async function reviewOfDay(db: LibraryDatabase, most: number, now: number): Promise<ReviewItem[]> {
  const [owners, rows, trashed] = await Promise.all([
    db.highlights.toArray(),
    db.reviews.toArray(),
    inState(db, 'trashed').primaryKeys(),
  ]);
  const isTrashed = new Set(trashed);
  const highlights = new Map(
    owners.flatMap((row) => {
      const highlight = parseHighlight(row);
      return highlight && !isTrashed.has(highlight.articleId) ? [[highlight.id, highlight] as const] : [];
    }),
  );
  const reviews = rows.map(parseReview).filter((review) => review !== null);
  const byId = new Map(reviews.map((review) => [review.highlightId, review]));
  const items: ReviewItem[] = [];
  for (const id of pickForDay([...highlights.keys()], reviews, most, now)) {
    const highlight = highlights.get(id);
    const listed = highlight && (await db.articles.get(highlight.articleId));
    const article = listed && readArticleRow(listed);
    if (!highlight || article?.kind !== 'article') continue;
    const review = byId.get(id) ?? { highlightId: id, articleId: highlight.articleId };
    items.push({ highlight, article: article.article, review });
  }
  return items;
}

/** @throws StorageError */
export function putReview(db: LibraryDatabase, review: Review): Promise<void> {
  return writing(db, [db.reviews], async () => {
    await db.reviews.put(review);
  });
}

/** Puts a record back as it was, or takes it away where there was none. @throws StorageError */
export function restoreReview(db: LibraryDatabase, highlightId: string, before: Review | undefined): Promise<void> {
  return writing(db, [db.reviews], async () => {
    if (before) await db.reviews.put(before);
    else await db.reviews.delete(highlightId);
  });
}

/** The record as it is stored; undefined where there is none. */
export const findReview = (db: LibraryDatabase, highlightId: string): Promise<Review | undefined> =>
  db.reviews.get(highlightId);

/** What is known of an article's highlights, by their ids. */
export async function reviewsOf(db: LibraryDatabase, articleId: string): Promise<Map<string, Review>> {
  const rows = await db.reviews.where({ articleId }).toArray();
  return new Map(
    rows.flatMap((row) => {
      const review = parseReview(row);
      return review ? [[review.highlightId, review] as const] : [];
    }),
  );
}

/** Takes away what is known of highlights that were deleted for good. @throws StorageError */
export function forgetLostReviews(db: LibraryDatabase): Promise<void> {
  return writing(db, [db.reviews, db.highlights], async () => {
    const [known, present] = await Promise.all([
      db.reviews.toCollection().primaryKeys(),
      db.highlights.toCollection().primaryKeys(),
    ]);
    const isPresent = new Set(present);
    await db.reviews.bulkDelete(known.filter((id) => !isPresent.has(id)));
  });
}
