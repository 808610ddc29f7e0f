import '../../support/seed';

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleNote, settleArticleNotes, writeArticleNote } from '../../../lib/db/article-note';
import { emptyTrash, keepArticle, savePosition } from '../../../lib/db/articles';
import { changeArticles, moved, putBack, tagged } from '../../../lib/db/change-articles';
import { beginCheck, checkSome } from '../../../lib/db/check/check-library';
import { LibraryDatabase } from '../../../lib/db/database';
import { bringPicturesBack, freePictures, sweepFreed } from '../../../lib/db/free-pictures';
import {
  editHighlight,
  highlightsOf,
  putHighlight,
  removeHighlight,
  settleNotes,
  writeNote,
} from '../../../lib/db/highlights';
import { keepLinks } from '../../../lib/db/links';
import { reshapeHighlights, restoreHighlights } from '../../../lib/db/reshape-highlights';
import { restoreArticle } from '../../../lib/db/restore-article';
import { StorageError } from '../../../lib/db/storage-failure';
import { putTagsBack, renameTag } from '../../../lib/db/tags';
import type { Highlight } from '../../../lib/notes/highlight';
import { metadata, newArticle, newHighlight, newLibrary } from '../../support/library';

const OLD = '//news.example/old';
const NEW = '//news.example/new';
const PICTURE = 'https://news.example/a.jpg';

async function aMergedArticle() {
  const db = newLibrary();
  const stays = await keepArticle(db, newArticle({ keys: [OLD] }));
  const gone = await keepArticle(db, newArticle({ keys: [NEW] }));
  await putHighlight(db, newHighlight({ id: 'mark', articleId: gone }));
  await keepArticle(db, newArticle({ keys: [OLD, NEW] }));
  expect(await db.articles.toCollection().primaryKeys()).toEqual([stays]);
  return { db, stays, gone };
}

async function check(db: LibraryDatabase, isThorough = true) {
  await beginCheck(db, isThorough);
  while (await checkSome(db));
}

test('a page that still has an article open which has gone into another writes into that', async () => {
  const { db, stays, gone } = await aMergedArticle();
  const late = newHighlight({ id: 'late', articleId: gone, note: 'written late', createdAt: 2_000 });
  await putHighlight(db, late);
  await editHighlight(db, { id: 'mark', articleId: gone }, { tags: ['ada'] });
  await writeNote(db, { id: 'mark', articleId: gone, note: 'on the mark', base: '' });
  await writeArticleNote(db, gone, 'on the whole', '');
  await savePosition(db, gone, { start: 7, exact: 'twelve' }, 0.5);
  expect(await highlightsOf(db, stays)).toMatchObject([{ note: 'on the mark', tags: ['ada'] }, { id: 'late' }]);
  expect(await articleNote(db, gone)).toBe('on the whole');
  expect(await db.articles.get(stays)).toMatchObject({ highlightCount: 2, noteCount: 2, note: 'on the whole' });
  expect(await db.positions.toArray()).toMatchObject([{ articleId: stays, exact: 'twelve' }]);
  const removed = await removeHighlight(db, { id: 'late', articleId: gone });
  expect(await db.articles.get(stays)).toMatchObject({ highlightCount: 1 });
  expect(removed).toMatchObject({ note: 'written late' });
});

test('what can be written nowhere is refused', async () => {
  const db = newLibrary();
  const id = await keepArticle(db, newArticle());
  const mark = newHighlight({ articleId: 'nowhere' });
  await expect(putHighlight(db, mark)).rejects.toThrow(StorageError);
  await expect(editHighlight(db, { id: 'none', articleId: id }, { note: 'x' })).rejects.toThrow(StorageError);
  await expect(writeArticleNote(db, 'nowhere', 'my words', '')).rejects.toThrow(StorageError);
  // Where the page is gone by then, the check finds them.
  await check(db);
  await settleArticleNotes(db);
  expect(await db.articles.get('nowhere')).toMatchObject({ note: 'my words', title: 'my words' });
});

