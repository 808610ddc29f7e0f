import { expect, test, vi } from 'vitest';
import type { PageRequest } from '../../../lib/browser/page-messages';
import { keepArticle } from '../../../lib/db/articles';
import { highlightsOf, putHighlight } from '../../../lib/db/highlights';
import { createPageMarks } from '../../../lib/state/page-marks';
import { newArticle, newHighlight, newLibrary } from '../../support/library';

const url = 'https://news.example/night-trains';
const from = { tabId: 7, windowId: 2 };

async function aPage() {
  const db = newLibrary();
  const articleId = await keepArticle(db, newArticle());
  const session = new Map<number, unknown>();
  const parts = {
    db,
    usualColour: async () => 'blue' as const,
    colourNames: async () => ({ blue: 'Fact' }),
    rememberColour: vi.fn(async () => {}),
    keys: async () => ({ mark: ['Alt+Shift+h'], markWithNote: [] }),
    styleMarks: vi.fn(async () => {}),
    framePictures: vi.fn(async () => {}),
    openNote: vi.fn(async () => false),
    rememberBefore: async (tabId: number, highlight: unknown) => void session.set(tabId, highlight),
    takeBefore: async (tabId: number) => session.get(tabId),
  };
  const { answer } = createPageMarks(parts);
  return { db, articleId, parts, ask: (request: PageRequest) => answer(request, from) };
}

test('tells a page what is marked on it, and nothing of what is written there', async () => {
  const { db, articleId, parts, ask } = await aPage();
  await putHighlight(db, newHighlight({ id: 'a', articleId, note: 'a secret', tags: ['private'] }));
  const answer = await ask({ name: 'page-marks', url });
  expect(answer).toMatchObject({ kind: 'kept', usual: 'blue', marks: [{ id: 'a', colour: 'yellow', isNoted: true }] });
  expect(JSON.stringify(answer)).not.toMatch(/secret|private/);
  expect(parts.styleMarks).toHaveBeenCalledWith(7);
});

test('takes frames off the pictures of a page that is not kept any more', async () => {
  const { ask, parts } = await aPage();
  const was = [{ src: 'a.png', colour: 'pink' }] as const;
  await ask({ name: 'page-frames', url: 'https://news.example/another', was, now: [] });
  expect(parts.framePictures).toHaveBeenCalledWith(7, was, []);
});

test('tells a page that is not kept just that', async () => {
  const { ask } = await aPage();
  expect(await ask({ name: 'page-marks', url: 'https://news.example/another' })).toEqual({ kind: 'not-kept' });
});

test('stores what is marked on the page', async () => {
  const { db, articleId, parts, ask } = await aPage();
  const { selectors } = newHighlight();
  const answer = await ask({ name: 'page-mark', url, selectors, colour: 'green' });
  const stored = await highlightsOf(db, articleId);
  expect(stored).toMatchObject([{ colour: 'green', selectors, note: '' }]);
  expect(answer).toMatchObject({ kind: 'kept', marks: [{ id: stored[0]?.id }] });
  expect(parts.rememberColour).toHaveBeenCalledWith('green');
});

test('changes no highlight of another article, whatever is asked', async () => {
  const { db, ask } = await aPage();
  const other = await keepArticle(db, newArticle({ keys: ['//bank.example/letters'] }));
  await putHighlight(db, newHighlight({ id: 'other', articleId: other }));
  await ask({ name: 'page-recolour', url, id: 'other', colour: 'pink' });
  await ask({ name: 'page-unmark', url, id: 'other' });
  await ask({ name: 'page-reshape', url, ids: ['other'], selectors: newHighlight().selectors });
  expect(await highlightsOf(db, other)).toMatchObject([{ id: 'other', colour: 'yellow' }]);
});

test('brings back what was deleted on the page, with its note', async () => {
  const { db, articleId, ask } = await aPage();
  await putHighlight(db, newHighlight({ id: 'a', articleId, note: 'keep me' }));
  expect(await ask({ name: 'page-unmark', url, id: 'a' })).toMatchObject({ marks: [] });
  expect(await ask({ name: 'page-undo', url })).toMatchObject({ marks: [{ id: 'a' }] });
  expect(await highlightsOf(db, articleId)).toMatchObject([{ note: 'keep me' }]);
});

test('gives marks another place, makes them one, and takes that back', async () => {
  const { db, articleId, ask } = await aPage();
  await putHighlight(db, newHighlight({ id: 'a', articleId, note: 'one' }));
  await putHighlight(db, newHighlight({ id: 'b', articleId, note: 'two' }));
  const { selectors } = newHighlight();
  const wide = { ...selectors, position: { ...selectors.position, end: 60 } };
  expect(await ask({ name: 'page-reshape', url, ids: ['a', 'b'], selectors: wide })).toMatchObject({
    names: { blue: 'Fact' },
    marks: [{ id: 'a', selectors: wide }],
  });
  expect(await highlightsOf(db, articleId)).toMatchObject([{ note: 'one\n\ntwo' }]);
  await ask({ name: 'page-undo', url });
  expect(await highlightsOf(db, articleId)).toMatchObject([{ note: 'one' }, { note: 'two' }]);
});

test('opens the popup at a note, and says where the browser would not', async () => {
  const { db, articleId, parts, ask } = await aPage();
  await putHighlight(db, newHighlight({ id: 'a', articleId }));
  expect(await ask({ name: 'page-note', url, id: 'a' })).toMatchObject({ isOpened: false });
  expect(parts.openNote).toHaveBeenCalledWith(7, 2, 'a');
});

test('says why the library could not be used', async () => {
  const { db, ask } = await aPage();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(db.highlights, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  const { selectors } = newHighlight();
  expect(await ask({ name: 'page-mark', url, selectors, colour: 'green' })).toEqual({ kind: 'failed', reason: 'full' });
  vi.restoreAllMocks();
});
