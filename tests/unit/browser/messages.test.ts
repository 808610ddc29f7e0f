import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { onMessage, send } from '../../../lib/browser/messages';

beforeEach(() => fakeBrowser.reset());

test('carries a message to whoever answers it, and waits for the answer', async () => {
  const handle = vi.fn(async () => {});
  onMessage('fetch-pictures', handle);
  await send('fetch-pictures', { page: { tabId: 7, origin: 'https://news.example' } });
  expect(handle).toHaveBeenCalledWith({ page: { tabId: 7, origin: 'https://news.example' } });
});

test('leaves alone what is no message of ours', async () => {
  const handle = vi.fn(async () => {});
  onMessage('fetch-pictures', handle);
  await fakeBrowser.runtime.sendMessage({ name: 'something else', body: {} }).catch(() => {});
  expect(handle).not.toHaveBeenCalled();
});
