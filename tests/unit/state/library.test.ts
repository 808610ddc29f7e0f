import { expect, test, vi } from 'vitest';
import { INBOX, type Listing } from '../../../lib/article/listing';
import { findArticle, keepArticle } from '../../../lib/db/articles';
import type { LibraryDatabase } from '../../../lib/db/database';
import { settlePicture } from '../../../lib/db/pictures';
import { createLibrary, type Library } from '../../../lib/state/library';
import { metadata, newArticle, newLibrary } from '../../support/library';

const NEWEST: Listing = { shelf: INBOX, sort: 'saved', reversed: false, time: null, notes: null };

/** The ids are the titles. */
const ids = ({ order }: Library): readonly string[] =>
  order.value.kind === 'ready' ? order.value.value.ids : [order.value.kind];

async function libraryOf(...given: string[]): Promise<{ db: LibraryDatabase }> {
  const db = newLibrary();
  for (const [index, title] of given.entries()) {
    await keepArticle(db, newArticle({ metadata: metadata({ title }), keys: [title] }), { id: title, now: index + 1 });
  }
  return { db };
}

test('follows what is kept, newest first', async () => {
  const { db } = await libraryOf('First', 'Second');
  const library = createLibrary(db);
  expect(ids(library)).toEqual(['loading']);
  await vi.waitFor(() => expect(ids(library)).toEqual(['Second', 'First']));
  await keepArticle(db, newArticle({ keys: ['third'] }), { id: 'Third' });
  await vi.waitFor(() => expect(ids(library)).toEqual(['Third', 'Second', 'First']));
  library.stop();
});

test('knows the rows of what is on the screen, as they are now', async () => {
  const { db } = await libraryOf('First');
  const [first] = await db.articles.toArray();
  if (!first) throw new Error('Nothing was kept');
  const more = Array.from({ length: 129 }, (_, index) => ({ ...first, id: `Number ${index + 1}`, savedAt: index + 2 }));
  await db.articles.bulkAdd(more);
  const library = createLibrary(db);
  await vi.waitFor(() => expect(ids(library)).toHaveLength(130));
  await vi.waitFor(() => expect(library.window.rows.value.size).toBe(30));
  expect(library.window.rows.value.has('Number 129')).toBe(true);
  library.window.look(70, 80);
  await vi.waitFor(() => expect(library.window.rows.value.has('Number 49')).toBe(true));
  await db.articles.update('Number 49', { title: 'Another title' });
  await vi.waitFor(() =>
    expect(library.window.rows.value.get('Number 49')).toMatchObject({ article: { title: 'Another title' } }),
  );
  library.stop();
});

test('goes over to another list, and keeps what is selected only within one', async () => {
  const { db } = await libraryOf('First', 'Second', 'Third', 'Fourth');
  const library = createLibrary(db);
  await vi.waitFor(() => expect(ids(library)).toHaveLength(4));
  library.selection.toggle('Fourth');
  library.selection.toggle('Second', true);
  expect([...library.selection.ids.value]).toEqual(['Fourth', 'Third', 'Second']);
  library.show({ ...NEWEST, reversed: true });
  await vi.waitFor(() => expect(ids(library)[0]).toBe('First'));
  expect(library.selection.ids.value.size).toBe(3);
  library.show({ ...NEWEST, shelf: { kind: 'list', name: 'archived' } });
  await vi.waitFor(() => expect(ids(library)).toEqual([]));
  expect(library.selection.ids.value.size).toBe(0);
  library.stop();
});

test('what is selected stays so while it is in the list', async () => {
  const { db } = await libraryOf('First', 'Second', 'Third');
  const library = createLibrary(db);
  await vi.waitFor(() => expect(ids(library)).toHaveLength(3));
  library.selection.all();
  await library.changes.tag(['First', 'Second', 'Third'], ['rail'], []);
  await library.changes.move(['Second'], 'archived');
  await vi.waitFor(() => expect(ids(library)).toEqual(['Third', 'First']));
  expect([...library.selection.ids.value]).toEqual(['Third', 'First']);
  library.stop();
});

