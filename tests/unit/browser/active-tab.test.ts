import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { extractFrom } from '../../../lib/browser/active-tab';

const tab = (url: string) => ({ id: 7, url, isLoading: false });

/** `fakeBrowser` has no `scripting.executeScript`. */
function scripting(executeScript: () => Promise<unknown>) {
  const run = vi.fn(executeScript);
  Object.assign(fakeBrowser.scripting, { executeScript: run });
  return run;
}

afterEach(() => vi.useRealTimers());

test.each([
  ['chrome://extensions', 'forbidden'],
  ['about:preferences', 'forbidden'],
  ['chrome-extension://abc/library.html', 'forbidden'],
  ['https://chromewebstore.google.com/detail/x', 'forbidden'],
  ['https://addons.mozilla.org/fr/firefox/', 'forbidden'],
  ['', 'forbidden'],
  ['https://news.example/report.PDF?page=2', 'not-a-page'],
])('does not even try %s', async (url, reason) => {
  const run = scripting(async () => []);
  expect(await extractFrom(tab(url))).toEqual({ kind: 'refused', reason });
  expect(run).not.toHaveBeenCalled();
});

test('takes what a page answers for what it is: unknown', async () => {
  scripting(async () => [{ result: { kind: 'article', article: { html: 12 } } }]);
  expect(await extractFrom(tab('https://news.example/'))).toMatchObject({ kind: 'refused', reason: 'failed' });
});

test('tells a page the browser protects from one that breaks', async () => {
  scripting(async () => Promise.reject(new Error('Missing host permission for the tab')));
  expect(await extractFrom(tab('https://news.example/'))).toMatchObject({ reason: 'forbidden' });
  scripting(async () => Promise.reject(new Error('The tab was closed.')));
  expect(await extractFrom(tab('https://news.example/'))).toMatchObject({ reason: 'failed' });
});

test('gives up on a page that hangs', async () => {
  vi.useFakeTimers();
  scripting(() => new Promise(() => {}));
  const extraction = extractFrom(tab('https://news.example/'));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await extraction).toEqual({ kind: 'refused', reason: 'too-slow' });
});
