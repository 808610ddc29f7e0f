import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { fetchInPage } from '../../../lib/browser/page-fetch';

const OWN = 'https://news.example/a.jpg';

/** A page that answers as told. What runs in it is run here: `fakeBrowser` has no tabs to run anything in. */
function page(answer: (url: string, request: RequestInit) => Promise<Response>): void {
  vi.stubGlobal('location', { origin: 'https://news.example' });
  vi.stubGlobal('fetch', answer);
  vi.stubGlobal('FileReader', DataUrlReader);
  const executeScript = async ({ func, args }: { func: (...args: unknown[]) => unknown; args: unknown[] }) => [
    { result: await func(...args) },
  ];
  Object.assign(fakeBrowser, { scripting: { executeScript } });
}

/** The little of `FileReader` that Node lacks. */
class DataUrlReader {
  result: string | null = null;
  onload = () => {};
  async readAsDataURL(blob: Blob) {
    const bytes = Buffer.from(await blob.arrayBuffer());
    this.result = `data:${blob.type};base64,${bytes.toString('base64')}`;
    this.onload();
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('brings a picture of the page’s own across', async () => {
  page(async () => new Response('jpeg', { headers: { 'content-type': 'image/jpeg' } }));
  const picture = await fetchInPage(7, OWN, 100);
  expect(picture).toMatchObject({ type: 'image/jpeg', size: 4 });
});

test.each([
  ['another origin’s', 'https://pictures.example/b.jpg', 'image/jpeg'],
  ['one too large', OWN, 'image/jpeg'],
  ['what is no picture', OWN, 'text/html'],
])('leaves %s', async (_, url, type) => {
  page(async () => new Response('x'.repeat(200), { headers: { 'content-type': type } }));
  expect(await fetchInPage(7, url, type === 'text/html' ? 1000 : 100)).toBeNull();
});

test('gives up on a picture that never comes, so that the queue goes on', async () => {
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
  page(async (_, { signal }) => {
    signal?.throwIfAborted();
    return new Promise(() => {});
  });
  expect(await fetchInPage(7, OWN, 100)).toBeNull();
});
