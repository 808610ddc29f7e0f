// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { letters } from '../../../lib/article/join/passage';
import type { SafeHtml } from '../../../lib/article/sanitise';
import { changeText } from '../../../lib/db/article-text';
import { articleHtml, emptyTrash, findByKeys, keepArticle } from '../../../lib/db/articles';
import { changeArticles, moved } from '../../../lib/db/change-articles';
import { newArticle, newHighlight, newLibrary } from '../../support/library';
import { article, KEYS, reader } from '../../support/page-reader';

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
