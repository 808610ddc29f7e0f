// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { findByKeys } from '../../../lib/db/articles';
import { createPageLibrary, type PageLibrary } from '../../../lib/state/page-library';
import { newHighlight, newLibrary } from '../../support/library';
import { article, KEYS, reader, TAB } from '../../support/page-reader';

test('shows the article of the page, not kept', async () => {
  const { reader: page } = reader(newLibrary());
  await page.open();
  expect(page.view.value).toMatchObject({
    kind: 'article',
    source: 'page',
    article: { metadata: { url: TAB.url.split('?')[0] } },
  });
  expect(page.keep.value).toEqual({ kind: 'not-kept' });
});

test('keeps it, tells the worker of its pictures, and shows the copy at the next opening', async () => {
  const db = newLibrary();
  const fetchPictures = vi.fn(async () => {});
  const first = reader(db, { fetchPictures }).reader;
  await first.open();
  const keeping = first.keepIt();
  expect(first.keep.value).toEqual({ kind: 'keeping' });
  await keeping;
  await vi.waitFor(() => expect(first.keep.value).toMatchObject({ kind: 'kept', pictures: { total: 1, waiting: 1 } }));
  expect(fetchPictures).toHaveBeenCalledWith({ tabId: 7, origin: 'https://news.example' });

  const second = reader(db).reader;
  await second.open();
  expect(second.keep.value.kind).toBe('kept');
  expect(second.view.value).toMatchObject({ kind: 'article', source: 'library', changed: false });
});

test('wakes the worker for what is missing as soon as the page is at hand again', async () => {
  const db = newLibrary();
  const first = reader(db).reader;
  await first.open();
  await first.keepIt();
  const fetchPictures = vi.fn(async () => {});
  await reader(db, { fetchPictures }).reader.open();
  expect(fetchPictures).toHaveBeenCalledWith({ tabId: 7, origin: 'https://news.example' });
});

test('keeps once, however often it is asked', async () => {
  const db = newLibrary();
  const { reader: page } = reader(db);
  await page.open();
  await Promise.all([page.keepIt(), page.keepIt()]);
  await page.keepIt();
  expect(await db.articles.count()).toBe(1);
});

test('says why when it cannot be kept, and can be asked again', async () => {
  const db = newLibrary();
  await db.open();
  const { reader: page } = reader(db);
  await page.open();
  const full = vi.spyOn(db.articles, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  await page.keepIt();
  expect(page.keep.value).toEqual({ kind: 'failed', reason: 'full' });
  full.mockRestore();
  await page.keepIt();
  expect(page.keep.value.kind).toBe('kept');
});

test('marking a passage keeps the article first', async () => {
  const db = newLibrary();
  const { reader: page } = reader(db);
  await page.open();
  await page.highlight(newHighlight().selectors, 'green');
  expect(await findByKeys(db, KEYS)).toMatchObject({ article: { highlightCount: 1 } });
});

test('marks passages also while the article is being kept', async () => {
  const db = newLibrary();
  const { reader: page } = reader(db);
  await page.open();
  void page.keepIt();
  const marks = await Promise.all([
    page.highlight(newHighlight().selectors, 'green'),
    page.highlight(newHighlight().selectors, 'pink'),
  ]);
  expect(marks.map((mark) => mark?.colour)).toEqual(['green', 'pink']);
  expect(await findByKeys(db, KEYS)).toMatchObject({ article: { highlightCount: 2 } });
});

test('knows a kept article under the address it declares as its own', async () => {
  const db = newLibrary();
  const first = reader(db).reader;
  await first.open();
  await first.keepIt();
  const elsewhere = { ...TAB, url: 'https://m.partner.example/story/1' };
  const { reader: page } = reader(db, {
    activeTab: async () => elsewhere,
    extractFrom: async () => article({ url: elsewhere.url, canonicalUrl: 'https://news.example/night-trains' }),
  });
  await page.open();
  expect(page.keep.value.kind).toBe('kept');
});

test('says that something broke, rather than reading for ever', async () => {
  const { reader: page } = reader(newLibrary(), {
    sanitise: () => {
      throw new Error('no DOM');
    },
  });
  await page.open();
  expect(page.view.value).toEqual({ kind: 'refused', reason: 'failed', detail: 'Error: no DOM' });
});

test('reads a page though the library cannot be opened, and says what is wrong when asked to keep it', async () => {
  const db = newLibrary();
  vi.spyOn(db.articles, 'where').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  const { reader: page } = reader(db);
  await page.open();
  expect(page.view.value.kind).toBe('article');
  await page.keepIt();
  expect(page.keep.value).toEqual({ kind: 'failed', reason: 'unavailable' });
});

test('shows a page that was never kept before the library’s code is there', async () => {
  const db = newLibrary();
  let arrive: (library: PageLibrary) => void = () => {};
  const late = new Promise<PageLibrary>((resolve) => {
    arrive = resolve;
  });
  const { reader: page, parts } = reader(db, { library: () => late });
  await page.open();
  expect(page.view.value).toMatchObject({ kind: 'article', source: 'page' });
  const marked = page.highlight(newHighlight().selectors, 'green');
  expect(page.keep.value).toEqual({ kind: 'keeping' });
  arrive(createPageLibrary({ db, document, sanitise: parts.sanitise }));
  expect(await marked).toMatchObject({ colour: 'green' });
});

test('shows the kept copy first, however long the library’s code takes', async () => {
  const db = newLibrary();
  const first = reader(db);
  await first.reader.open();
  await first.reader.keepIt();
  let arrive: () => void = () => {};
  const late = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const { reader: page } = reader(db, {
    library: async () => {
      await late;
      return first.parts.library();
    },
  });
  const shown: unknown[] = [];
  page.view.subscribe((view) => shown.push(view.kind === 'article' ? view.source : view.kind));
  const opening = page.open();
  await new Promise(setImmediate);
  arrive();
  await opening;
  expect([...new Set(shown)]).toEqual(['loading', 'library']);
});

test('says why it cannot be kept where the library’s code does not come', async () => {
  const { reader: page } = reader(newLibrary(), {
    library: async () => {
      throw new TypeError('Failed to fetch dynamically imported module');
    },
  });
  await page.open();
  await page.keepIt();
  expect(page.view.value.kind).toBe('article');
  expect(page.keep.value).toEqual({ kind: 'failed', reason: 'failed' });
});
