import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { onMessage, send } from '../../../lib/browser/messages';

beforeEach(() => fakeBrowser.reset());

// `fakeBrowser` types its trigger without the way to reply that browsers pass; the call itself passes it on.
const onMessageEvent = fakeBrowser.runtime.onMessage as unknown as { trigger(...args: unknown[]): Promise<unknown> };

/** Delivers a message as a browser does. */
const deliver = (message: unknown): Promise<unknown> =>
  new Promise((reply) => void onMessageEvent.trigger(message, {}, reply));

const PAGE = { tabId: 7, origin: 'https://news.example' };

test('carries a message to whoever answers it, and replies when the work is done', async () => {
  const handle = vi.fn(async () => {});
  onMessage('fetch-pictures', handle);
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(deliver);
  await send('fetch-pictures', { page: PAGE });
  expect(handle).toHaveBeenCalledWith({ page: PAGE });
});

test('replies that the work failed, so that nobody waits', async () => {
  onMessage('fetch-pictures', async () => Promise.reject(new Error('full')));
  expect(await deliver({ name: 'fetch-pictures', body: {} })).toBe(false);
});

test('leaves alone what is no message of ours', () => {
  const handle = vi.fn(async () => {});
  onMessage('fetch-pictures', handle);
  for (const message of [null, 'fetch-pictures', { name: 'other', body: {} }, { name: 'fetch-pictures' }])
    void deliver(message);
  expect(handle).not.toHaveBeenCalled();
});
