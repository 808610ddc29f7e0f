import '../../support/seed';

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageKey } from '../../../lib/article/page-key';
import type { SafeHtml } from '../../../lib/article/sanitise';
import { derivedFields } from '../../../lib/db/article-facets';
import { emptyTrash, keepArticle, savePosition } from '../../../lib/db/articles';
import { anyNumber, oneEach } from '../../../lib/db/belongings';
import { changeArticles, moved } from '../../../lib/db/change-articles';
import { beginCheck, beginDueCheck, checkSome, checkState, suspectDamage } from '../../../lib/db/check/check-library';
import { LibraryDatabase } from '../../../lib/db/database';
import { highlightsOf, putHighlight, writeNote } from '../../../lib/db/highlights';
import { keepLinks } from '../../../lib/db/links';
import { rowsOf } from '../../../lib/db/list-rows';
import { settlePicture } from '../../../lib/db/pictures';
import { searchLibrary } from '../../../lib/db/search-library';
import { measured } from '../../../lib/db/sizes';
import { readRecord } from '../../../lib/notes/export/records/read-record';
import { createIndexKeeper } from '../../../lib/offline/index-keeper';
import { parseQuery } from '../../../lib/search/query/parse-query';
import { metadata, newArticle, newHighlight, newLibrary } from '../../support/library';

const PICTURE = 'https://news.example/a.jpg';
/** Of what is nowhere. */
const refused = () => {};
const idOf = (n: number) => `article-${n}`;
const titleOf = (n: number) => `Night train number${n}`;
const keep = (db: LibraryDatabase, n: number) =>
  keepArticle(
    db,
    newArticle({
      metadata: metadata({ title: titleOf(n), url: `https://news.example/${n}` }),
      keys: [`//news.example/${n}`],
      html: `<p>The words of number${n}, at length.</p>` as SafeHtml, // safe as it stands
    }),
    { id: idOf(n) },
  );
const mark = (db: LibraryDatabase, n: number) =>
  putHighlight(db, newHighlight({ id: `mark-${n}`, articleId: idOf(n), note: n % 2 ? 'a note' : '' })).catch(refused);

/** What people do. */
const DEEDS: Readonly<Record<string, (db: LibraryDatabase, n: number) => Promise<unknown>>> = {
  keep,
  mark,
  note: (db, n) => writeNote(db, { id: `mark-${n}`, articleId: idOf(n), note: 'written', base: '' }).catch(refused),
  link: (db, n) => keepLinks(db, [{ url: `https://links.example/${n}`, title: 'A link', key: `link-${n}` }]),
  picture: (db, n) =>
    settlePicture(db, { articleId: idOf(n), url: PICTURE }, { state: 'kept', blob: new Blob(['four']) }),
  read: (db, n) => savePosition(db, idOf(n), { start: 4, exact: 'words' }, 0.5),
  trash: (db, n) => changeArticles(db, [idOf(n)], moved('trashed')),
  emptyTrash: (db) => emptyTrash(db),
  index: (db) => createIndexKeeper(db).work(),
};

