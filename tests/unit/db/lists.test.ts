import { describe, expect, test } from 'vitest';
import type { Listing, Shelf } from '../../../lib/article/listing';
import { INBOX } from '../../../lib/article/listing';
import { keepArticle, savePosition } from '../../../lib/db/articles';
import { changeArticles, moved, starred, tagged } from '../../../lib/db/change-articles';
import type { LibraryDatabase } from '../../../lib/db/database';
import { putHighlight } from '../../../lib/db/highlights';
import { listBeginning, listOrder, untrashedIds } from '../../../lib/db/list-order';
import { countLists, countShared, newestFirst, rowsOf } from '../../../lib/db/list-rows';
import { metadata, newArticle, newHighlight, newLibrary } from '../../support/library';

const listing = (overrides: Partial<Listing> = {}): Listing => ({
  ...{ shelf: INBOX, sort: 'saved', reversed: false, time: null, notes: null },
  ...overrides,
});
const list = (name: 'inbox' | 'queue' | 'reading' | 'favourites' | 'archived' | 'trashed'): Shelf => ({
  kind: 'list',
  name,
});

/** Kept under its title, so that orders can be read. */
async function keep(
  db: LibraryDatabase,
  title: string,
  savedAt: number,
  more: Parameters<typeof metadata>[0] = {},
  minutes = 4,
) {
  await keepArticle(db, newArticle({ metadata: metadata({ title, ...more }), keys: [title], minutes }), {
    id: title,
    now: savedAt,
  });
}

async function some(): Promise<LibraryDatabase> {
  const db = newLibrary();
  await keep(db, 'Zebra', 1, { published: '2020-05-01', lang: 'en-GB', siteName: 'The Zoo', authors: ['Ada'] }, 30);
  await keep(db, 'Éléphant', 2, { published: '2024-05-01', lang: 'fr', authors: ['Ada', 'Bo'] }, 9.6);
  await keep(db, '« Âne »', 3, { published: '2022-05-01', lang: 'fr' }, 10.4);
  await keep(db, 'mouse', 4, { lang: 'de' }, 3);
  return db;
}

test.each([
  ['saved', ['mouse', '« Âne »', 'Éléphant', 'Zebra']],
  ['published', ['Éléphant', '« Âne »', 'Zebra', 'mouse']],
  ['length', ['mouse', 'Éléphant', '« Âne »', 'Zebra']],
  ['title', ['« Âne »', 'Éléphant', 'mouse', 'Zebra']],
  ['read', ['Zebra', 'Éléphant', 'mouse', '« Âne »']],
  ['progress', ['Éléphant', 'Zebra', 'mouse', '« Âne »']],
] as const)('sorts by %s, and the other way round', async (sort, order) => {
  const db = await some();
  await savePosition(db, 'Éléphant', { start: 1, exact: 'x' }, 0.6, 10);
  await savePosition(db, 'Zebra', { start: 1, exact: 'x' }, 0.2, 20);
  expect(await listOrder(db, listing({ sort }))).toEqual(order);
  expect(await listOrder(db, listing({ sort, reversed: true }))).toEqual(order.toReversed());
});

test('knows how a list begins without reading all of it, and says the same', async () => {
  const db = await some();
  for (const sort of ['saved', 'published', 'length', 'title'] as const) {
    const all = await listOrder(db, listing({ sort }));
    expect(await listBeginning(db, listing({ sort }), 2)).toEqual(all.slice(0, 2));
  }
  expect(await listBeginning(db, listing({ sort: 'read' }), 2)).toBeNull();
  expect(await listBeginning(db, listing({ time: 10 }), 2)).toBeNull();
});

test('counts every list as it lists it', async () => {
  const db = await some();
  await savePosition(db, 'Éléphant', { start: 40, exact: 'almost full' }, 0.4);
  await savePosition(db, 'Zebra', { start: 40, exact: 'almost full' }, 1);
  await changeArticles(db, ['Zebra', 'mouse'], starred(true));
  await changeArticles(db, ['Zebra'], moved('archived'));
  await changeArticles(db, ['mouse'], moved('trashed'));
  const counts = await countLists(db);
  expect(counts).toEqual({ inbox: 2, queue: 0, reading: 1, favourites: 1, archived: 1, trashed: 1 });
  for (const [name, count] of Object.entries(counts)) {
    const shelf = list(name as keyof typeof counts); // the names of the lists
    expect(await listOrder(db, listing({ shelf })), name).toHaveLength(count);
  }
  expect(await untrashedIds(db)).toEqual(['Zebra', 'Éléphant', '« Âne »']);
});

