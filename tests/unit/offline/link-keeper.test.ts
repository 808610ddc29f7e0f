import { expect, test, vi } from 'vitest';
import { findArticle, keepArticle } from '../../../lib/db/articles';
import { changeArticles, moved, tagged } from '../../../lib/db/change-articles';
import type { LibraryDatabase } from '../../../lib/db/database';
import { arrivedIds, keepLinks, putArrival, settleLink, waitingLinks } from '../../../lib/db/links';
import type { PageRoutes } from '../../../lib/offline/fetch-page';
import { createLinkKeeper } from '../../../lib/offline/link-keeper';
import { metadata, newArticle, newLibrary } from '../../support/library';

const link = (path: string) => ({ url: `https://a.example/${path}`, title: path, key: `//a.example/${path}` });
const html = { 'content-type': 'text/html; charset=windows-1252' };

function routes(
  answer: () => Response | Promise<Response>,
  isAllowed = true,
): PageRoutes & { fetch: ReturnType<typeof vi.fn> } {
  return { fetch: vi.fn(async () => answer()), mayFetchFrom: async () => isAllowed };
}

async function linkState(db: LibraryDatabase, id: string) {
  const listed = await findArticle(db, id);
  return listed?.kind === 'article' ? listed.article.link : undefined;
}

test('lays down the page of a link, read as it says it is written', async () => {
  const db = newLibrary();
  const [added] = await keepLinks(db, [link('1')]);
  await createLinkKeeper(
    db,
    routes(() => new Response(new Uint8Array([60, 112, 62, 233]), { headers: html })),
  ).work();
  expect(await db.arrivals.toArray()).toEqual([
    { articleId: added?.id, page: { kind: 'markup', html: '<p>é', url: 'https://a.example/1' } },
  ]);
  expect(await linkState(db, added?.id ?? '')).toBe('arrived');
});

test('fetches nothing from a site nobody has allowed, and keeps the link for when they do', async () => {
  const db = newLibrary();
  const [added] = await keepLinks(db, [link('1')]);
  const closed = routes(() => new Response('<p>', { headers: html }), false);
  await createLinkKeeper(db, closed).work();
  expect(closed.fetch).not.toHaveBeenCalled();
  expect(await linkState(db, added?.id ?? '')).toBe('not-allowed');
  expect(await waitingLinks(db)).toHaveLength(1);
});

test.each([
  ['gone', () => new Response('', { status: 404 }), 0],
  ['signed-out', () => new Response('', { status: 403 }), 0],
  ['not-a-page', () => new Response('%PDF', { headers: { 'content-type': 'application/pdf' } }), 0],
  ['unreachable', () => new Response('', { status: 503 }), 1],
  ['unreachable', () => Promise.reject(new TypeError('Failed to fetch')), 1],
] as const)('says that a page is %s, and tries again only where that may help', async (state, answer, left) => {
  const db = newLibrary();
  const [added] = await keepLinks(db, [link('1')]);
  await createLinkKeeper(db, routes(answer)).work();
  expect(await linkState(db, added?.id ?? '')).toBe(state);
  expect(await waitingLinks(db)).toHaveLength(left);
});

test('asks nothing of what is kept already, and brings it back from the trash', async () => {
  const db = newLibrary();
  const id = await keepArticle(db, newArticle({ keys: ['//a.example/1'] }));
  await changeArticles(db, [id], tagged(['transport']));
  await changeArticles(db, [id], moved('trashed'));
  expect(await keepLinks(db, [link('1')])).toEqual([{ id, isNew: false }]);
  expect(await findArticle(db, id)).toMatchObject({ article: { state: 'inbox', tags: ['transport'] } });
  expect(await waitingLinks(db)).toEqual([]);
});

test('the text takes the place of the link, and keeps what its reader made of it', async () => {
  const db = newLibrary();
  const [added] = await keepLinks(db, [link('1')]);
  const id = added?.id ?? '';
  await changeArticles(db, [id], tagged(['transport']));
  await keepArticle(db, newArticle({ keys: ['//a.example/1'] }));
  const listed = await findArticle(db, id);
  expect(listed).toMatchObject({ article: { tags: ['transport'], minutes: 4.5 } });
  expect(listed?.kind === 'article' && 'link' in listed.article).toBe(false);
  expect(await db.jobs.where({ kind: 'text' }).count()).toBe(0);
  // Whoever was late changes nothing any more.
  await settleLink(db, id, 'unreachable');
  expect(await linkState(db, id)).toBeUndefined();
});

test('has articles made of what has arrived, after each turn and when it wakes up to a turn that was killed', async () => {
  const db = newLibrary();
  const opened = vi.fn(async () => {});
  const page = { open: opened, close: vi.fn(async () => {}) };
  const answer = routes(() => new Response('<p>words', { headers: html }));
  await createLinkKeeper(db, answer, page).complete();
  expect(opened).not.toHaveBeenCalled();
  const [added] = await keepLinks(db, [link('1')]);
  await createLinkKeeper(db, answer, page).work();
  expect(opened).toHaveBeenCalledTimes(1);
  await createLinkKeeper(db, answer, page).complete();
  expect(opened).toHaveBeenCalledTimes(2);
  // What was thrown away meanwhile stays thrown away.
  await changeArticles(db, [added?.id ?? ''], moved('trashed'));
  await createLinkKeeper(db, answer, page).complete();
  expect(opened).toHaveBeenCalledTimes(2);
});

test('goes on with what arrived while the page that reads was closing, also where that made nothing of what it had', async () => {
  const db = newLibrary();
  const page = { open: vi.fn(async () => {}), close: vi.fn(async () => {}) };
  const keeper = createLinkKeeper(
    db,
    routes(() => new Response('<p>words', { headers: html })),
    page,
  );
  const [added] = await keepLinks(db, [link('1')]);
  page.close.mockImplementation(async () => {
    await putArrival(db, { articleId: added?.id ?? '', page: { kind: 'markup', html: '<p>', url: link('1').url } });
  });
  await keeper.completed({ isStopped: false });
  expect(page.open).toHaveBeenCalledTimes(1);
  // What stopped one would stop the next.
  await keeper.completed({ isStopped: true });
  expect(page.close).toHaveBeenCalledTimes(2);
  expect(page.open).toHaveBeenCalledTimes(1);
});

test('keeps a link whose address another article only declares, and knows an article by its own', async () => {
  const db = newLibrary();
  const declared = metadata({ url: 'https://a.example/own', canonicalUrl: 'https://a.example/1', title: 'Another' });
  const other = await keepArticle(db, newArticle({ metadata: declared, keys: ['//a.example/own', '//a.example/1'] }));
  const [added] = await keepLinks(db, [link('1')]);
  expect(added).toMatchObject({ isNew: true });
  expect(await keepLinks(db, [link('own')])).toEqual([{ id: other, isNew: false }]);
  // Once it is kept, it is there.
  expect(await keepLinks(db, [link('1')])).toEqual([{ id: added?.id, isNew: false }]);
});

test('what is no link any more waits for nothing', async () => {
  const db = newLibrary();
  const id = await keepArticle(db, newArticle());
  await db.arrivals.put({ articleId: id, page: { kind: 'markup', html: '<p>', url: link('1').url } });
  await settleLink(db, id, 'unreadable');
  expect(await arrivedIds(db)).toEqual([]);
});
