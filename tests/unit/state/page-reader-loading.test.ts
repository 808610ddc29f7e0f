// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { ActiveTab } from '../../../lib/browser/active-tab';
import { articleHtml, keepArticle } from '../../../lib/db/articles';
import type { PageReaderParts } from '../../../lib/state/page-reader-parts';
import { newArticle, newLibrary } from '../../support/library';
import { article, REFUSED, reader, TAB } from '../../support/page-reader';

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