test('what is done to many is undone as one', async () => {
  const { db } = await libraryOf('First', 'Second', 'Third');
  const library = createLibrary(db);
  await vi.waitFor(() => expect(ids(library)).toHaveLength(3));
  library.selection.all();
  await library.changes.move([...library.selection.ids.value], 'trashed');
  expect(library.changes.done.value).toMatchObject({ kind: 'trashed', count: 3 });
  await vi.waitFor(() => expect(ids(library)).toEqual([]));
  await library.changes.undo();
  expect(library.changes.done.value).toBeNull();
  await vi.waitFor(() => expect(ids(library)).toEqual(['Third', 'Second', 'First']));
  library.stop();
});

test('a tag that was renamed or deleted comes back whole', async () => {
  const { db } = await libraryOf('First', 'Second');
  const { changes, ...library } = createLibrary(db);
  await changes.tag(['First', 'Second'], ['a/b'], []);
  await changes.renameTag('a', 'c');
  await changes.undo();
  expect((await db.articles.toArray()).map(({ tags }) => tags)).toEqual([['a/b'], ['a/b']]);
  await changes.deleteTag('a');
  await changes.undo();
  await vi.waitFor(() =>
    expect(library.tags.value).toMatchObject({
      value: [
        { value: 'a', count: 2 },
        { value: 'a/b', count: 2 },
      ],
    }),
  );
  library.stop();
});

test('searches everything as one types, and goes back to the list', async () => {
  const { db } = await libraryOf('Été à la gare', 'Hiver');
  const library = createLibrary(db);
  await vi.waitFor(() => expect(ids(library)).toHaveLength(2));
  for (const typed of ['h', 'hi', 'ete']) library.show(NEWEST, typed);
  await vi.waitFor(() => expect(ids(library)).toEqual(['Été à la gare']));
  expect(library.search.answer.value).toMatchObject({ total: 1 });
  await keepArticle(db, newArticle({ metadata: metadata({ title: 'Un autre été' }), keys: ['x'] }), { id: 'x' });
  await vi.waitFor(() => expect(ids(library)).toHaveLength(2));
  library.show(NEWEST, '');
  await vi.waitFor(() => expect(ids(library)).toHaveLength(3));
  library.stop();
});

test('says why an article was found, and where', async () => {
  const { db } = await libraryOf('First');
  const library = createLibrary(db);
  library.show(NEWEST, 'platform');
  await vi.waitFor(() =>
    expect(library.search.passages.value.get('First')).toMatchObject({
      of: 'text',
      place: { exact: expect.stringMatching(/^platform is almost full/) },
    }),
  );
  library.stop();
});

test('counts what saved searches find', async () => {
  const { db } = await libraryOf('First', 'Second');
  const library = createLibrary(db);
  await library.changes.saveSearch('Seconds', 'second');
  await vi.waitFor(() => expect([...library.found.value.values()]).toEqual([1]));
  const [search] = library.searches.value;
  if (search) await library.changes.removeSearch(search);
  await vi.waitFor(() => expect(library.searches.value).toEqual([]));
  await library.changes.undo();
  await vi.waitFor(() => expect(library.searches.value).toEqual([search]));
  library.stop();
});

test('shows a picture as soon as one is kept', async () => {
  const db = newLibrary();
  const id = await keepArticle(db, newArticle());
  const library = createLibrary(db);
  await vi.waitFor(() => expect(library.window.rows.value.size).toBe(1));
  expect(library.window.pictureOf(id)).toBeNull();
  // Not the lead picture, which may be on a host that refuses: any that is there will do.
  await settlePicture(
    db,
    { articleId: id, url: 'https://pictures.example/b.jpg' },
    { state: 'kept', blob: new Blob(['b']) },
  );
  await vi.waitFor(() => expect(library.window.pictureOf(id)).toMatch(/^blob:/));
  library.stop();
});

test('says why a change could not be written, and leaves the article as it was', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { db } = await libraryOf('First');
  const library = createLibrary(db);
  vi.spyOn(db.articles, 'bulkPut').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  await library.changes.move(['First'], 'archived');
  expect(library.changes.failure.value).toBe('full');
  expect(library.changes.done.value).toBeNull();
  expect(await findArticle(db, 'First')).toMatchObject({ article: { state: 'inbox' } });
  told.mockRestore();
  library.stop();
});