describe('what articles share', () => {
  test.each([
    [
      'author',
      [
        { value: 'Ada', count: 2 },
        { value: 'Bo', count: 1 },
        { value: 'Inès Carpentier', count: 1 },
      ],
    ],
    [
      'site',
      [
        { value: 'The Zoo', count: 1 },
        { value: 'news.example', count: 2 },
      ],
    ],
    [
      'lang',
      [
        { value: 'en', count: 1 },
        { value: 'fr', count: 2 },
      ],
    ],
  ] as const)('is counted by %s, without the trash, and listed so', async (kind, expected) => {
    const db = await some();
    await changeArticles(db, ['mouse'], moved('trashed'));
    expect(await countShared(db, kind)).toEqual(expected);
    for (const { value, count } of expected) {
      expect(await listOrder(db, listing({ shelf: { kind, value } }))).toHaveLength(count);
    }
  });

  test('a tag holds what is nested in it, once each', async () => {
    const db = await some();
    await changeArticles(db, ['Zebra'], tagged(['a/b', 'a/c']));
    await changeArticles(db, ['mouse'], tagged(['a']));
    await changeArticles(db, ['Éléphant'], tagged(['ab']));
    expect(await countShared(db, 'tag')).toEqual([
      { value: 'a', count: 2 },
      { value: 'a/b', count: 1 },
      { value: 'a/c', count: 1 },
      { value: 'ab', count: 1 },
    ]);
    expect(await listOrder(db, listing({ shelf: { kind: 'tag', value: 'a' } }))).toEqual(['mouse', 'Zebra']);
  });
});

test('leaves what can be read in the time at hand', async () => {
  const db = await some();
  expect(await listOrder(db, listing({ time: 5 }))).toEqual(['mouse']);
  // It says ten minutes beside both.
  expect(await listOrder(db, listing({ time: 10 }))).toEqual(['mouse', '« Âne »', 'Éléphant']);
  expect(await listOrder(db, listing({ time: 'long' }))).toEqual(['Zebra']);
});

test('leaves what has notes, or has none', async () => {
  const db = await some();
  await putHighlight(db, newHighlight({ articleId: 'Zebra' }));
  expect(await listOrder(db, listing({ notes: 'with' }))).toEqual(['Zebra']);
  expect(await listOrder(db, listing({ notes: 'without' }))).toEqual(['mouse', '« Âne »', 'Éléphant']);
});

test('shows a damaged row as one, with its link, and hides no other', async () => {
  const db = await some();
  // What a crash or a bad import might have left: TypeScript would not write it.
  const broken = { id: 'broken', state: 'inbox', savedAt: 5, url: 'https://news.example/broken', keys: [], title: 7 };
  const worse = { id: 'worse', url: 'https://news.example/worse', keys: [] };
  await db.articles.bulkPut([broken, worse] as never[]);
  for (const sort of ['saved', 'title', 'read', 'published'] as const) {
    const ids = await listOrder(db, listing({ sort }));
    expect(ids.toSorted(), sort).toEqual(['Zebra', 'broken', 'mouse', 'worse', '« Âne »', 'Éléphant']);
  }
  expect(await countLists(db)).toMatchObject({ inbox: 6 });
  expect(await rowsOf(db, ['worse', 'broken', 'gone', 'mouse'])).toMatchObject([
    { kind: 'damaged', id: 'worse', url: 'https://news.example/worse' },
    { kind: 'damaged', id: 'broken', url: 'https://news.example/broken' },
    { kind: 'article' },
  ]);
});

test('gives the newest of a list', async () => {
  const db = await some();
  expect(await newestFirst(db, 'inbox', 2)).toMatchObject([
    { article: { title: 'mouse' } },
    { article: { title: '« Âne »' } },
  ]);
});