/** What befalls a library. Past the types on purpose. */
const DAMAGE: Readonly<Record<string, (db: LibraryDatabase, n: number) => Promise<unknown>>> = {
  'the record is gone': (db, n) => db.articles.delete(idOf(n)),
  'the record is hardly one': async (db, n) => {
    const row = await db.articles.get(idOf(n));
    if (row) await db.articles.put({ id: row.id, url: row.url, keys: row.keys, title: 42, state: 'lost' } as never);
  },
  'the text is gone': (db, n) => db.contents.delete(idOf(n)),
  'the text is none': (db, n) => db.contents.update(idOf(n), { html: 7 as never }),
  'a mark is hardly one': (db, n) =>
    db.highlights.update(`mark-${n}`, { selectors: { quote: 7 } as never, note: 'words' }),
  'the counts are wrong': (db, n) => db.articles.update(idOf(n), { highlightCount: 9, noteCount: -1 }),
  'the size is wrong': (db, n) => db.sizes.update(idOf(n), { text: 1, pictures: 5 }),
  'the size is gone': (db, n) => db.sizes.delete(idOf(n)),
  'the work is forgotten': (db) => db.jobs.clear(),
  'a picture has no bytes': (db, n) => db.pictures.put({ articleId: idOf(n), url: PICTURE, state: 'kept' }),
  'the index has lost it': (db, n) => db.indexed.delete(idOf(n)),
  'a block of the index is not what it was': (db) =>
    db.indexBlocks.toCollection().modify((block) => {
      block.data = new Uint8Array([1, 2, 3]);
    }),
  'blocks belong to nothing': (db, n) => db.indexBlocks.put({ segment: 900 + n, block: 0, data: new Uint8Array(9) }),
  'things belong to nothing': (db, n) =>
    Promise.all([
      db.sizes.put({ articleId: `none-${n}`, text: 1, pictures: 0, pictureBytes: 0 }),
      db.pictures.put({ articleId: `none-${n}`, url: PICTURE, state: 'waiting' }),
      db.jobs.put({ id: `pictures:none-${n}`, kind: 'pictures', articleId: `none-${n}`, createdAt: 0 }),
      db.reviews.put({ highlightId: `none-${n}`, articleId: idOf(n) }),
      db.indexed.put({ articleId: `none-${n}`, number: 7000 + n }),
    ]),
};

async function check(db: LibraryDatabase, most = 100, between: () => Promise<unknown> = async () => {}) {
  await beginCheck(db, true);
  while (await checkSome(db, { most })) await between();
  return (await checkState(db)).last;
}

/** What a person would miss. */
async function treasures(db: LibraryDatabase) {
  const [contents, highlights, articles] = await Promise.all([
    db.contents.toArray(),
    db.highlights.toArray(),
    db.articles.toArray(),
  ]);
  return {
    texts: contents.filter(({ html }) => typeof html === 'string').map(({ articleId }) => articleId),
    highlights: highlights.map(({ id }) => id),
    articles: articles.map(({ id, tags, favourite, savedAt }) => ({ id, tags, favourite, savedAt })),
  };
}

async function expectSound(db: LibraryDatabase) {
  const ids = new Set(await db.articles.toCollection().primaryKeys());
  for (const table of [...oneEach(db), ...anyNumber(db)]) {
    const owners: { articleId: string }[] = await table.toArray();
    expect([table.name, owners.filter(({ articleId }) => !ids.has(articleId))]).toEqual([table.name, []]);
  }
  for (const row of await db.articles.toArray()) {
    const { id, link } = row;
    const content = await db.contents.get(id);
    expect(link === undefined).toBe(typeof content?.html === 'string');
    if (link === undefined) expect(await db.sizes.get(id)).toEqual(await measured(db, id));
    const marks = await highlightsOf(db, id);
    expect(row).toMatchObject({ highlightCount: marks.length, ...derivedFields(row) });
  }
  const listed = await rowsOf(db, [...ids]);
  expect(listed.filter(({ kind }) => kind === 'damaged')).toEqual([]);
  expect((await db.highlights.toArray()).every(({ articleId }) => ids.has(articleId))).toBe(true);
}

