import { expect, test, vi } from 'vitest';
import { keepArticle } from '../../../lib/db/articles';
import { changeArticles, moved } from '../../../lib/db/change-articles';
import type { LibraryDatabase } from '../../../lib/db/database';
import { settlePicture } from '../../../lib/db/pictures';
import { createStoragePage } from '../../../lib/state/storage';
import { newArticle, newLibrary } from '../../support/library';

const URL_A = 'https://news.example/a.jpg';

async function aPage(overrides: { protectStorage?: () => Promise<boolean>; db?: LibraryDatabase } = {}) {
  const db = overrides.db ?? newLibrary();
  const page = createStoragePage({
    db,
    storageUse: async () => ({ usedBytes: 5000, allowedBytes: 1e9, persistent: false }),
    protectStorage: overrides.protectStorage ?? (async () => true),
    indexArticles: async () => {},
    later: (callback) => {
      const timer = setTimeout(callback);
      return () => clearTimeout(timer);
    },
  });
  await vi.waitFor(() => expect(page.use.value).not.toBeNull());
  return { db, page };
}

test('says what the browser promises, asks for it, and is honest about a refusal', async () => {
  const answers = [false, true];
  const { page } = await aPage({ protectStorage: async () => answers.shift() ?? false });
  expect(page.persistence.value).toBe('not-promised');
  await page.askToPersist();
  expect(page.persistence.value).toBe('refused');
  await page.askToPersist();
  expect(page.persistence.value).toBe('promised');
  page.stop();
});

test('frees the pictures of what is archived, says how much, and takes it back', async () => {
  const { db, page } = await aPage();
  const id = await keepArticle(db, newArticle());
  await settlePicture(db, { articleId: id, url: URL_A }, { state: 'kept', blob: new Blob(['1234']) });
  await changeArticles(db, [id], moved('archived'));
  await page.freeArchived();
  expect(page.done.value).toMatchObject({ kind: 'pictures-freed', count: 1, bytes: 4, canUndo: true });
  const picturesShown = () => page.report.value.kind === 'ready' && page.report.value.value.all.pictures;
  await vi.waitFor(() => expect(picturesShown()).toBe(0));
  await page.undo();
  expect(page.done.value).toBeNull();
  await vi.waitFor(() => expect(picturesShown()).toBe(1));
  await page.freePictures([id]);
  page.forget();
  await vi.waitFor(async () => expect(await db.pictures.where({ state: 'freed' }).count()).toBe(0));
  page.stop();
});

test('follows what other pages do, and says what emptying the trash has freed', async () => {
  const { db, page } = await aPage();
  const id = await keepArticle(db, newArticle());
  await changeArticles(db, [id], moved('trashed'));
  const trashed = () => page.report.value.kind === 'ready' && page.report.value.value.trashed.articles;
  await vi.waitFor(() => expect(trashed()).toBe(1));
  await page.emptyTrash();
  expect(page.done.value).toMatchObject({ kind: 'trash-emptied', count: 1, canUndo: false });
  await vi.waitFor(() => expect(trashed()).toBe(0));
  page.stop();
});

test('says that the library can’t be read, and what could not be written', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { db, page } = await aPage();
  vi.spyOn(db.upkeep, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  await page.choosePolicy('never');
  expect(page.failure.value).toBe('full');
  page.stop();
  vi.spyOn(db.sizes, 'toArray').mockRejectedValue(new DOMException('no', 'InvalidStateError'));
  const again = await aPage({ db });
  expect(again.page.report.value).toEqual({ kind: 'failed', reason: 'unavailable' });
  again.page.stop();
  told.mockRestore();
});
