import { expect, test } from 'vitest';
import { parseReview } from '../../../../lib/notes/review/parse-review';
import { dayOf, pickForDay } from '../../../../lib/notes/review/pick-for-day';
import type { Review } from '../../../../lib/notes/review/review';
import { GRADES, graded, nextDays } from '../../../../lib/notes/review/schedule';

const NOON = new Date(2026, 10, 23, 12).getTime();
const DAY = 86_400_000;
const fresh: Review = { highlightId: 'h1', articleId: 'a1' };
const inDays = (review: Review) => Math.round(((review.due ?? 0) - NOON) / DAY);

test('comes back tomorrow at the earliest, and the later the better it was known', () => {
  const days = GRADES.map((grade) => inDays(graded(fresh, grade, NOON)));
  expect(days[0]).toBeGreaterThanOrEqual(1);
  expect(days).toEqual([...days].sort((a, b) => a - b));
  expect(days[3]).toBeGreaterThan(days[2] ?? 0);
  expect(Object.values(nextDays(fresh, NOON))).toEqual(days);
});

test('what is known goes on from its record alone, as it stands in the library', () => {
  const first = graded(fresh, 'good', NOON);
  const stored = parseReview(JSON.parse(JSON.stringify(first)));
  const later = first.due ?? 0;
  const second = graded(stored ?? fresh, 'good', later);
  expect(second.memory).toMatchObject({ reps: 2, lapses: 0 });
  expect((second.due ?? 0) - later).toBeGreaterThan(later - NOON);
  expect(graded(second, 'again', second.due ?? 0).memory).toMatchObject({ reps: 3, lapses: 1 });
});

test.each([
  ['nothing', null],
  ['a record without its highlight', { articleId: 'a1' }],
])('%s is no record', (_, value) => {
  expect(parseReview(value)).toBeNull();
});

test('of a damaged memory nothing is believed, of the rest all', () => {
  const value = { ...fresh, memory: { stability: -1 }, due: 5, reviewedAt: 3, neverAgain: true };
  expect(parseReview(value)).toEqual({ ...fresh, neverAgain: true });
});

test('a day asks for what is due, the longest overdue first, then for some that never came up', () => {
  const due = (highlightId: string, at: number): Review => ({ highlightId, articleId: 'a1', due: at, reviewedAt: 1 });
  const reviews = [due('late', NOON - DAY), due('later', NOON - 9 * DAY), due('tomorrow', NOON + DAY)];
  const picked = pickForDay(['late', 'tomorrow', 'new1', 'later', 'new2'], reviews, 3, NOON);
  expect(picked.slice(0, 2)).toEqual(['later', 'late']);
  expect(picked).toHaveLength(3);
  expect(picked[2]).toMatch(/^new/);
});

test('is the same all day, and another the next', () => {
  const ids = Array.from({ length: 200 }, (_, index) => `h${index}`);
  const evening = NOON + 8 * 3_600_000;
  expect(pickForDay(ids, [], 5, evening)).toEqual(pickForDay(ids.toReversed(), [], 5, NOON));
  expect(pickForDay(ids, [], 5, NOON + DAY)).not.toEqual(pickForDay(ids, [], 5, NOON));
});

test('counts what was graded today, and leaves out what was skipped or is never to come', () => {
  const reviews: Review[] = [
    { highlightId: 'done', articleId: 'a1', due: NOON + DAY, reviewedAt: NOON - 3_600_000 },
    { highlightId: 'skipped', articleId: 'a1', skippedAt: NOON - 3_600_000 },
    { highlightId: 'never', articleId: 'a1', due: NOON - DAY, reviewedAt: 1, neverAgain: true },
    { highlightId: 'gone', articleId: 'a1', due: NOON - DAY, reviewedAt: 1 },
  ];
  expect(pickForDay(['done', 'skipped', 'never', 'a', 'b'], reviews, 2, NOON)).toHaveLength(1);
  expect(pickForDay(['done', 'skipped', 'never'], reviews, 5, NOON)).toEqual([]);
  expect(pickForDay(['skipped'], reviews, 5, NOON + DAY)).toEqual(['skipped']);
});

test('a day is from midnight to midnight of the reader’s own time', () => {
  const { start, end } = dayOf(NOON);
  expect([start, end]).toEqual([new Date(2026, 10, 23).getTime(), new Date(2026, 10, 24).getTime()]);
});
