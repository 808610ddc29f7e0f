import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { USUAL_KEYS, withKey } from '../../../lib/shared/commands/bindings';
import { createKeys, type KeysModel } from '../../../lib/state/keys';

let pages: KeysModel[] = [];
const open = () => {
  const page = createKeys();
  pages.push(page);
  return page;
};

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  for (const page of pages) page.stop();
  pages = [];
});

test('are as usual at first, and where what is stored is none of ours', async () => {
  await fakeBrowser.storage.local.set({ keys: ['?'], toolbarClick: 'explode' });
  expect(await open().ready).toEqual({ keys: USUAL_KEYS, toolbarClick: 'popup' });
});

test('are remembered, and the same in every page', async () => {
  const [one, other] = [open(), open()];
  await Promise.all([one.ready, other.ready]);
  const changed = withKey(USUAL_KEYS, 'listen', 'y');
  one.changeKeys(changed);
  one.changeToolbarClick('page');
  await vi.waitFor(() => expect(other.value.value).toEqual({ keys: changed, toolbarClick: 'page' }));
  expect(await open().ready).toEqual({ keys: changed, toolbarClick: 'page' });
});
