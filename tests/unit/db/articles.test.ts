import { expect, test, vi } from 'vitest';
import type { SafeHtml } from '../../../lib/article/sanitise';
import { articleHtml, emptyTrash, findArticle, findByKeys, keepArticle, savePosition } from '../../../lib/db/articles';
import { changeArticles, moved, starred } from '../../../lib/db/change-articles';
import type { LibraryDatabase } from '../../../lib/db/database';
import { highlightsOf, putHighlight } from '../../../lib/db/highlights';
import { countPictures, settlePicture } from '../../../lib/db/pictures';
import { StorageError } from '../../../lib/db/storage-failure';
import type { Highlight } from '../../../lib/notes/highlight';
import { metadata, newArticle, newHighlight, newLibrary } from '../../support/library';

test('keeps the row, the text, the pictures to fetch and the work to do', async () => {
  const db = newLibrary();
  const id = await keepArticle(db, newArticle());
  expect(await findByKeys(db, ['//news.example/night-trains'])).toMatchObject({
    kind: 'article',
    article: { id, state: 'inbox', favourite: false, progress: 0, minutes: 4.5 },
  });
  expect(await articleHtml(db, id)).toContain('the platform is almost full');
  expect(await countPictures(db, id)).toMatchObject({ total: 2, waiting: 2, kept: 0 });
  expect(await db.jobs.toCollection().primaryKeys()).toEqual([`pictures:${id}`]);
  expect(await db.unindexed.toCollection().primaryKeys()).toEqual([id]);
});

test('takes the highlights along to a new text, and leaves them where the text is the same', async () => {
  const db = newLibrary();
  const carry = vi.fn((highlights: readonly Highlight[], was: string) =>
    highlights.map((highlight) => ({ ...highlight, note: `from ${was}` })),
  );
  const id = await keepArticle(db, newArticle({ carry }));
  await putHighlight(db, newHighlight({ articleId: id, note: 'mine' }));
  await keepArticle(db, newArticle({ carry }), { id });
  expect(carry).not.toHaveBeenCalled();
  const { html } = newArticle();
  await keepArticle(db, newArticle({ carry, html: '<p>Another text.</p>' as typeof html }), { id }); // safe as it stands
  expect(await highlightsOf(db, id)).toMatchObject([{ note: `from ${html}` }]);
});

test.each([
  ['cannot be followed to it', () => {}],
  ['stood in a damaged one', (db: LibraryDatabase, id: string) => db.contents.update(id, { html: 42 as never })], // damage
])('keeps a new text, and the highlights as they were, where what was marked %s', async (_, damage) => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const db = newLibrary();
  const id = await keepArticle(db, newArticle());
  const highlight = newHighlight({ articleId: id, note: 'mine' });
  await putHighlight(db, highlight);
  await damage(db, id);
  const { html } = newArticle({ html: '<p>Another text.</p>' as SafeHtml }); // safe as it stands
  const carry = (_: readonly Highlight[], was: string) => {
    throw new RangeError(was.slice(0, 10));
  };
  await keepArticle(db, newArticle({ carry, html }), { id });
  expect(await articleHtml(db, id)).toBe(html);
  expect(await highlightsOf(db, id)).toEqual([highlight]);
  told.mockRestore();
});

test('keeps nothing at all when one part cannot be written', async () => {
  const db = newLibrary();
  await db.open();
  vi.spyOn(db.jobs, 'put').mockRejectedValue(new DOMException('The disk is full', 'QuotaExceededError'));
  await expect(keepArticle(db, newArticle())).rejects.toThrow(StorageError);
  const counts = await Promise.all(db.tables.map((table) => table.count()));
  expect(counts.every((count) => count === 0)).toBe(true);
});

test('names a full disk as the reason, and works again once there is room', async () => {
  const db = newLibrary();
  await db.open();
  const full = vi.spyOn(db.jobs, 'put').mockRejectedValue(new DOMException('The disk is full', 'QuotaExceededError'));
  await expect(keepArticle(db, newArticle())).rejects.toMatchObject({ reason: 'full' });
  full.mockRestore();
  await expect(keepArticle(db, newArticle())).resolves.toBeTypeOf('string');
});

test('keeps an article again without losing what is the reader’s', async () => {
  const db = newLibrary();
  const id = await keepArticle(db, newArticle(), { now: 1 });
  await putHighlight(db, newHighlight({ articleId: id, note: 'remember' }));
  await changeArticles(db, [id], starred(true));
  await changeArticles(db, [id], moved('archived', 2));
  await settlePicture(
    db,
    { articleId: id, url: 'https://news.example/a.jpg' },
    { state: 'kept', blob: new Blob(['a']) },
  );
  const again = await keepArticle(
    db,
    newArticle({
      metadata: metadata({ title: 'A new headline' }),
      keys: ['//news.example/night-trains', '//news.example/night-trains-2'],
      pictures: ['https://news.example/a.jpg', 'https://news.example/c.jpg'],
    }),
    { now: 3 },
  );
  expect(again).toBe(id);
  expect(await findArticle(db, id)).toMatchObject({
    article: {
      title: 'A new headline',
      favourite: true,
      state: 'archived',
      savedAt: 1,
      highlightCount: 1,
      noteCount: 1,
    },
  });
  const pictures = await db.pictures.where({ articleId: id }).toArray();
  expect(pictures.map(({ url, state }) => [url, state])).toEqual([
    ['https://news.example/a.jpg', 'kept'],
    ['https://news.example/c.jpg', 'waiting'],
  ]);
});

test('takes nothing of the page’s own from the copy before', async () => {
  const db = newLibrary();
  const before = metadata({ description: 'An old summary', image: { url: 'https://news.example/a.jpg' } });
  const id = await keepArticle(db, newArticle({ metadata: before }));
  await savePosition(db, id, { start: 40, exact: 'almost full' }, 0.4);
  await keepArticle(db, newArticle({ metadata: metadata(), pictures: [] }));
  const listed = await findArticle(db, id);
  expect(listed).toMatchObject({ article: { position: { start: 40 }, progress: 0.4 } });
  for (const field of ['description', 'image', 'thumbnail']) expect(listed).not.toHaveProperty(`article.${field}`);
});

test('brings an article back from the trash when it is kept again', async () => {
  const db = newLibrary();
  const id = await keepArticle(db, newArticle());
  await changeArticles(db, [id], moved('trashed'));
  expect(await findByKeys(db, ['//news.example/night-trains'])).toBeUndefined();
  await keepArticle(db, newArticle());
  expect(await findArticle(db, id)).toMatchObject({ article: { state: 'inbox' } });
});

test('emptying the trash destroys what belongs to it and nothing else', async () => {
  const db = newLibrary();
  const gone = await keepArticle(db, newArticle({ keys: ['gone'] }));
  const stays = await keepArticle(db, newArticle({ keys: ['stays'] }));
  for (const articleId of [gone, stays]) await putHighlight(db, newHighlight({ articleId }));
  await changeArticles(db, [gone], moved('trashed'));
  expect(await emptyTrash(db)).toBe(1);
  for (const table of [db.articles, db.contents, db.pictures, db.highlights, db.jobs]) {
    const rows: { id?: string; articleId?: string }[] = await table.toArray();
    expect(rows.length, table.name).toBeGreaterThan(0);
    expect(
      rows.every((row) => (row.articleId ?? row.id) === stays),
      table.name,
    ).toBe(true);
  }
});
