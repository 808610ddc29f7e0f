import { expect, test } from 'vitest';
import { putSearch, removeSearch, savedSearches } from '../../../lib/db/saved-searches';
import { newLibrary } from '../../support/library';

test('keeps searches in the order they were saved, as they are now called', async () => {
  const db = newLibrary();
  await putSearch(db, { id: 'b', name: 'Short', query: 'shorter:10', createdAt: 2 });
  await putSearch(db, { id: 'a', name: 'French', query: 'lang:fr', createdAt: 1 });
  await putSearch(db, { id: 'b', name: 'Ten minutes', query: 'shorter:10', createdAt: 2 });
  expect((await savedSearches(db)).map(({ name }) => name)).toEqual(['French', 'Ten minutes']);
  await removeSearch(db, 'a');
  expect((await savedSearches(db)).map(({ name }) => name)).toEqual(['Ten minutes']);
});

test('leaves out what reads as none', async () => {
  const db = newLibrary();
  await db.searches.put({ id: 'x', createdAt: 1 } as never); // what a bad import might have left
  expect(await savedSearches(db)).toEqual([]);
});