test('a note written on a mark while it was removed elsewhere comes back with it', async () => {
  const db = newLibrary();
  const id = await keepArticle(db, newArticle());
  await putHighlight(db, newHighlight({ id: 'mark', articleId: id, note: 'one' }));
  const removed = await removeHighlight(db, { id: 'mark', articleId: id });
  await writeNote(db, { id: 'mark', articleId: id, note: 'one, and two', base: 'one' });
  await restoreHighlights(db, removed ? [removed] : []);
  await settleNotes(db);
  expect(await highlightsOf(db, id)).toMatchObject([{ note: 'one, and two' }]);
});

/** Two marks of one article, joined. */
async function joinedMarks(a: Partial<Highlight>, b: Partial<Highlight>) {
  const db = newLibrary();
  const id = await keepArticle(db, newArticle());
  await putHighlight(db, newHighlight({ ...a, id: 'a', articleId: id }));
  await putHighlight(db, newHighlight({ ...b, id: 'b', articleId: id }));
  const before = await reshapeHighlights(db, id, ['a', 'b'], newHighlight().selectors);
  return { db, id, before };
}

test('undoing a joining of marks keeps what was written on them since', async () => {
  const { db, id, before } = await joinedMarks({ note: 'of a' }, { note: 'of b' });
  await writeNote(db, { id: 'a', articleId: id, note: 'of a\n\nof b\n\nand since', base: 'of a\n\nof b' });
  await editHighlight(db, { id: 'a', articleId: id }, { tags: ['since'] });
  await restoreHighlights(db, before);
  const [a, b] = await highlightsOf(db, id);
  expect(a?.note).toContain('of a');
  expect(a?.note).toContain('and since');
  expect(a?.tags).toEqual(['since']);
  expect(b?.note).toBe('of b');
});

test('undoing a change to tags keeps those that were given since', async () => {
  const db = newLibrary();
  const id = await keepArticle(db, newArticle());
  await putHighlight(db, newHighlight({ id: 'mark', articleId: id, tags: ['old'] }));
  await changeArticles(db, [id], tagged(['old', 'stays']));
  const before = await changeArticles(db, [id], tagged(['bulk'], ['stays']));
  await changeArticles(db, [id], tagged(['mine']));
  await putBack(db, before);
  expect((await db.articles.get(id))?.tags).toEqual(['old', 'stays', 'mine']);
  const renamed = await renameTag(db, 'old', 'new');
  await changeArticles(db, [id], tagged(['later']));
  await editHighlight(db, { id: 'mark', articleId: id }, { tags: ['new', 'later'] });
  await db.tags.put({ name: 'later', colour: 'green' });
  await putTagsBack(db, renamed);
  expect((await db.articles.get(id))?.tags).toEqual(['old', 'stays', 'mine', 'later']);
  expect((await highlightsOf(db, id))[0]?.tags).toEqual(['old', 'later']);
  expect(await db.tags.toArray()).toEqual([{ name: 'later', colour: 'green' }]);
});

test('tags that are taken back from an article that has gone into another go there', async () => {
  const db = newLibrary();
  const stays = await keepArticle(db, newArticle({ keys: [OLD] }));
  const gone = await keepArticle(db, newArticle({ keys: [NEW] }));
  await changeArticles(db, [gone], tagged(['mine']));
  const before = await changeArticles(db, [gone], tagged([], ['mine']));
  await keepArticle(db, newArticle({ keys: [OLD, NEW] }));
  await putBack(db, before);
  expect((await db.articles.get(stays))?.tags).toEqual(['mine']);
});

