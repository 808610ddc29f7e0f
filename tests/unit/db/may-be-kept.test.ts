import { expect, test } from 'vitest';
import { keepArticle } from '../../../lib/db/articles';
import { changeArticles, moved } from '../../../lib/db/change-articles';
import { mayBeKept } from '../../../lib/db/may-be-kept';
import { newArticle, newLibrary } from '../../support/library';

test('knows an article by any of its keys', async () => {
  const db = newLibrary();
  await keepArticle(db, newArticle({ keys: ['//news.example/a', '//news.example/b'] }));
  expect(await mayBeKept(['//news.example/b'], db.name)).toBe(true);
  expect(await mayBeKept(['//news.example/none', '//news.example/a'], db.name)).toBe(true);
  expect(await mayBeKept(['//news.example/none'], db.name)).toBe(false);
});

test('is not sure of one in the trash', async () => {
  const db = newLibrary();
  await changeArticles(db, [await keepArticle(db, newArticle())], moved('trashed'));
  expect(await mayBeKept(newArticle().keys, db.name)).toBe(true);
});

test('makes no library where there is none, and is in the way of none', async () => {
  const db = newLibrary();
  expect(await mayBeKept(['//news.example/a'], db.name)).toBe(false);
  expect((await indexedDB.databases()).some(({ name }) => name === db.name)).toBe(false);
  await Promise.all([mayBeKept(['//news.example/a'], db.name), keepArticle(db, newArticle())]);
  expect(await db.articles.count()).toBe(1);
});

test('asks the same library again, and stays in the way of none', async () => {
  const db = newLibrary();
  await keepArticle(db, newArticle({ keys: ['//news.example/a'] }));
  expect(await mayBeKept(['//news.example/b'], db.name)).toBe(false);
  expect(await mayBeKept(['//news.example/a'], db.name)).toBe(true);
  // Nothing is deleted before everybody has closed it.
  await db.delete();
  expect(await mayBeKept(['//news.example/a'], db.name)).toBe(false);
});
