import { expect, test } from 'vitest';
import type { Listing } from '../../../lib/article/listing';
import type { SafeHtml } from '../../../lib/article/sanitise';
import { keepArticle, savePosition } from '../../../lib/db/articles';
import { changeArticles, moved, starred } from '../../../lib/db/change-articles';
import type { LibraryDatabase } from '../../../lib/db/database';
import { putHighlight } from '../../../lib/db/highlights';
import { type SearchOptions, searchLibrary } from '../../../lib/db/search-library';
import { foundPassage } from '../../../lib/db/search-passages';
import { parseQuery } from '../../../lib/search/query/parse-query';
import { metadata, newArticle, newHighlight, newLibrary } from '../../support/library';

const TRASH: Listing = {
  ...{ shelf: { kind: 'list', name: 'trashed' }, sort: 'saved' },
  ...{ reversed: false, time: null, notes: null },
};

const found = async (db: LibraryDatabase, text: string, options?: SearchOptions) =>
  (await searchLibrary(db, parseQuery(text), options)).ids;

async function keep(db: LibraryDatabase, id: string, html: string, more: Parameters<typeof metadata>[0] = {}, now = 1) {
  const article = newArticle({
    metadata: metadata({ url: `https://news.example/${id}`, title: id, ...more }),
    html: html as SafeHtml, // safe as it stands
    keys: [`//news.example/${id}`],
    pictures: [],
  });
  await keepArticle(db, article, { id, now });
}

test('finds words in the text, the title, notes, tags and names, and nothing in the trash', async () => {
  const db = newLibrary();
  await keep(db, 'night trains', '<p>On the platform</p>', { authors: ['Inès Carpentier'] });
  await keep(db, 'other', '<p>On the beach</p>', { lang: 'de' });
  await putHighlight(db, newHighlight({ articleId: 'other', note: 'remember Lisbon', tags: ['travel'] }));
  await keep(db, 'gone', '<p>platform beach</p>');
  await changeArticles(db, ['gone'], moved('trashed'));
  expect(await found(db, 'platf')).toEqual(['night trains']);
  expect(await found(db, 'ines train')).toEqual(['night trains']);
  expect(await found(db, 'lisbon')).toEqual(['other']);
  expect(await found(db, 'travel -platform')).toEqual(['other']);
  expect(await found(db, '"the beach" OR "the platform"')).toHaveLength(2);
  expect(await found(db, 'beach', { listing: TRASH })).toEqual(['gone']);
  expect(await found(db, '')).toHaveLength(2);
});

test('asks the operators', async () => {
  const db = newLibrary();
  await keep(db, 'a', '<p>words</p><figure data-embed="video"></figure>', { lang: 'de-AT', siteName: 'Der Standard' });
  await keep(db, 'b', '<p>words</p>', { url: 'https://www.bbc.co.uk/news' });
  await db.articles.update('a', { tags: ['Science/Physics'], minutes: 12 });
  await db.articles.update('b', { thumbnail: 'https://a.example/a.jpg', minutes: 3 });
  await changeArticles(db, ['b'], moved('archived'));
  await changeArticles(db, ['b'], starred(true));
  await savePosition(db, 'a', { start: 0, exact: '' }, 0.5);
  await putHighlight(db, newHighlight({ articleId: 'b', note: 'a note' }));
  for (const query of [
    'tag:science',
    'lang:de',
    'site:standard',
    'is:reading',
    'has:video',
    'longer:10',
    '-is:archived',
  ]) {
    expect([query, await found(db, query)]).toEqual([query, ['a']]);
  }
  for (const query of ['-tag:science', 'site:bbc.co.uk', 'is:archived', 'is:favourite', 'is:noted', 'has:highlight']) {
    expect([query, await found(db, query)]).toEqual([query, ['b']]);
  }
  for (const query of ['has:picture', 'shorter:3', 'words longer:1 has:note']) {
    expect([query, await found(db, query)]).toEqual([query, ['b']]);
  }
});

test('orders what it finds', async () => {
  const db = newLibrary();
  await keep(db, 'b', '<p>x</p>', { published: '2020-01-01' }, 1);
  await keep(db, 'a', '<p>x</p>', { published: '2019-01-01' }, 2);
  await keep(db, 'c', '<p>x</p>', { published: '2021-01-01' }, 3);
  expect(await found(db, 'x', { order: 'saved' })).toEqual(['c', 'a', 'b']);
  expect(await found(db, 'x', { order: 'saved', reversed: true })).toEqual(['b', 'a', 'c']);
  expect(await found(db, 'x', { order: 'published' })).toEqual(['c', 'b', 'a']);
  expect(await found(db, 'x', { order: 'title' })).toEqual(['a', 'b', 'c']);
  const answer = await searchLibrary(db, parseQuery('x'), { order: 'title', limit: 1 });
  expect(answer).toMatchObject({ total: 3, unread: 0, articles: [{ kind: 'article', article: { id: 'a' } }] });
});

test('shows the passage, with the place to open the article at', async () => {
  const db = newLibrary();
  await keep(db, 'a', '<h2>Part</h2><p>On the night train.</p>');
  await putHighlight(db, newHighlight({ articleId: 'a', id: 'h', note: 'see Lisbon' }));
  const passage = (query: string) => foundPassage(db, 'a', parseQuery(query).root);
  expect(await passage('night')).toMatchObject({
    of: 'text',
    passage: { text: 'On the night train.', marks: [{ start: 7, end: 12 }] },
    place: { start: 12, exact: 'night train.' },
  });
  expect(await passage('lisbon')).toMatchObject({ of: 'note', highlightId: 'h', passage: { text: 'see Lisbon' } });
  expect(await passage('zebra')).toBeNull();
});
