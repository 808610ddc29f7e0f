import './english';

import { expect, test, vi } from 'vitest';
import { StorageView } from '../../../components/storage/StorageView';
import { STORAGES, storage } from './gallery/storage-scenes';
import { all, find, show } from './show';

test('says what takes room, and frees what one asks it to', async () => {
  const deeds = { onFree: vi.fn(), onTrash: vi.fn(), onFreeArchived: vi.fn(), onEmptyTrash: vi.fn() };
  await show(<StorageView {...storage} {...deeds} />, [1280, 860]);
  expect((await find('[data-takes=pictures]')).textContent).toBe('Pictures7,312 pictures1.4 GB');
  const [first] = all('[data-large]');
  first?.querySelector<HTMLElement>('[data-action=free-pictures]')?.click();
  first?.querySelector<HTMLElement>('[data-action=trash]')?.click();
  expect([deeds.onFree.mock.calls, deeds.onTrash.mock.calls]).toEqual([[['a']], [['a']]]);
  (await find('[data-action=free-archived]')).click();
  expect(deeds.onFreeArchived).toHaveBeenCalledOnce();
  (await find('[data-action=empty-trash]')).click();
  expect(deeds.onEmptyTrash).not.toHaveBeenCalled();
  expect((await find('[role=alert]')).textContent).toContain('14');
  (await find('[data-action=empty-trash-now]')).click();
  expect(deeds.onEmptyTrash).toHaveBeenCalledOnce();
});

test('asks the browser for its promise, and says whether pictures are kept', async () => {
  const deeds = { onPersist: vi.fn(), onPolicy: vi.fn() };
  await show(<StorageView {...storage} {...deeds} />, [360, 740]);
  (await find('[data-action=persist]')).click();
  expect(deeds.onPersist).toHaveBeenCalledOnce();
  (await find<HTMLInputElement>('[data-policy] input[value=never]')).click();
  expect(deeds.onPolicy.mock.calls).toEqual([['never']]);
});

test('a full disk leads to what can be freed', async () => {
  await show(STORAGES['storage-refused']?.() ?? null, [1280, 860]);
  expect((await find<HTMLAnchorElement>('[data-notice=storage] a')).hash).toBe('#/storage');
  expect((await find('[data-persistence]')).textContent).toContain('did not promise');
});

test('has the library checked, says how far that is, and what was put right', async () => {
  const onCheck = vi.fn();
  await show(<StorageView {...storage} onCheck={onCheck} />, [1280, 860]);
  (await find('[data-action=check-library]')).click();
  expect(onCheck).toHaveBeenCalledOnce();
  await show(STORAGES['storage-refused']?.() ?? null, [1280, 860]);
  expect((await find<HTMLProgressElement>('[data-check=running] progress')).position).toBeCloseTo(412 / 1284);
  await show(STORAGES['storage-mended']?.() ?? null, [1280, 860]);
  expect((await find('[data-mended=orphans]')).textContent).toContain('40');
});
