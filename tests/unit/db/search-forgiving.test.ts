import { expect, test } from 'vitest';
import type { SafeHtml } from '../../../lib/article/sanitise';
import { keepArticle } from '../../../lib/db/articles';
import type { LibraryDatabase } from '../../../lib/db/database';
import { searchLibrary } from '../../../lib/db/search-library';
import { prepareSearch } from '../../../lib/db/search-stemmers';
import { createIndexKeeper } from '../../../lib/offline/index-keeper';
import { parseQuery } from '../../../lib/search/query/parse-query';
import { metadata, newArticle, newLibrary } from '../../support/library';

async function library(texts: Readonly<Record<string, string>>, titles: Readonly<Record<string, string>> = {}) {
  const db = newLibrary();
  for (const [id, text] of Object.entries(texts)) {
    const html = `<p>${text}</p>` as SafeHtml; // plain words
    const about = metadata({ title: titles[id] ?? 'Untitled', lang: 'en', authors: [] });
    await keepArticle(db, newArticle({ metadata: about, html, keys: [id], pictures: [] }), { id });
  }
  await createIndexKeeper(db).work();
  return db;
}

const search = (db: LibraryDatabase, text: string) => searchLibrary(db, parseQuery(text));

test('forgives a mistake only where nothing matches, and says what it searched for', async () => {
  const db = await library({ a: 'the night train', b: 'the right train' });
  expect(await search(db, 'nihgt train')).toMatchObject({
    ids: ['a'],
    forgiven: [{ word: 'nihgt', instead: ['night'] }],
  });
  expect(await search(db, 'night ')).toMatchObject({ ids: ['a'], forgiven: [] });
});

test('takes other forms of a word where the word itself is nowhere', async () => {
  const db = await library({ a: 'the trains were cancelled' });
  await prepareSearch(db, ['en']);
  expect(await search(db, 'training cancels ')).toMatchObject({
    ids: ['a'],
    forgiven: [{ word: 'training' }, { word: 'cancels', instead: ['cancelled'] }],
  });
});

test('takes other forms of a word, too, where the word itself is hardly anywhere, and says so', async () => {
  const texts = { a: 'rosé wine for the summer', b: 'rosé wines for the summer', c: 'wines of the winter' };
  const db = await library(texts);
  await prepareSearch(db, ['en']);
  expect(await search(db, 'rosé wine summer ')).toMatchObject({
    ids: ['a', 'b'],
    forgiven: [{ word: 'wine', instead: ['wines'], isBeside: true }],
  });
  const many = Array.from({ length: 10 }, (_, index) => [`more-${index}`, 'rosé wine for the summer'] as const);
  const full = await library({ ...texts, ...Object.fromEntries(many) });
  await prepareSearch(full, ['en']);
  const { ids, forgiven } = await search(full, 'rosé wine summer ');
  expect(ids).not.toContain('b');
  expect(forgiven).toEqual([]);
});

test('finds what has some of the words where nothing has all, most of them first', async () => {
  const db = await library({ a: 'lisbon', b: 'lisbon harbour', c: 'elsewhere' });
  const { ids, forgiven } = await search(db, 'lisbon harbour zeppelin ');
  expect(ids).toEqual(['b', 'a']);
  expect(forgiven).toContainEqual({ word: 'zeppelin', instead: [] });
});

test('ranks a title above the text, and more above less', async () => {
  const db = await library(
    { a: 'a train among many other words', b: 'nothing of that', c: 'train train train among many other words' },
    { b: 'The train' },
  );
  expect((await search(db, 'train ')).ids).toEqual(['b', 'c', 'a']);
});

test('ranks an article that has another form of the word, too, above one that has not', async () => {
  const db = await library({ a: 'one train here among these', b: 'one train with other trains' });
  await prepareSearch(db, ['en']);
  expect((await search(db, 'train ')).ids).toEqual(['b', 'a']);
});

test('asks for phrases in the texts', async () => {
  const db = await library({ a: 'the night train', b: 'train of the night', c: 'a night-train' });
  expect(new Set((await search(db, '"night train"')).ids)).toEqual(new Set(['a', 'c']));
  expect((await search(db, 'train -"night train"')).ids).toEqual(['b']);
});
