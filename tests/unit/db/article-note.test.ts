import { expect, test, vi } from 'vitest';
import { NOTED } from '../../../lib/db/article-facets';
import { articleNote, settleArticleNotes, writeArticleNote } from '../../../lib/db/article-note';
import { emptyTrash, findArticle, keepArticle } from '../../../lib/db/articles';
import { changeArticles, moved } from '../../../lib/db/change-articles';
import { newArticle, newLibrary } from '../../support/library';

test('a note on an article stands in its row, and goes when it is emptied', async () => {
  const db = newLibrary();
  const id = await keepArticle(db, newArticle());
  await writeArticleNote(db, id, 'Read it again', '', 7_000);
  expect(await articleNote(db, id)).toBe('Read it again');
  expect(await findArticle(db, id)).toMatchObject({ article: { note: 'Read it again' } });
  expect(await db.articles.where({ facets: NOTED }).primaryKeys()).toEqual([id]);
  await writeArticleNote(db, id, '  ', 'Read it again', 8_000);
  expect(await db.articles.get(id)).not.toHaveProperty('note');
  expect(await db.articles.where('notedAt').above(0).count()).toBe(0);
  expect(await db.articles.where({ facets: NOTED }).count()).toBe(0);
});

test('stays with the article when that gets a new text', async () => {
  const db = newLibrary();
  const id = await keepArticle(db, newArticle());
  await writeArticleNote(db, id, 'Read it again', '');
  await keepArticle(db, newArticle());
  expect(await articleNote(db, id)).toBe('Read it again');
  expect(await db.articles.where('notedAt').above(0).count()).toBe(1);
});

test('what a closing page had only just written is read, and settled by the next', async () => {
  const db = newLibrary();
  const id = await keepArticle(db, newArticle());
  await writeArticleNote(db, id, 'Read it again', '');
  await db.unsettledArticleNotes.put({
    id: 'w',
    articleId: id,
    note: 'Read it again, in mid-',
    base: 'Read it again',
    writtenAt: 9_000,
  });
  expect(await articleNote(db, id)).toBe('Read it again, in mid-');
  await settleArticleNotes(db);
  expect(await db.unsettledArticleNotes.count()).toBe(0);
  expect(await db.articles.get(id)).toMatchObject({ note: 'Read it again, in mid-', notedAt: 9_000 });
});

test('has asked the disk for it before the page can close', async () => {
  const db = newLibrary();
  const id = await keepArticle(db, newArticle());
  const asked: string[] = [];
  const { put } = IDBObjectStore.prototype;
  const { commit } = IDBTransaction.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    asked.push(`put into ${this.name}`);
    return put.apply(this, row);
  });
  vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (this: IDBTransaction) {
    asked.push('commit');
    commit.call(this);
  });
  const untilTurnEnds = new Promise<string[]>((resolve) => setImmediate(() => resolve([...asked])));
  const written = writeArticleNote(db, id, 'in mid-word', '');
  expect(await untilTurnEnds).toEqual(['put into unindexed', 'put into unsettledArticleNotes', 'commit']);
  vi.restoreAllMocks();
  await written;
  expect(await articleNote(db, id)).toBe('in mid-word');
});

test('what two pages wrote at the same time is there in both', async () => {
  const db = newLibrary();
  const id = await keepArticle(db, newArticle());
  await writeArticleNote(db, id, 'One. Two.', '');
  await writeArticleNote(db, id, 'Zero. One. Two.', 'One. Two.');
  await writeArticleNote(db, id, 'One. Two. Three.', 'One. Two.');
  expect(await articleNote(db, id)).toBe('Zero. One. Two. Three.');
});

test('goes with its article for good; one whose article is nowhere waits', async () => {
  const db = newLibrary();
  const id = await keepArticle(db, newArticle());
  await writeArticleNote(db, id, 'Read it again', '');
  await changeArticles(db, [id], moved('trashed'));
  await db.unsettledArticleNotes.put({ id: 'w', articleId: id, note: 'late', base: '', writtenAt: 1 });
  await emptyTrash(db);
  await db.unsettledArticleNotes.put({ id: 'v', articleId: 'gone', note: 'nobody’s', base: '', writtenAt: 1 });
  await settleArticleNotes(db);
  expect(await db.unsettledArticleNotes.toCollection().primaryKeys()).toEqual(['v']);
  expect(await db.articles.count()).toBe(0);
});

test('what is written on an article that has gone into another stands on that', async () => {
  const db = newLibrary();
  const first = await keepArticle(db, newArticle({ keys: ['//news.example/old'] }));
  const other = await keepArticle(db, newArticle({ keys: ['//news.example/new'] }));
  await keepArticle(db, newArticle({ keys: ['//news.example/old', '//news.example/new'] }));
  await writeArticleNote(db, first, 'Read it again.', '', 1);
  await writeArticleNote(db, other, 'Tell Ada.', '', 2);
  expect(await db.articles.toArray()).toMatchObject([{ id: first, note: 'Read it again.\n\nTell Ada.', notedAt: 2 }]);
});
