import { afterEach, expect, test, vi } from 'vitest';
import { keepArticle } from '../../../lib/db/articles';
import { countPictures, keptPictures, settlePicture } from '../../../lib/db/pictures';
import { createPictureKeeper, type PictureKeeperBrowser } from '../../../lib/offline/picture-keeper';
import { newArticle, newLibrary } from '../../support/library';

const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
const OWN = 'https://news.example/a.jpg';
const FOREIGN = 'https://pictures.example/b.jpg';

const nobody: PictureKeeperBrowser = {
  isOnline: () => true,
  mayFetchFrom: async () => false,
  fetchInPage: async () => null,
};

/** Answers each address as told; an address nobody knows fails as CORS and a dead line do. */
function serve(answers: Record<string, () => Response>) {
  const served = vi.fn(async (url: string) => {
    const answer = answers[url];
    if (!answer) throw new TypeError('Failed to fetch');
    return answer();
  });
  vi.stubGlobal('fetch', served);
  return served;
}

afterEach(() => vi.unstubAllGlobals());

async function keptLibrary() {
  const db = newLibrary();
  return { db, id: await keepArticle(db, newArticle()) };
}

test('keeps pictures that answer, and takes the job off when none waits', async () => {
  const { db, id } = await keptLibrary();
  serve({ [OWN]: () => new Response(JPEG), [FOREIGN]: () => new Response(JPEG) });
  await createPictureKeeper(db, nobody).work();
  expect(await countPictures(db, id)).toMatchObject({ total: 2, kept: 2, waiting: 0 });
  expect((await keptPictures(db, id)).get(OWN)).toMatchObject({ size: JPEG.length, type: 'image/jpeg' });
  expect(await db.jobs.where({ kind: 'pictures' }).count()).toBe(0);
});

test('fetches in the page what is of its own origin, and nothing else', async () => {
  const { db, id } = await keptLibrary();
  const fetchInPage = vi.fn(async () => new Blob([JPEG], { type: 'image/jpeg' }));
  serve({});
  await createPictureKeeper(db, { ...nobody, fetchInPage }).work({ tabId: 7, origin: 'https://news.example' });
  expect(fetchInPage.mock.calls).toEqual([[7, OWN, expect.any(Number)]]);
  expect(await countPictures(db, id)).toMatchObject({ kept: 1, refused: 1, refusedHosts: ['pictures.example'] });
});

test('tries in the page what a turn without the page was refused', async () => {
  const { db, id } = await keptLibrary();
  serve({});
  const fetchInPage = async () => new Blob([JPEG], { type: 'image/jpeg' });
  const keeper = createPictureKeeper(db, { ...nobody, fetchInPage });
  const without = keeper.work();
  await keeper.work({ tabId: 7, origin: 'https://news.example' });
  await without;
  expect(await countPictures(db, id)).toMatchObject({ kept: 1, refused: 1, refusedHosts: ['pictures.example'] });
});

test('tries what a permission was given for once more, and asks nobody else anything', async () => {
  const { db, id } = await keptLibrary();
  serve({});
  const granted = new Set<string>();
  const keeper = createPictureKeeper(db, { ...nobody, mayFetchFrom: async (host) => granted.has(host) });
  await keeper.work();
  expect(await countPictures(db, id)).toMatchObject({ refused: 2 });
  granted.add('pictures.example');
  const served = serve({ [FOREIGN]: () => new Response(JPEG) });
  await keeper.retryRefused();
  expect(await countPictures(db, id)).toMatchObject({ kept: 1, refused: 1, refusedHosts: ['news.example'] });
  expect(served.mock.calls.map(([url]) => url)).toEqual([FOREIGN]);
});

test('looks at the bytes also of what the page itself hands over', async () => {
  const { db, id } = await keptLibrary();
  serve({});
  const fetchInPage = async () => new Blob(['<script>'], { type: 'image/jpeg' });
  await createPictureKeeper(db, { ...nobody, fetchInPage }).work({ tabId: 7, origin: 'https://news.example' });
  expect(await countPictures(db, id)).toMatchObject({ kept: 0, failed: 1 });
});

test('tells a dead line from a refusal when the permission is there, and tries it at the next start', async () => {
  const { db, id } = await keptLibrary();
  serve({});
  const keeper = createPictureKeeper(db, { ...nobody, mayFetchFrom: async () => true });
  await keeper.work();
  expect(await countPictures(db, id)).toMatchObject({ failed: 2, refused: 0 });
  serve({ [OWN]: () => new Response(JPEG), [FOREIGN]: () => new Response(JPEG) });
  await keeper.retryUnreachable();
  expect(await countPictures(db, id)).toMatchObject({ kept: 2 });
});

