// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { ExtractedArticle, Extraction } from '../../../lib/article/article';
import { letters } from '../../../lib/article/join/passage';
import type { SafeHtml } from '../../../lib/article/sanitise';
import type { ActiveTab } from '../../../lib/browser/active-tab';
import { changeText } from '../../../lib/db/article-text';
import { articleHtml, emptyTrash, findByKeys, keepArticle } from '../../../lib/db/articles';
import { changeArticles, moved } from '../../../lib/db/change-articles';
import type { LibraryDatabase } from '../../../lib/db/database';
import { mayBeKept } from '../../../lib/db/may-be-kept';
import { createPageLibrary, type PageLibrary } from '../../../lib/state/page-library';
import { createPageReader, type PageReaderParts } from '../../../lib/state/page-reader';
import { metadata, newArticle, newHighlight, newLibrary } from '../../support/library';

const TAB: ActiveTab = { id: 7, url: 'https://news.example/night-trains?utm_source=mail', isLoading: false };
const KEYS = ['//news.example/night-trains'];

const REFUSED: Extraction = { kind: 'refused', reason: 'not-an-article' };

function article(overrides: Partial<ExtractedArticle> = {}): Extraction {
  const html = '<p>At twelve minutes past ten the platform is almost full.</p><img src="https://news.example/a.jpg">';
  return { kind: 'article', article: { ...metadata(), html, ...overrides } };
}

function reader(db: LibraryDatabase, overrides: Partial<PageReaderParts> = {}) {
  // What is safe is the sanitiser's business, tested in a real browser.
  const sanitise = (html: string) => html as SafeHtml;
  const opened = createPageLibrary({ db, document, sanitise });
  const parts: PageReaderParts = {
    mayBeKept: (keys) => mayBeKept(keys, db.name),
    library: async () => opened,
    document,
    sanitise,
    activeTab: async () => TAB,
    extractFrom: async () => article(),
    onTabReady: () => () => {},
    fetchPage: async () => ({ kind: 'failed', reason: 'unreachable' }),
    extractMarkup: async () => REFUSED,
    askForHosts: async () => true,
    protectStorage: async () => true,
    fetchPictures: async () => {},
    ...overrides,
  };
  return { reader: createPageReader(parts), parts };
}

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

