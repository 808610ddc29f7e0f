import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { createUsualColour } from '../../../lib/state/usual-colour';

beforeEach(() => fakeBrowser.reset());

test('is the colour used last, also in the next page', async () => {
  createUsualColour().use('pink');
  const next = createUsualColour();
  await vi.waitFor(() => expect(next.value.value).toBe('pink'));
});

test('is yellow at first, and where what was stored is no colour', async () => {
  await fakeBrowser.storage.local.set({ lastColour: 'mauve' });
  const { value } = createUsualColour();
  await vi.waitFor(async () => expect(await fakeBrowser.storage.local.get()).toEqual({ lastColour: 'mauve' }));
  expect(value.value).toBe('yellow');
});
