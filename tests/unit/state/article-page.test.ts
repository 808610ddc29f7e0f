// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { SafeHtml } from '../../../lib/article/sanitise';
import { articleHtml, emptyTrash, keepArticle } from '../../../lib/db/articles';
import { changeArticles, moved } from '../../../lib/db/change-articles';
import type { LibraryDatabase } from '../../../lib/db/database';
import { openArticlePage } from '../../../lib/state/article-page';
import { newArticle, newLibrary } from '../../support/library';

const [ONE, TWO, THREE] = ['<p>One.</p>', '<p>Two.</p>', '<p>Three.</p>'];
// What is safe is the sanitiser's business, tested in a real browser.
const sanitise = (html: string) => html as SafeHtml;
const article = (html: string) => newArticle({ html: sanitise(html) });

async function open(db: LibraryDatabase, id: string) {
  const page = openArticlePage(db, id, sanitise, document);
  await vi.waitFor(() => expect(page.view.value.kind).toBe('text'));
  const text = () => (page.view.value.kind === 'text' ? page.view.value.text.html : page.view.value.kind);
  return { page, text };
}
const passage = (index: number, key: string) => ({ index, key, picture: '' });

test('stores what is taken out, one after the other', async () => {
  const db = newLibrary();
  const id = await keepArticle(db, article(ONE + TWO + THREE));
  const { page } = await open(db, id);
  page.trimming.take(passage(0, 'one'));
  page.trimming.take(passage(0, 'two'));
  await vi.waitFor(async () => expect(await articleHtml(db, id)).toBe(THREE));
  page.trimming.undo();
  await vi.waitFor(async () => expect(await articleHtml(db, id)).toBe(TWO + THREE));
  page.stop();
});

test('shows the text another page has given the article, and never puts its own old one in its place', async () => {
  const db = newLibrary();
  const id = await keepArticle(db, article(ONE + TWO));
  const { page, text } = await open(db, id);
  await keepArticle(db, article(ONE + TWO + THREE), { id });
  page.trimming.take(passage(0, 'one'));
  page.trimming.take(passage(0, 'two'));
  await vi.waitFor(() => expect(text()).toBe(ONE + TWO + THREE));
  expect(page.trimming.lastTaken.value).toBeNull();
  page.trimming.take(passage(0, 'one'));
  await vi.waitFor(async () => expect(await articleHtml(db, id)).toBe(TWO + THREE));
  page.stop();
});

test('says so where the article is gone', async () => {
  const db = newLibrary();
  const id = await keepArticle(db, article(ONE + TWO));
  const { page, text } = await open(db, id);
  await changeArticles(db, [id], moved('trashed'));
  await emptyTrash(db);
  page.trimming.take(passage(0, 'one'));
  await vi.waitFor(() => expect(text()).toBe('missing'));
  page.stop();
});

test('leads to the article it has gone into while it was read', async () => {
  const db = newLibrary();
  const keep = (keys: readonly string[]) => keepArticle(db, { ...article(ONE), keys });
  const stays = await keep(['//a.example/1']);
  const { page } = await open(db, await keep(['//a.example/2']));
  await keep(['//a.example/1', '//a.example/2']);
  await vi.waitFor(() => expect(page.view.value).toEqual({ kind: 'moved', to: stays }));
  page.stop();
});
