import { expect, test, vi } from 'vitest';
import { emptyTrash, keepArticle } from '../../../lib/db/articles';
import { changeArticles, moved, tagged } from '../../../lib/db/change-articles';
import type { LibraryDatabase } from '../../../lib/db/database';
import { putHighlight, removeHighlight, writeNote } from '../../../lib/db/highlights';
import { hasUnindexed } from '../../../lib/db/index-state';
import { searchLibrary } from '../../../lib/db/search-library';
import { createIndexKeeper } from '../../../lib/offline/index-keeper';
import { parseQuery } from '../../../lib/search/query/parse-query';
import { newArticle, newHighlight, newLibrary } from '../../support/library';

const found = async (db: LibraryDatabase, text: string) => (await searchLibrary(db, parseQuery(text))).ids;

async function keepMany(db: LibraryDatabase, count: number) {
  for (let index = 0; index < count; index++) {
    await keepArticle(db, newArticle({ keys: [`//a.example/${index}`], pictures: [] }), { id: `article-${index}` });
  }
}

test('reads what waits, and finds it in the index', async () => {
  const db = newLibrary();
  await keepMany(db, 3);
  await createIndexKeeper(db).work();
  expect(await hasUnindexed(db)).toBe(false);
  expect(await db.indexed.count()).toBe(3);
  expect(await found(db, 'platform')).toHaveLength(3);
});

test('merges segments when they become many, and keeps every article', async () => {
  const db = newLibrary();
  const keeper = createIndexKeeper(db);
  for (let index = 0; index < 20; index++) {
    await keepArticle(db, newArticle({ keys: [`//a.example/${index}`], pictures: [] }), { id: `article-${index}` });
    await keeper.work();
  }
  const state = await db.indexState.get('state');
  expect(state?.segments.length).toBeLessThanOrEqual(8);
  expect(state?.merge).toBeNull();
  expect(await found(db, 'platform')).toHaveLength(20);
  const segments = new Set((await db.indexBlocks.toArray()).map(({ segment }) => segment));
  expect([...segments].sort()).toEqual(state?.segments.map(({ id }) => id).sort());
});

test.each([
  ['a tag', (db: LibraryDatabase) => changeArticles(db, ['article-0'], tagged(['lisbon']))],
  ['a note', (db: LibraryDatabase) => putHighlight(db, newHighlight({ articleId: 'article-0', note: 'lisbon' }))],
  [
    'a note of a closing page',
    async (db: LibraryDatabase) => {
      await putHighlight(db, newHighlight({ id: 'h', articleId: 'article-0' }));
      await createIndexKeeper(db).work();
      await writeNote(db, { id: 'h', articleId: 'article-0', note: 'lisbon', base: '' });
    },
  ],
])('finds %s at once, and when the index has it', async (_, change) => {
  const db = newLibrary();
  await keepMany(db, 2);
  const keeper = createIndexKeeper(db);
  await keeper.work();
  await change(db);
  expect(await hasUnindexed(db)).toBe(true);
  expect(await found(db, 'lisbon')).toEqual(['article-0']);
  await keeper.work();
  expect(await found(db, 'lisbon')).toEqual(['article-0']);
});

test('forgets what was removed and destroyed', async () => {
  const db = newLibrary();
  await keepMany(db, 2);
  await putHighlight(db, newHighlight({ id: 'h', articleId: 'article-1', note: 'lisbon' }));
  const keeper = createIndexKeeper(db);
  await keeper.work();
  await removeHighlight(db, { id: 'h', articleId: 'article-1' });
  expect(await found(db, 'lisbon')).toEqual([]);
  await changeArticles(db, ['article-0'], moved('trashed'));
  await emptyTrash(db);
  expect(await found(db, 'platform')).toEqual(['article-1']);
  await keeper.work();
  expect(await found(db, 'platform')).toEqual(['article-1']);
  expect(await db.indexed.count()).toBe(1);
});

test('leaves the index alone where nothing that is searched has changed', async () => {
  const db = newLibrary();
  await keepMany(db, 1);
  await createIndexKeeper(db).work();
  await changeArticles(db, ['article-0'], moved('archived'));
  expect(await hasUnindexed(db)).toBe(false);
});

test.each([
  ['was altered', (db: LibraryDatabase) => db.indexBlocks.toCollection().modify((row) => row.data.set([255, 255], 2))],
  ['is missing', (db: LibraryDatabase) => db.indexBlocks.clear()],
  ['is of another format', (db: LibraryDatabase) => db.indexState.update('state', { format: 99 })],
])('says how much it can not look into where the index %s, and makes it anew', async (_, damage) => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const db = newLibrary();
  await keepMany(db, 2);
  const keeper = createIndexKeeper(db);
  await keeper.work();
  await damage(db);
  const answer = await searchLibrary(db, parseQuery('platform'));
  expect(answer).toMatchObject({ ids: [], unread: 2 });
  await expect.poll(() => hasUnindexed(db)).toBe(true);
  expect(await found(db, 'platform')).toHaveLength(2);
  await keeper.work();
  expect(await found(db, 'platform')).toHaveLength(2);
  expect(await hasUnindexed(db)).toBe(false);
  told.mockRestore();
});

test('finds out that it lacks articles, or has some that are gone', async () => {
  const db = newLibrary();
  await keepMany(db, 3);
  const keeper = createIndexKeeper(db);
  await keeper.work();
  await db.articles.delete('article-0');
  await db.unindexed.clear();
  await keeper.reconcile();
  expect(await db.indexed.count()).toBe(2);
  await db.indexed.delete('article-1');
  await keeper.reconcile();
  expect(await found(db, 'platform')).toEqual(expect.arrayContaining(['article-1', 'article-2']));
});
