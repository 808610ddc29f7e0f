import { expect, test } from 'vitest';
import type { LeftOut } from '../../../lib/article/left-out/left-out';
import type { SafeHtml } from '../../../lib/article/sanitise';
import { articleText, changeText } from '../../../lib/db/article-text';
import { findArticle, keepArticle } from '../../../lib/db/articles';
import { changeArticles, starred } from '../../../lib/db/change-articles';
import { newArticle, newLibrary } from '../../support/library';

const BOX: LeftOut = {
  id: 'a',
  reason: 'related',
  text: 'Read also',
  html: '<p>Read also</p>',
  after: 'full.',
  ahead: '',
  kind: 'div.related',
  isBack: true,
};
const changed = {
  // What is safe is the sanitiser's business, tested in a real browser.
  html: '<p>Less.</p>' as SafeHtml,
  leftOut: [BOX],
  digest: { excerpt: 'Less.', minutes: 0.1, pictures: ['https://news.example/b.jpg'] },
  isMadeOf: () => true,
};

test('gives a kept article the text its reader made, and leaves what is the reader’s alone', async () => {
  const db = newLibrary();
  const id = await keepArticle(db, newArticle({ pictures: ['https://news.example/a.jpg'] }));
  await changeArticles(db, [id], starred(true));
  await db.jobs.clear();
  await changeText(db, id, changed);
  expect(await articleText(db, id)).toMatchObject({
    html: '<p>Less.</p>',
    leftOut: [{ text: 'Read also', isBack: true }],
  });
  expect(await findArticle(db, id)).toMatchObject({ article: { favourite: true, excerpt: 'Less.', minutes: 0.1 } });
  expect((await db.jobs.toArray()).map(({ kind }) => kind).sort()).toEqual(['pictures']);
});

test('keeps the pictures of what was taken out: no page may be at hand to fetch them again', async () => {
  const db = newLibrary();
  const id = await keepArticle(db, newArticle({ pictures: ['https://news.example/a.jpg'] }));
  await changeText(db, id, changed);
  expect((await db.pictures.toArray()).map(({ url }) => url)).toEqual([
    'https://news.example/a.jpg',
    'https://news.example/b.jpg',
  ]);
});

test('writes no text without its article', async () => {
  const db = newLibrary();
  expect(await changeText(db, 'gone', changed)).toBe(false);
  expect(await db.contents.count()).toBe(0);
  expect(await articleText(db, 'gone')).toBeUndefined();
});

test('reads a text kept before anybody asked what was left out', async () => {
  const db = newLibrary();
  const id = await keepArticle(db, newArticle());
  expect(await articleText(db, id)).not.toHaveProperty('leftOut');
});
