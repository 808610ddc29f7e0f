import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { writeArticleNote } from '../../../lib/db/article-note';
import { articleHtml, findByKeys, keepArticle } from '../../../lib/db/articles';
import { LibraryDatabase } from '../../../lib/db/database';
import { highlightsOf } from '../../../lib/db/highlights';
import { hasUnindexed } from '../../../lib/db/index-state';
import { keptPictures } from '../../../lib/db/pictures';
import { searchLibrary } from '../../../lib/db/search-library';
import { storageFailure } from '../../../lib/db/storage-failure';
import { createIndexKeeper } from '../../../lib/offline/index-keeper';
import { parseQuery } from '../../../lib/search/query/parse-query';
import version1 from '../../fixtures/library/version-1.json';
import version2 from '../../fixtures/library/version-2.json';
import { newArticle } from '../../support/library';

/** Every released schema with data as that release wrote it. A new version adds its own line and file. */
const RELEASED = [version1, version2];

test.each(RELEASED)('opens a library of version $version whole', async ({ version, stores, rows }) => {
  const name = `version-${version}-${crypto.randomUUID()}`;
  const old = new Dexie(name);
  old.version(version).stores(stores);
  for (const [table, data] of Object.entries(rows)) await old.table(table).bulkAdd(structuredClone(data));
  await old
    .table('pictures')
    .toCollection()
    .modify({ blob: new Blob(['picture'], { type: 'image/jpeg' }) });
  old.close();

  const db = new LibraryDatabase(name);
  const listed = await findByKeys(db, ['//news.example/night-trains']);
  expect(listed).toMatchObject({
    kind: 'article',
    article: { title: 'The slow return of the night train', progress: 0.4, tags: ['transport'], favourite: true },
  });
  const id = listed?.kind === 'article' ? listed.article.id : '';
  expect(await articleHtml(db, id)).toContain('platform');
  expect(await highlightsOf(db, id)).toMatchObject([{ note: 'why ten?', colour: 'green' }]);
  expect([...(await keptPictures(db, id)).keys()]).toEqual(['https://news.example/a.jpg']);
  // Nothing is indexed in them yet: it is found at once, and when the index has read it.
  for (const isIndexed of [false, true]) {
    if (isIndexed) await createIndexKeeper(db).work();
    expect(await hasUnindexed(db)).toBe(!isIndexed);
    expect((await searchLibrary(db, parseQuery('platform'))).ids).toEqual([id]);
  }
});

test('a library of version 1 has room for notes on articles, drafts and reviews', async () => {
  const name = `version-1-${crypto.randomUUID()}`;
  const old = new Dexie(name);
  old.version(1).stores(version1.stores);
  await old.table('articles').bulkAdd(structuredClone(version1.rows.articles));
  old.close();

  const db = new LibraryDatabase(name);
  const id = version1.rows.articles[0]?.id ?? '';
  await writeArticleNote(db, id, 'Read it again', '', 7_000);
  expect(await db.articles.where('notedAt').above(0).primaryKeys()).toEqual([id]);
  expect(await db.drafts.count()).toBe(0);
  expect(await db.reviews.where('due').below(1).count()).toBe(0);
});

test('leaves a library alone that a newer version has written, and says so', async () => {
  const name = `newer-${crypto.randomUUID()}`;
  const newer = new Dexie(name);
  newer.version(3).stores(version1.stores);
  await newer.open();
  newer.close();

  const db = new LibraryDatabase(name);
  await expect(keepArticle(db, newArticle())).rejects.toMatchObject({ reason: 'newer' });
  await expect(findByKeys(db, ['any']).catch(storageFailure)).resolves.toBe('newer');
});