test('takes the new text on another try where the first found no room', async () => {
  const db = newLibrary();
  const first = reader(db).reader;
  await first.open();
  const kept = await first.keepIt();

  const changed = article({ html: '<p>The platform is empty.</p>' });
  const { reader: page } = reader(db, { extractFrom: async () => changed });
  await page.open();
  const full = vi.spyOn(db.contents, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  await page.updateCopy();
  expect(page.keep.value).toEqual({ kind: 'failed', reason: 'full' });
  expect(await articleHtml(db, kept?.articleId ?? '')).toContain('almost full');
  full.mockRestore();
  await page.keepIt();
  expect(page.keep.value.kind).toBe('kept');
  expect(await articleHtml(db, kept?.articleId ?? '')).toContain('is empty');
  expect(page.view.value).toMatchObject({ source: 'page', article: { html: '<p>The platform is empty.</p>' } });
});

test('gives the new text to the copy on screen, whatever else is known under its addresses', async () => {
  const db = newLibrary();
  const trashed = await keepArticle(db, newArticle({ keys: KEYS }));
  await changeArticles(db, [trashed], moved('trashed'));
  const shown = await keepArticle(db, newArticle({ keys: ['//news.example/trains'] }));
  const canonicalUrl = 'https://news.example/trains';
  const { reader: page } = reader(db, { extractFrom: async () => article({ html: '<p>New.</p>', canonicalUrl }) });
  await page.open();
  expect(page.reading.value?.articleId).toBe(shown);
  await page.updateCopy();
  expect(await articleHtml(db, shown)).toBe('<p>New.</p>');
  expect(await articleHtml(db, trashed)).toContain('almost full');
});

test('shows the kept copy where the page has changed, and takes the new text only when asked', async () => {
  const db = newLibrary();
  const first = reader(db).reader;
  await first.open();
  await first.keepIt();
  await first.highlight(newHighlight().selectors, 'pink');

  const changed = article({ html: '<p>The platform is empty.</p>' });
  const second = reader(db, { extractFrom: async () => changed }).reader;
  await second.open();
  expect(second.view.value).toMatchObject({ changed: true, article: { html: expect.stringContaining('almost full') } });
  await second.updateCopy();
  expect(second.view.value).toMatchObject({ source: 'page', article: { html: '<p>The platform is empty.</p>' } });
  await vi.waitFor(() => expect(second.reading.value?.notes.highlights.value).toHaveLength(1));
});

test('gives the copy the new text without what its reader has taken out, and with what was put back', async () => {
  const db = newLibrary();
  const related = { reason: 'related' as const, text: 'Read also', after: 'Full.', ahead: '', kind: '' };
  const page = (opening: string) =>
    article({
      html: `<p>${opening}</p><p>Subscribe!</p><p>Full.</p>`,
      removed: [{ ...related, html: '<p>Read also</p>' }],
    });
  const first = reader(db, { extractFrom: async () => page('Ten.') }).reader;
  await first.open();
  const kept = await first.keepIt();
  first.trimming.take({ index: 1, key: 'subscribe', picture: '' });
  first.trimming.putBack(first.trimming.leftOut.value?.find(({ reason }) => reason === 'related')?.id ?? '');
  await vi.waitFor(async () => expect(await articleHtml(db, kept?.articleId ?? '')).toContain('Read also'));

  const { reader: second } = reader(db, { extractFrom: async () => page('Eleven.') });
  await second.open();
  await second.updateCopy();
  expect(await articleHtml(db, kept?.articleId ?? '')).toBe('<p>Eleven.</p><p>Full.</p><p>Read also</p>');
  const [own] = second.trimming.leftOut.value?.filter(({ reason }) => reason === 'own') ?? [];
  second.trimming.putBack(own?.id ?? '');
  expect(second.view.value).toMatchObject({
    article: { html: '<p>Eleven.</p><p>Subscribe!</p><p>Full.</p><p>Read also</p>' },
  });
});

test('shows the kept copy where the page gives no article any more', async () => {
  const db = newLibrary();
  const first = reader(db).reader;
  await first.open();
  await first.keepIt();
  const { reader: page } = reader(db, { extractFrom: async () => ({ kind: 'refused', reason: 'not-an-article' }) });
  await page.open();
  expect(page.view.value).toMatchObject({ kind: 'article', source: 'library', changed: false });
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

test('waits for a page that is still loading, and reads it when it is ready', async () => {
  let ready: (tab: ActiveTab) => void = () => {};
  const extractFrom = vi.fn<PageReaderParts['extractFrom']>(async () => ({
    kind: 'refused',
    reason: 'not-an-article',
  }));
  const { reader: page } = reader(newLibrary(), {
    activeTab: async () => ({ ...TAB, isLoading: true }),
    extractFrom,
    onTabReady: (_, callback) => {
      ready = callback;
      return () => {};
    },
  });
  await page.open();
  expect(page.view.value).toEqual({ kind: 'refused', reason: 'still-loading' });
  extractFrom.mockResolvedValue(article());
  ready(TAB);
  await vi.waitFor(() => expect(page.view.value).toMatchObject({ kind: 'article', source: 'page' }));
});

test('reads a page again that became ready while it was being read', async () => {
  let ready: (tab: ActiveTab) => void = () => {};
  const extractFrom = vi.fn<PageReaderParts['extractFrom']>(async () => article());
  extractFrom.mockImplementationOnce(async () => {
    await Promise.resolve();
    ready(TAB);
    return { kind: 'refused', reason: 'not-an-article' };
  });
  const { reader: page } = reader(newLibrary(), {
    activeTab: async () => ({ ...TAB, isLoading: true }),
    extractFrom,
    onTabReady: (_, callback) => {
      ready = callback;
      return () => {};
    },
  });
  await page.open();
  await vi.waitFor(() => expect(page.view.value).toMatchObject({ kind: 'article', source: 'page' }));
});

test.each([
  ['leaves the article on screen alone', article(), 'At twelve minutes'],
  ['reads that one, if there is nothing on screen', REFUSED, 'Another page'],
] as const)('%s where a loading tab goes to another page', async (_, found, shown) => {
  const db = newLibrary();
  if (found !== REFUSED) await keepArticle(db, newArticle());
  let ready: (tab: ActiveTab) => void = () => {};
  const elsewhere = { id: 7, url: 'https://news.example/consent', isLoading: false };
  const { reader: page } = reader(db, {
    activeTab: vi.fn(async () => elsewhere).mockResolvedValueOnce({ ...TAB, isLoading: true }),
    extractFrom: async ({ url }) => (url === TAB.url ? found : article({ url, html: '<p>Another page.</p>' })),
    onTabReady: (_, callback) => {
      ready = callback;
      return () => {};
    },
  });
  await page.open();
  ready(elsewhere);
  // Time to take in what must not be taken in.
  await new Promise(setImmediate);
  await vi.waitFor(() =>
    expect(page.view.value).toMatchObject({ kind: 'article', article: { html: expect.stringContaining(shown) } }),
  );
  expect(page.view.value).not.toMatchObject({ changed: true });
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

test('gives the rest to a copy that was kept while the page still loaded', async () => {
  const db = newLibrary();
  let ready: (tab: ActiveTab) => void = () => {};
  const extractFrom = vi.fn<PageReaderParts['extractFrom']>(async () => article({ html: '<p>At twelve</p>' }));
  const { reader: page } = reader(db, {
    activeTab: async () => ({ ...TAB, isLoading: true }),
    extractFrom,
    onTabReady: (_, callback) => {
      ready = callback;
      return () => {};
    },
  });
  await page.open();
  const kept = await page.keepIt();
  extractFrom.mockResolvedValue(article());
  ready(TAB);
  await vi.waitFor(async () => expect(await articleHtml(db, kept?.articleId ?? '')).toContain('almost full'));
});

test.each([false, true])(
  'never puts the late rest of page 1 in the place of pages joined meanwhile; kept: %s',
  async (isKept) => {
    const db = newLibrary();
    const next = 'https://news.example/night-trains?page=2';
    const first = (html: string) => article({ html, nextPage: next });
    let ready: (tab: ActiveTab) => void = () => {};
    const extractFrom = vi.fn<PageReaderParts['extractFrom']>(async () => first('<p>Page one.</p>'));
    const { reader: page } = reader(db, {
      activeTab: async () => ({ ...TAB, isLoading: true }),
      extractFrom,
      fetchPage: async (_, url) => ({ kind: 'markup', html: '', url }),
      extractMarkup: async () => article({ url: next, html: '<p>Page two.</p>' }),
      onTabReady: (_, callback) => {
        ready = callback;
        return () => {};
      },
    });
    await page.open();
    await page.joining.add('all');
    const kept = isKept ? await page.keepIt() : null;
    extractFrom.mockResolvedValue(first('<p>Page one.</p><p>And its end.</p>'));
    ready(TAB);
    await vi.waitFor(() => expect(extractFrom).toHaveBeenCalledTimes(2));
    // Time to take in what must not be taken in.
    await new Promise(setImmediate);
    expect(page.view.value).toMatchObject({ article: { html: expect.stringContaining('Page two.') } });
    if (!kept) return;
    expect(await articleHtml(db, kept.articleId)).toContain('Page two.');
    // What came late is offered, with all pages read again.
    await vi.waitFor(() => expect(page.view.value).toMatchObject({ source: 'library', changed: true }));
    await page.updateCopy();
    expect(await articleHtml(db, kept.articleId)).toMatch(/And its end.*Page two/s);
  },
);

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

test('never puts its older text over the one another page has given the article', async () => {
  const db = newLibrary();
  const box = '<p>Read also: ten more.</p>';
  const { reader: panel } = reader(db, { extractFrom: async () => article({ html: `<p>The platform.</p>${box}` }) });
  await panel.open();
  const kept = await panel.keepIt();
  const id = kept?.articleId ?? '';
  const theirs = '<p>The platform.</p>' as SafeHtml;
  // The library page takes the box out, while the panel still shows it.
  await changeText(db, id, {
    html: theirs,
    leftOut: [],
    digest: { excerpt: 'The platform.', minutes: 1, pictures: [] },
    isMadeOf: () => true,
  });
  panel.trimming.take({ index: 0, key: letters('The platform.'), picture: '' });
  await vi.waitFor(() => expect(panel.view.value).toMatchObject({ article: { html: theirs } }));
  expect(await articleHtml(db, id)).toBe(theirs);
});

test('keeps the article anew when a passage is marked whose article was destroyed elsewhere', async () => {
  const db = newLibrary();
  const { reader: page } = reader(db);
  await page.open();
  const kept = await page.keepIt();
  const id = kept?.articleId ?? '';
  await changeArticles(db, [id], moved('trashed'));
  await emptyTrash(db);
  await vi.waitFor(() => expect(page.reading.value?.row.value).toEqual({ kind: 'ready', value: null }));
  expect(await page.highlight(newHighlight().selectors, 'green')).not.toBeNull();
  expect(await findByKeys(db, KEYS)).toMatchObject({ article: { id, highlightCount: 1 } });
});
