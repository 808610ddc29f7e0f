import { expect, test, vi } from 'vitest';
import { keepArticle } from '../../../lib/db/articles';
import { changeArticles, moved, putBack, starred, tagged } from '../../../lib/db/change-articles';
import { queueArticles, queueOrder, surprise } from '../../../lib/db/queue';
import { newArticle, newLibrary } from '../../support/library';

async function three() {
  const db = newLibrary();
  for (const [index, id] of ['one', 'two', 'three'].entries()) {
    await keepArticle(db, newArticle({ keys: [id] }), { id, now: index + 1 });
  }
  return db;
}

test('changes many at once and puts all of them back as each was', async () => {
  const db = await three();
  await changeArticles(db, ['two'], moved('archived', 5));
  await changeArticles(db, ['two'], tagged(['a']));
  const before = await db.articles.toArray();
  const taken = await changeArticles(db, ['one', 'two', 'three', 'nobody'], moved('trashed', 9));
  expect((await db.articles.toArray()).map(({ state, movedAt }) => [state, movedAt])).toEqual(
    Array(3).fill(['trashed', 9]),
  );
  await putBack(db, taken);
  expect(await db.articles.toArray()).toEqual(before);
});

test('takes back only what it did', async () => {
  const db = await three();
  await changeArticles(db, ['one'], tagged(['a', 'b']));
  const taken = await changeArticles(db, ['one', 'two'], tagged(['b', 'c']));
  await changeArticles(db, ['one'], starred(true));
  await putBack(db, taken);
  expect(await db.articles.get('one')).toMatchObject({ tags: ['a', 'b'], favourite: 1 });
  expect(await db.articles.get('two')).toMatchObject({ tags: [], favourite: 0 });
});

test('brings nothing back that is gone by now', async () => {
  const db = await three();
  const taken = await changeArticles(db, ['one', 'two'], starred(true));
  await db.articles.delete('one');
  await putBack(db, taken);
  expect(await db.articles.count()).toBe(2);
});

test('changes all or none', async () => {
  const db = await three();
  vi.spyOn(db.articles, 'bulkPut').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  await expect(changeArticles(db, ['one', 'two'], moved('trashed'))).rejects.toMatchObject({ reason: 'full' });
  expect((await db.articles.toArray()).every(({ state }) => state === 'inbox')).toBe(true);
});

test('queues in the order one says, and forgets what is archived', async () => {
  const db = await three();
  const order = () => queueOrder(db);
  await queueArticles(db, ['one'], 'last');
  await queueArticles(db, ['three'], 'last');
  await queueArticles(db, ['two'], { after: 'one' });
  expect(await order()).toEqual(['one', 'two', 'three']);
  await queueArticles(db, ['three'], 'first');
  expect(await order()).toEqual(['three', 'one', 'two']);
  await queueArticles(db, ['two'], { before: 'one' });
  expect(await order()).toEqual(['three', 'two', 'one']);
  const taken = await changeArticles(db, ['two'], moved('archived'));
  expect(await order()).toEqual(['three', 'one']);
  await putBack(db, taken);
  expect(await order()).toEqual(['three', 'two', 'one']);
  await queueArticles(db, ['three', 'one'], 'none');
  expect(await order()).toEqual(['two']);
});

test('what was archived is to be read again when it is queued', async () => {
  const db = await three();
  await changeArticles(db, ['two'], moved('archived'));
  await queueArticles(db, ['two'], 'last');
  expect(await db.articles.get('two')).toMatchObject({ state: 'inbox' });
});

test('surprises with one of the older half', async () => {
  const db = await three();
  expect(await surprise(db, () => 0)).toBe('one');
  expect(await surprise(db, () => 0.99)).toBe('two');
  expect(await surprise(newLibrary())).toBeUndefined();
});
