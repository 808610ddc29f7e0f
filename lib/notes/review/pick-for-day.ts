import type { Review } from './review';

/** Where a day begins and ends in the reader's own time; milliseconds since the epoch, end exclusive. */
export function dayOf(now: number): { start: number; end: number } {
  const start = new Date(now).setHours(0, 0, 0, 0);
  const next = new Date(start);
  // A day has 23 hours or 25 where the clocks change.
  next.setDate(next.getDate() + 1);
  return { start, end: next.getTime() };
}

/**
 * The highlights a day asks about, in order: those that are due, the longest overdue first, then some that have never
 * come up, drawn by the day, so that they are the same however often the page is opened.
 * @param ids of all highlights
 * @param most how many a day may ask about in all, those included that were graded today
 */
export function pickForDay(ids: readonly string[], reviews: readonly Review[], most: number, now: number): string[] {
  const { start, end } = dayOf(now);
  const present = new Set(ids);
  const isToday = (time: number | undefined) => time !== undefined && time >= start && time < end;
  const done = reviews.filter(({ reviewedAt, highlightId }) => isToday(reviewedAt) && present.has(highlightId)).length;
  const room = Math.max(0, most - done);
  const known = new Map(reviews.map((review) => [review.highlightId, review]));
  const due = reviews
    .filter((review) => {
      const { neverAgain, skippedAt, due: dueAt, highlightId } = review;
      return !neverAgain && !isToday(skippedAt) && dueAt !== undefined && dueAt < end && present.has(highlightId);
    })
    .sort((a, b) => (a.due ?? 0) - (b.due ?? 0) || (a.highlightId < b.highlightId ? -1 : 1))
    .map(({ highlightId }) => highlightId);
  const fresh = ids
    .filter((id) => {
      const review = known.get(id);
      return !review || (!review.neverAgain && review.due === undefined && !isToday(review.skippedAt));
    })
    .map((id) => ({ id, lot: lotOf(id, start) }))
    .sort((a, b) => a.lot - b.lot || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
  return [...due, ...fresh].slice(0, room);
}

/** FNV-1a over the id and the day: even enough to draw by. */
function lotOf(id: string, day: number): number {
  let hash = 0x811c9dc5;
  for (const character of `${day}:${id}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}
