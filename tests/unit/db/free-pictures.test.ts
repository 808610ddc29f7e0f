import { expect, test } from 'vitest';
import { articleHtml, keepArticle } from '../../../lib/db/articles';
import { changeArticles, moved } from '../../../lib/db/change-articles';
import type { LibraryDatabase } from '../../../lib/db/database';
import { bringPicturesBack, freePictures, keepPicturesOf, sweepFreed } from '../../../lib/db/free-pictures';
import { putHighlight } from '../../../lib/db/highlights';
import { setPicturePolicy } from '../../../lib/db/picture-policy';
import { countPictures, faceOf, keptPictures, settlePicture } from '../../../lib/db/pictures';
import { storageReport } from '../../../lib/db/storage-report';
import { newArticle, newHighlight, newLibrary } from '../../support/library';

const A = 'https://news.example/a.jpg';
const B = 'https://pictures.example/b.jpg';

async function aKeptArticle(db: LibraryDatabase, bytes = 1000) {
  const id = await keepArticle(db, newArticle({ keys: [crypto.randomUUID()] }));
  await settlePicture(db, { articleId: id, url: A }, { state: 'kept', blob: new Blob(['a'.repeat(bytes)]) });
  await settlePicture(db, { articleId: id, url: B }, { state: 'refused' });
  return id;
}
const statesOf = async (db: LibraryDatabase, articleId: string) =>
  (await db.pictures.where({ articleId }).toArray()).map(({ state }) => state);

test('frees the pictures of an article, and keeps its text, its marks and what it said', async () => {
  const db = newLibrary();
  const id = await aKeptArticle(db);
  await putHighlight(db, newHighlight({ articleId: id }));
  expect(await freePictures(db, [id])).toMatchObject({ count: 1, bytes: 1000 });
  expect((await keptPictures(db, id)).size).toBe(0);
  expect(await faceOf(db, id, A)).toBeUndefined();
  expect(await articleHtml(db, id)).toContain('platform');
  expect(await storageReport(db)).toMatchObject({ all: { articles: 1, pictures: 0, pictureBytes: 0 }, highlights: 1 });
  // Kept again from its page, it still does not want them.
  const { keys } = (await db.articles.get(id)) ?? { keys: [] };
  await keepArticle(db, newArticle({ keys, pictures: [A, B, 'https://news.example/c.jpg'] }));
  await sweepFreed(db);
  expect(await statesOf(db, id)).toEqual(['left', 'left', 'left']);
});

test('brings freed pictures back to the last byte, and fetches again what is swept', async () => {
  const db = newLibrary();
  const [one, other] = [await aKeptArticle(db), await aKeptArticle(db)];
  const freed = await freePictures(db, [one, other]);
  await db.pictures.put({ articleId: other, url: A, state: 'left' });
  await db.jobs.clear();
  await bringPicturesBack(db, freed);
  expect(await statesOf(db, one)).toEqual(['kept', 'refused']);
  expect((await keptPictures(db, one)).get(A)?.size).toBe(1000);
  expect(await statesOf(db, other)).toEqual(['waiting', 'refused']);
  expect(await db.jobs.toCollection().primaryKeys()).toEqual([`pictures:${other}`]);
  expect((await db.articles.get(one))?.pictures).toBeUndefined();
  expect(await db.sizes.get(one)).toMatchObject({ pictures: 1, pictureBytes: 1000 });
});

test('leaves a picture that has come since it was freed', async () => {
  const db = newLibrary();
  const id = await keepArticle(db, newArticle());
  const freed = await freePictures(db, [id]);
  await keepPicturesOf(db, id);
  await settlePicture(db, { articleId: id, url: A }, { state: 'kept', blob: new Blob(['four']) });
  await bringPicturesBack(db, freed);
  expect(await statesOf(db, id)).toEqual(['kept', 'waiting']);
});

test('an article has its pictures kept though no other has, and is asked about where each is', async () => {
  const db = newLibrary();
  await setPicturePolicy(db, 'asked');
  const id = await keepArticle(db, newArticle());
  expect(await countPictures(db, id)).toMatchObject({ waiting: 0, undecided: 2 });
  await keepPicturesOf(db, id);
  expect(await countPictures(db, id)).toMatchObject({ waiting: 2, undecided: 0 });
  // It holds for what comes later, too.
  await keepArticle(db, newArticle({ pictures: [A, 'https://news.example/c.jpg'] }));
  expect(await countPictures(db, id)).toMatchObject({ total: 2, waiting: 2 });
});

test('pictures nobody wants any more are not fetched, and not kept when they come late', async () => {
  const db = newLibrary();
  const [id, asked] = [await keepArticle(db, newArticle()), await keepArticle(db, newArticle({ keys: ['asked'] }))];
  await keepPicturesOf(db, asked);
  await setPicturePolicy(db, 'never');
  await settlePicture(db, { articleId: id, url: A }, { state: 'kept', blob: new Blob(['late']) });
  expect(await statesOf(db, id)).toEqual(['left', 'left']);
  expect(await countPictures(db, id)).toMatchObject({ undecided: 0, kept: 0 });
  expect(await statesOf(db, asked)).toEqual(['waiting', 'waiting']);
});

test('pictures that came inside a file are kept all the same', async () => {
  const db = newLibrary();
  await setPicturePolicy(db, 'never');
  const id = await keepArticle(db, newArticle({ inside: new Map([[A, new Blob(['inside'])]]) }));
  expect(await statesOf(db, id)).toEqual(['kept', 'left']);
});

test('adds up what the library takes, by list and by article, the largest first', async () => {
  const db = newLibrary();
  const [small, archived, trashed] = [await aKeptArticle(db, 10), await aKeptArticle(db, 500), await aKeptArticle(db)];
  await changeArticles(db, [archived], moved('archived'));
  await changeArticles(db, [trashed], moved('trashed'));
  const report = await storageReport(db);
  expect(report.all).toMatchObject({ articles: 3, pictures: 3, pictureBytes: 1510 });
  expect(report.archived).toMatchObject({ articles: 1, pictures: 1, pictureBytes: 500 });
  expect(report.trashed).toMatchObject({ articles: 1, pictureBytes: 1000 });
  expect(report.largest.map(({ size }) => size.articleId)).toEqual([trashed, archived, small]);
});