test('the check brings back marks and notes whose article is gone, also those it can hardly read', async () => {
  const db = newLibrary();
  const selectors = { quote: { exact: 'the words', prefix: 'before ', suffix: ' after' } };
  // Past the types: what an old version or a crash may have written.
  await db.highlights.bulkPut([
    { id: 'hardly', articleId: 'gone', selectors, note: 'my note', tags: ['ada', 7] },
    { id: 'homeless', note: 'of no article' },
    { id: 'wordless', articleId: 'gone', selectors: {} },
  ] as never);
  await db.unsettledArticleNotes.put({ id: 'w', articleId: 'gone too', note: 'unsettled', base: '', writtenAt: 1 });
  await db.unsettledHighlightNotes.bulkPut([
    { id: 'x', highlightId: 'none', articleId: 'gone three', note: 'on a mark', base: '', writtenAt: 1 },
    { id: 'y', highlightId: 'hardly', articleId: 'gone', note: 'my note, more', base: 'my note', writtenAt: 1 },
  ]);
  await check(db);
  await settleNotes(db);
  await settleArticleNotes(db);
  expect(await highlightsOf(db, 'gone')).toMatchObject([
    {
      id: 'hardly',
      note: 'my note, more',
      tags: ['ada'],
      selectors: { quote: { exact: 'the words', prefix: 'before ', suffix: ' after' } },
    },
  ]);
  const rows = await db.articles.toArray();
  expect(
    rows
      .map(({ note }) => note)
      .filter(Boolean)
      .sort(),
  ).toEqual(['on a mark', 'unsettled']);
  expect(rows).toHaveLength(4);
  expect((await db.highlights.toArray()).map(({ note }) => note).sort()).toEqual(['my note, more', 'of no article']);
});

test('an article whose text is none stays lost, however thorough the check', async () => {
  const db = newLibrary();
  const id = await keepArticle(db, newArticle());
  await db.contents.update(id, { html: 7 as never }); // past the types: damage
  for (const isThorough of [true, false, true]) {
    await check(db, isThorough);
    expect(await db.articles.get(id)).toMatchObject({ link: 'lost' });
  }
});

test('one page throws away no picture another may still bring back', async () => {
  const db = newLibrary();
  const keep = (key: string) =>
    keepArticle(db, newArticle({ keys: [key], inside: new Map([[PICTURE, new Blob(['four'])]]) }));
  const [mine, theirs] = [await keep('mine'), await keep('theirs')];
  await freePictures(db, [mine]);
  const freed = await freePictures(db, [theirs]);
  await sweepFreed(db, [mine]);
  await bringPicturesBack(db, freed);
  expect(await db.pictures.get([mine, PICTURE])).toMatchObject({ state: 'left' });
  expect(await db.pictures.get([theirs, PICTURE])).toMatchObject({ state: 'kept', blob: { size: 4 } });
});

test('freed pictures come back into the article theirs has gone into, to the last byte', async () => {
  const db = newLibrary();
  const inside = new Map([[PICTURE, new Blob(['four'])]]);
  const stays = await keepArticle(db, newArticle({ keys: [OLD] }));
  const gone = await keepArticle(db, newArticle({ keys: [NEW], inside }));
  const freed = await freePictures(db, [gone]);
  await keepArticle(db, newArticle({ keys: [OLD, NEW] }));
  expect(await db.pictures.get([stays, PICTURE])).toMatchObject({ state: 'freed' });
  await bringPicturesBack(db, freed);
  expect(await db.pictures.get([stays, PICTURE])).toMatchObject({ state: 'kept', blob: { size: 4 } });
  expect(await db.articles.get(stays)).not.toHaveProperty('pictures');
  expect(await db.sizes.get(stays)).toMatchObject({ pictures: 1, pictureBytes: 4 });
});

test('undoing a joining keeps a colour chosen since', async () => {
  const { db, id, before } = await joinedMarks({ colour: 'yellow' }, { colour: 'pink' });
  await editHighlight(db, { id: 'a', articleId: id }, { colour: 'green' });
  await restoreHighlights(db, before);
  expect((await highlightsOf(db, id)).map(({ colour }) => colour)).toEqual(['green', 'pink']);
});

