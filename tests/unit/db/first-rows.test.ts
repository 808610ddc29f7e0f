import Dexie from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { INBOX, type Listing } from '../../../lib/article/listing';
import { keepArticle, savePosition } from '../../../lib/db/articles';
import { changeArticles, moved } from '../../../lib/db/change-articles';
import { LibraryDatabase } from '../../../lib/db/database';
import { beginFirstRows, takeFirstRows } from '../../../lib/db/first-rows';
import { LIBRARY_NAME, NATIVE_VERSION } from '../../../lib/db/library-name';
import { listBeginning } from '../../../lib/db/list-order';
import { rowsOf } from '../../../lib/db/list-rows';
import { metadata, newArticle } from '../../support/library';

const listing = (overrides: Partial<Listing> = {}): Listing => ({
  ...{ shelf: INBOX, sort: 'saved', reversed: false, time: null, notes: null },
  ...overrides,
});

afterEach(() => Dexie.delete(LIBRARY_NAME));

async function firstRows(of: Listing, most: number) {
  beginFirstRows(of, most);
  return takeFirstRows(of);
}

test('are those the library lists, in every list and order it can begin', async () => {
  const db = new LibraryDatabase();
  for (const [at, title] of ['Zebra', 'Ape', 'Mouse', 'Dog', 'Elk'].entries()) {
    const article = newArticle({
      metadata: metadata({ title, published: `20${at}0-01-01` }),
      keys: [title],
      minutes: 9 - at,
    });
    await keepArticle(db, article, { id: title, now: at });
  }
  await savePosition(db, 'Dog', { start: 3, exact: 'x' }, 0.4, 50);
  await changeArticles(db, ['Ape', 'Elk'], moved('archived', 90));
  await db.articles.put({ id: 'damaged', state: 'inbox', savedAt: 7 } as never);
  for (const name of ['inbox', 'archived', 'trashed'] as const) {
    for (const sort of ['saved', 'published', 'length', 'title'] as const) {
      for (const reversed of [false, true]) {
        const of = listing({ shelf: { kind: 'list', name }, sort, reversed });
        const expected = await rowsOf(db, (await listBeginning(db, of, 3)) ?? []);
        expect(await firstRows(of, 3), JSON.stringify(of)).toEqual(expected);
      }
    }
  }
  expect(await firstRows(listing({ sort: 'read' }), 3)).toBeNull();
  expect(await firstRows(listing({ time: 10 }), 3)).toBeNull();
  db.close();
});

test('are given once, and only for the list they are of', async () => {
  const db = new LibraryDatabase();
  await keepArticle(db, newArticle(), { id: 'a', now: 1 });
  beginFirstRows(listing(), 3);
  expect(await takeFirstRows(listing({ reversed: true }))).toBeNull();
  expect(await takeFirstRows(listing())).toBeNull();
  db.close();
});

test('make no library where there is none, and read none of another version', async () => {
  expect(await firstRows(listing(), 3)).toBeNull();
  expect(await Dexie.exists(LIBRARY_NAME)).toBe(false);
  const old = new Dexie(LIBRARY_NAME);
  old.version(NATIVE_VERSION / 10 - 1).stores({ articles: 'id' });
  await old.open();
  expect(await firstRows(listing(), 3)).toBeNull();
  // Nor does it stand in the way of bringing it to this one.
  old.close();
  const db = new LibraryDatabase();
  expect(await db.articles.count()).toBe(0);
  db.close();
});
