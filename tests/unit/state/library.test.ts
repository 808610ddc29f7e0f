import { expect, test, vi } from 'vitest';
import { findArticle, keepArticle } from '../../../lib/db/articles';
import type { LibraryDatabase } from '../../../lib/db/database';
import { newestFirst } from '../../../lib/db/list-rows';
import { settlePicture } from '../../../lib/db/pictures';
import { createLibrary, type Library } from '../../../lib/state/library';
import { metadata, newArticle, newLibrary } from '../../support/library';

const titles = ({ articles }: Library): string[] =>
  articles.value.kind === 'ready'
    ? articles.value.value.map((item) => (item.kind === 'article' ? item.article.title : 'damaged'))
    : [articles.value.kind];

async function libraryOf(...given: string[]): Promise<{ db: LibraryDatabase; ids: string[] }> {
  const db = newLibrary();
  const ids: string[] = [];
  for (const [index, title] of given.entries()) {
    ids.push(await keepArticle(db, newArticle({ metadata: metadata({ title }), keys: [title] }), { now: index + 1 }));
  }
  return { db, ids };
}

test('follows what is kept, newest first', async () => {
  const { db } = await libraryOf('First', 'Second');
  const library = createLibrary(db);
  expect(titles(library)).toEqual(['loading']);
  await vi.waitFor(() => expect(titles(library)).toEqual(['Second', 'First']));
  await keepArticle(db, newArticle({ metadata: metadata({ title: 'Third' }), keys: ['third'] }));
  await vi.waitFor(() => expect(titles(library)).toEqual(['Third', 'Second', 'First']));
  library.stop();
});

test('narrows the list by words of the title, the site and the names, accents aside', async () => {
  const { db } = await libraryOf('Été à la gare', 'Hiver');
  const library = createLibrary(db);
  library.search('ete');
  await vi.waitFor(() => expect(titles(library)).toEqual(['Été à la gare']));
  library.search('ines hiv');
  await vi.waitFor(() => expect(titles(library)).toEqual(['Hiver']));
  library.search('nothing like it');
  await vi.waitFor(() => expect(titles(library)).toEqual([]));
  library.stop();
});

test('deleting moves to the trash and can be taken back', async () => {
  const { db, ids } = await libraryOf('First', 'Second');
  const [first = ''] = ids;
  const library = createLibrary(db);
  await library.move(first, 'inbox', 'trashed');
  await vi.waitFor(() => expect(titles(library)).toEqual(['Second']));
  expect(library.lastMove.value).toEqual({ id: first, from: 'inbox', to: 'trashed' });
  await library.undoMove();
  await vi.waitFor(() => expect(titles(library)).toEqual(['Second', 'First']));
  expect(library.lastMove.value).toBeNull();
  library.stop();
});

test('loads a list a page at a time', async () => {
  const { db } = await libraryOf(...Array.from({ length: 70 }, (_, index) => `Number ${index}`));
  const library = createLibrary(db);
  await vi.waitFor(() => expect(titles(library)).toHaveLength(60));
  expect(library.hasMore.value).toBe(true);
  library.showMore();
  await vi.waitFor(() => expect(titles(library)).toHaveLength(70));
  expect(library.hasMore.value).toBe(false);
  library.stop();
});

test('a search given up does not hide the rest of the list', async () => {
  const { db } = await libraryOf(...Array.from({ length: 150 }, (_, index) => `Number ${index}`));
  const library = createLibrary(db);
  await vi.waitFor(() => expect(titles(library)).toHaveLength(60));
  library.search('nothing like it');
  // Long enough for the search to be under way, not for it to have read everything.
  await new Promise(setImmediate);
  await new Promise(setImmediate);
  library.search('');
  await vi.waitFor(() => expect(titles(library)).toHaveLength(60));
  // The library is read once more after the search, which has ended then.
  await newestFirst(db, 'inbox', 150);
  expect(library.hasMore.value).toBe(true);
  library.stop();
});

test('shows a picture as soon as one is kept', async () => {
  const db = newLibrary();
  const id = await keepArticle(db, newArticle());
  const library = createLibrary(db);
  await vi.waitFor(() => expect(titles(library)).toHaveLength(1));
  expect(library.pictures.of(id)).toBeNull();
  // Not the lead picture, which may be on a host that refuses: any that is there will do.
  await settlePicture(
    db,
    { articleId: id, url: 'https://pictures.example/b.jpg' },
    { state: 'kept', blob: new Blob(['b']) },
  );
  await vi.waitFor(() => expect(library.pictures.of(id)).toMatch(/^blob:/));
  library.stop();
});

test('says why a change could not be written, and leaves the article as it was', async () => {
  const { db, ids } = await libraryOf('First');
  const [first = ''] = ids;
  const library = createLibrary(db);
  vi.spyOn(db.articles, 'bulkPut').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  await library.move(first, 'inbox', 'archived');
  expect(library.failure.value).toBe('full');
  expect(await findArticle(db, first)).toMatchObject({ article: { state: 'inbox' } });
  library.stop();
});