test('a place that can’t be followed fails as the library fails', async () => {
  const db = newLibrary();
  const id = await keepArticle(db, newArticle());
  Object.assign(db.articles, {
    where: () => {
      throw new DOMException('closed', 'InvalidStateError');
    },
  });
  await expect(savePosition(db, id, { start: 7, exact: 'twelve' }, 0.5)).rejects.toThrow(StorageError);
});

test('freeing that fails half way can be undone as far as it came', async () => {
  const db = newLibrary();
  const ids: string[] = [];
  for (let n = 0; n < 60; n += 1) ids.push(await keepArticle(db, newArticle({ keys: [`${n}`], pictures: [PICTURE] })));
  const put = db.pictures.bulkPut.bind(db.pictures);
  let puts = 0;
  Object.assign(db.pictures, {
    bulkPut: (...rows: Parameters<typeof put>) => {
      puts += 1;
      return puts > 50 ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : put(...rows);
    },
  });
  const freed = await freePictures(db, ids);
  expect(freed.choices.size).toBe(50);
  expect(await db.articles.filter(({ pictures }) => pictures === 'leave').count()).toBe(50);
});

test('an article that only declares the address of another is not that one', async () => {
  const db = newLibrary();
  const FRONT = '//news.example';
  const page = (n: number) =>
    newArticle({
      metadata: metadata({ title: `Title ${n}`, url: `https://news.example/${n}` }),
      keys: [`//news.example/${n}`, FRONT],
    });
  const ids = [await keepArticle(db, page(1)), await keepArticle(db, page(2))];
  expect(new Set(ids).size).toBe(2);
  // Nor when it comes back from a file.
  const other = newLibrary();
  const own = { state: 'inbox' as const, favourite: false, tags: [], highlights: [], reviews: [] };
  for (const n of [1, 2]) await restoreArticle(other, { article: page(n), own, carry: (all) => all });
  expect(await other.contents.count()).toBe(2);
});

/** What people do, and what befalls them; each word they write is of its own. */
type Deed = (db: LibraryDatabase, n: number, word: string) => Promise<unknown>;
const WAYS = [[OLD], [NEW], [OLD, NEW], ['//news.example/third', NEW]];
const anyOf = <T>(all: readonly T[], n: number): T | undefined => all[n % Math.max(1, all.length)];
const anArticle = async (db: LibraryDatabase, n: number) =>
  // One that may have gone: a page still has it open.
  n % 2 ? anyOf(await db.articles.toCollection().primaryKeys(), n) : `id-${n % 4}`;
const DEEDS: Readonly<Record<string, Deed>> = {
  keep: (db, n) =>
    keepArticle(
      db,
      newArticle({ keys: WAYS[n % 4] ?? [OLD], metadata: metadata({ url: `https:${WAYS[n % 4]?.[0]}` }) }),
      {
        id: `id-${n % 4}`,
      },
    ),
  link: (db, n) => keepLinks(db, [{ url: `https:${WAYS[n % 4]?.[0]}`, title: 'A link', key: WAYS[n % 4]?.[0] ?? '' }]),
  mark: async (db, n, word) =>
    putHighlight(db, newHighlight({ articleId: (await anArticle(db, n)) ?? '', note: word, tags: [`t-${word}`] })),
  note: async (db, n, word) => {
    const mark = anyOf(await db.highlights.toArray(), n);
    if (!mark) throw new StorageError('failed');
    await writeNote(db, { ...mark, note: `${mark.note} ${word}`, base: mark.note });
  },
  join: async (db, n) => {
    const [first] = await db.highlights.toArray();
    if (!first) return;
    const all = await highlightsOf(db, first.articleId);
    const before = await reshapeHighlights(
      db,
      first.articleId,
      all.slice(0, 2).map(({ id }) => id),
      first.selectors,
    );
    if (n % 2) await restoreHighlights(db, before);
  },
  whole: async (db, n, word) => {
    const id = (await anArticle(db, n)) ?? '';
    const base = await articleNote(db, id);
    await writeArticleNote(db, id, `${base} ${word}`, base);
  },
  tag: async (db, n, word) => {
    const id = (await anArticle(db, n)) ?? '';
    if (!(await changeArticles(db, [id], tagged([`t-${word}`]))).length) throw new StorageError('failed');
  },
  rename: async (db, n, word) => {
    const [before] = [await renameTag(db, 't-0', `t-0/${word}`)];
    if (n % 2) await putTagsBack(db, before);
  },
  trash: async (db, n) => {
    const before = await changeArticles(db, [`id-${n % 4}`], moved('trashed'));
    if (n % 2) await putBack(db, before);
  },
  free: async (db, n) => {
    const freed = await freePictures(db, [`id-${n % 4}`]);
    if (n % 2) await sweepFreed(db);
    else await bringPicturesBack(db, freed);
  },
  restore: (db, n, word) =>
    restoreArticle(db, {
      article: newArticle({ keys: WAYS[n % 4] ?? [OLD] }),
      own: {
        ...{ id: `id-${(n + 1) % 4}`, state: 'inbox', favourite: false, tags: [`t-${word}`], note: word },
        ...{ highlights: [newHighlight({ id: `back-${n % 3}`, note: word })], reviews: [] },
      },
      carry: (all) => all,
    }),
  settle: (db) => Promise.all([settleNotes(db), settleArticleNotes(db)]),
  check: (db) => check(db, false),
};