test.each([
  ['an error page', () => new Response('<h1>Not found</h1>', { status: 404 })],
  ['a page sent as a picture', () => new Response('<script>', { headers: { 'content-type': 'image/jpeg' } })],
])('does not keep %s', async (_, answer) => {
  const { db, id } = await keptLibrary();
  serve({ [OWN]: answer, [FOREIGN]: () => new Response(JPEG) });
  await createPictureKeeper(db, nobody).work();
  expect(await countPictures(db, id)).toMatchObject({ kept: 1, failed: 1 });
});

test('goes on where a killed worker stopped', async () => {
  const { db, id } = await keptLibrary();
  serve({ [OWN]: () => new Response(JPEG) });
  const full = vi.spyOn(db.pictures, 'put').mockRejectedValueOnce(new Error('killed'));
  await expect(createPictureKeeper(db, nobody).work()).rejects.toThrow();
  full.mockRestore();
  expect(await db.jobs.where({ kind: 'pictures' }).count()).toBe(1);
  serve({ [OWN]: () => new Response(JPEG), [FOREIGN]: () => new Response(JPEG) });
  await createPictureKeeper(db, nobody).work();
  const { waiting, kept } = await countPictures(db, id);
  expect({ waiting, kept: kept >= 1 }).toEqual({ waiting: 0, kept: true });
});

test('takes up what came while it was at work', async () => {
  const { db } = await keptLibrary();
  const keeper = createPictureKeeper(db, nobody);
  let second = '';
  const answer = () => new Response(JPEG);
  const served = serve({ [OWN]: answer, [FOREIGN]: answer, 'https://news.example/late.jpg': answer });
  served.mockImplementationOnce(async () => {
    second = await keepArticle(db, newArticle({ keys: ['late'], pictures: ['https://news.example/late.jpg'] }));
    void keeper.work();
    return answer();
  });
  await keeper.work();
  await keeper.work();
  expect(await countPictures(db, second)).toMatchObject({ kept: 1, waiting: 0 });
});

test('forgets a picture that the article lost while it was fetched', async () => {
  const { db, id } = await keptLibrary();
  await db.pictures.delete([id, OWN]);
  await settlePicture(db, { articleId: id, url: OWN }, { state: 'kept', blob: new Blob([JPEG]) });
  expect(await countPictures(db, id)).toMatchObject({ total: 1, kept: 0 });
});

test('says so of a picture there was no room for', async () => {
  const { db, id } = await keptLibrary();
  serve({ [OWN]: () => new Response(JPEG), [FOREIGN]: () => new Response(JPEG) });
  vi.spyOn(db.pictures, 'put').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  await createPictureKeeper(db, nobody).work();
  expect(await countPictures(db, id)).toMatchObject({ kept: 1, failed: 1, waiting: 0 });
});

test('gets on with the others after an address that is none', async () => {
  const { db, id } = await keptLibrary();
  await db.pictures.put({ articleId: id, url: 'https://[', state: 'waiting' });
  serve({ [OWN]: () => new Response(JPEG), [FOREIGN]: () => new Response(JPEG) });
  await createPictureKeeper(db, nobody).work({ tabId: 7, origin: 'https://news.example' });
  expect(await countPictures(db, id)).toMatchObject({ kept: 2, failed: 1, waiting: 0 });
});

test.each([
  ['takes too long', () => Promise.reject(new DOMException('too long', 'TimeoutError'))],
  [
    'breaks off',
    async () => new Response(new ReadableStream({ start: (body) => body.error(new TypeError('broken line')) })),
  ],
])('asks for no permission for a picture that %s', async (_, answer) => {
  const { db, id } = await keptLibrary();
  vi.stubGlobal('fetch', answer);
  await createPictureKeeper(db, nobody).work();
  expect(await countPictures(db, id)).toMatchObject({ failed: 2, refused: 0 });
});

test('asks for no permission while there is no network at all', async () => {
  const { db, id } = await keptLibrary();
  serve({});
  await createPictureKeeper(db, { ...nobody, isOnline: () => false }).work();
  expect(await countPictures(db, id)).toMatchObject({ failed: 2, refused: 0 });
});