test('mends whatever has befallen a library, loses nothing that is sound, and finds nothing the second time', async () => {
  const number = fc.integer({ min: 0, max: 3 });
  const deed = fc.tuple(fc.constantFrom(...Object.keys(DEEDS)), number);
  const damage = fc.tuple(fc.constantFrom(...Object.keys(DAMAGE)), number);
  const history = fc.tuple(
    fc.array(deed, { minLength: 4, maxLength: 12 }),
    fc.array(damage, { minLength: 1, maxLength: 4 }),
    fc.array(deed, { maxLength: 2 }),
  );
  await fc.assert(
    fc.asyncProperty(history, async ([before, befallen, meanwhile]) => {
      const db = newLibrary();
      await keep(db, 0);
      await mark(db, 0);
      for (const [name, n] of before) await DEEDS[name]?.(db, n);
      for (const [name, n] of befallen) await DAMAGE[name]?.(db, n);
      const treasured = await treasures(db);
      const later = [...meanwhile];
      const isQuiet = later.length === 0;
      await check(db, isQuiet ? 100 : 2, async () => {
        const [name = '', n = 0] = later.pop() ?? [];
        await DEEDS[name]?.(db, n);
      });
      // What was done meanwhile behind the back of the check is sound by itself; a second look finds the rest.
      if (!isQuiet) await check(db);
      await createIndexKeeper(db).work();
      await expectSound(db);
      if (isQuiet) {
        const kept = await treasures(db);
        expect(kept.texts).toEqual(expect.arrayContaining(treasured.texts));
        expect(kept.highlights).toEqual(expect.arrayContaining(treasured.highlights));
        for (const { id, tags } of treasured.articles) {
          expect(kept.articles.find((row) => row.id === id)).toMatchObject({ id, ...(tags && { tags }) });
        }
      }
      expect((await check(db))?.mended).toEqual({});
      const trashed = new Set(await db.articles.filter(({ state }) => state === 'trashed').primaryKeys());
      for (const id of (await treasures(db)).texts.filter((one) => !trashed.has(one))) {
        const n = id.replace('article-', '');
        expect((await searchLibrary(db, parseQuery(`number${n}`))).ids).toContain(id);
      }
      db.close();
    }),
    // As many of the same cases as there is time for: each is a library of its own.
    { numRuns: 40, interruptAfterTimeLimit: 2500 },
  );
}, 30_000);

test('gives marks and a text back whose record was gone, and says so', async () => {
  const db = newLibrary();
  await keep(db, 1);
  await mark(db, 1);
  await db.articles.delete(idOf(1));
  expect((await check(db))?.mended).toMatchObject({ recovered: 1 });
  expect(await rowsOf(db, [idOf(1)])).toMatchObject([
    { kind: 'article', article: { title: 'The words of number1, at length.', state: 'inbox', highlightCount: 1 } },
  ]);
});

test.each(['the record is gone', 'the record is hardly one'])(
  'what it recovers can leave and come back: %s',
  async (damage) => {
    const db = newLibrary();
    await keep(db, 1);
    await DAMAGE[damage]?.(db, 1);
    if (damage !== 'the record is gone') await db.articles.update(idOf(1), { url: 7 as never });
    await check(db);
    const row = await db.articles.get(idOf(1));
    const back = readRecord({ ...row, savedAt: undefined }, '<p>The words.</p>');
    expect(back).not.toBeNull();
    // And is found by its address then.
    expect(row?.keys).toContain(back && pageKey(back.metadata.url));
  },
);

test('an article without its text is a link from then on, to be fetched again', async () => {
  const db = newLibrary();
  await keep(db, 1);
  await db.contents.clear();
  expect((await check(db))?.mended).toMatchObject({ textless: 1 });
  expect(await db.articles.get(idOf(1))).toMatchObject({ link: 'lost', title: titleOf(1) });
});

test('goes on where it was killed', async () => {
  const name = `killed-${crypto.randomUUID()}`;
  let db = new LibraryDatabase(name);
  for (const n of [1, 2, 3]) await keep(db, n);
  await db.sizes.clear();
  await beginCheck(db, false);
  for (let isMore = true; isMore; ) {
    isMore = await checkSome(db, { most: 1 });
    db.close();
    db = new LibraryDatabase(name);
    // Asked again, it does not begin again.
    if (isMore) await beginCheck(db, false);
  }
  expect((await checkState(db)).last).toMatchObject({ articles: 3, mended: { counts: 3 } });
  expect(await db.sizes.count()).toBe(3);
});

test('is made by itself after long, and where somebody has met damage', async () => {
  const db = newLibrary();
  const day = 24 * 3_600_000;
  expect(await beginDueCheck(db, 0)).toBe(false);
  expect(await beginDueCheck(db, 29 * day)).toBe(false);
  expect(await beginDueCheck(db, 31 * day)).toBe(true);
  while (await checkSome(db, { now: 31 * day }));
  expect(await beginDueCheck(db, 32 * day)).toBe(false);
  await suspectDamage(db);
  expect(await beginDueCheck(db, 32 * day)).toBe(true);
});