/** The words of the person's that are anywhere in the library. */
async function wordsIn(db: LibraryDatabase): Promise<string> {
  const rows = await Promise.all([
    ...[db.articles, db.highlights, db.unsettledArticleNotes, db.unsettledHighlightNotes].map((table) =>
      table.toArray(),
    ),
  ]);
  return JSON.stringify(rows.flat().map(({ note, tags }: { note?: unknown; tags?: unknown }) => [note, tags]));
}

test('no word of the person’s is lost, whatever they do, from any page, wherever it is killed', async () => {
  const step = fc.record({
    deed: fc.constantFrom(...Object.keys(DEEDS)),
    n: fc.nat({ max: 11 }),
    /** After so many writes the disk refuses; the worker is killed, and woken again. */
    dies: fc.option(fc.integer({ min: 1, max: 8 }), { freq: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 18 }), async (steps) => {
      const name = `words-${crypto.randomUUID()}`;
      let db = new LibraryDatabase(name);
      await DEEDS.keep?.(db, 0, '');
      const written: string[] = [];
      for (const [index, { deed, n, dies }] of steps.entries()) {
        let left = dies ?? Number.POSITIVE_INFINITY;
        const die = () => {
          left -= 1;
          if (left < 0) throw new DOMException('The disk is full', 'QuotaExceededError');
        };
        for (const table of db.tables) {
          table.hook('creating', die);
          table.hook('updating', die);
          table.hook('deleting', die);
        }
        const word = `word${index}`;
        const isDone = await (DEEDS[deed]?.(db, n, word) ?? Promise.resolve()).then(
          () => true,
          () => false,
        );
        // What was refused was told, and stands in front of its writer still.
        if (isDone && ['mark', 'note', 'whole', 'tag', 'restore'].includes(deed)) written.push(word);
        db.close();
        db = new LibraryDatabase(name);
        const words = await wordsIn(db);
        expect({ deed, missing: written.filter((one) => !words.includes(one)) }).toEqual({ deed, missing: [] });
      }
      await check(db);
      await DEEDS.settle?.(db, 0, '');
      const words = await wordsIn(db);
      expect(written.filter((one) => !words.includes(one))).toEqual([]);
      await changeArticles(db, await db.articles.toCollection().primaryKeys(), moved('trashed'));
      await emptyTrash(db);
      expect(JSON.stringify(await db.highlights.toArray())).toBe('[]');
      db.close();
    }),
    { numRuns: 40, interruptAfterTimeLimit: 1500 },
  );
}, 30_000);
