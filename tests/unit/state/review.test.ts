import { expect, test, vi } from 'vitest';
import { keepArticle } from '../../../lib/db/articles';
import { changeArticles, moved } from '../../../lib/db/change-articles';
import { putHighlight, removeHighlight } from '../../../lib/db/highlights';
import { createDayReview } from '../../../lib/state/review';
import { newArticle, newHighlight, newLibrary } from '../../support/library';

const NOON = new Date(2026, 10, 23, 12).getTime();

async function aDay(isOn = true) {
  const db = newLibrary();
  const articleId = await keepArticle(db, newArticle());
  const highlights = [newHighlight({ articleId }), newHighlight({ articleId })];
  for (const highlight of highlights) await putHighlight(db, highlight);
  await db.reviews.put({ highlightId: 'lost', articleId });
  const storeSettings = vi.fn(async () => {});
  const settings = async () => ({ isOn, perDay: 5 });
  const review = createDayReview({ db, settings, storeSettings, now: () => NOON });
  await vi.waitFor(() => expect(review.items.value.kind).toBe('ready'));
  const items = () => (review.items.value.kind === 'ready' ? review.items.value.value : []);
  return { db, articleId, highlights, review, items, storeSettings };
}

test('is off until it is turned on', async () => {
  const { review, items, storeSettings } = await aDay(false);
  expect(items()).toEqual([]);
  await review.change({ isOn: true, perDay: 1 });
  await vi.waitFor(() => expect(items()).toHaveLength(1));
  expect(storeSettings.mock.calls).toEqual([[{ isOn: true, perDay: 1 }]]);
  review.stop();
});

test('what is graded is done for the day, and can be taken back', async () => {
  const { db, review, items } = await aDay();
  await vi.waitFor(() => expect(items()).toHaveLength(2));
  const [first] = items();
  if (!first) throw new Error('There is none');
  await review.grade(first, 'good');
  await vi.waitFor(() => expect(items()).toHaveLength(1));
  expect(await db.reviews.get(first.highlight.id)).toMatchObject({ reviewedAt: NOON, memory: { reps: 1 } });
  await review.undo();
  await vi.waitFor(() => expect(items()).toHaveLength(2));
  expect(await db.reviews.get(first.highlight.id)).toBeUndefined();
  await review.never(first);
  await vi.waitFor(() => expect(items()).toHaveLength(1));
  expect(review.lastDeed.value).toMatchObject({ kind: 'never' });
  review.stop();
});

test('survives what is deleted: marks, articles, and records of neither', async () => {
  const { db, articleId, highlights, review, items } = await aDay();
  await vi.waitFor(() => expect(items()).toHaveLength(2));
  expect(await db.reviews.get('lost')).toBeUndefined();
  const [gone, left] = highlights;
  if (gone) await removeHighlight(db, gone);
  await vi.waitFor(() => expect(items().map(({ highlight }) => highlight.id)).toEqual([left?.id]));
  await changeArticles(db, [articleId], moved('trashed'));
  await vi.waitFor(() => expect(items()).toEqual([]));
  review.stop();
});
