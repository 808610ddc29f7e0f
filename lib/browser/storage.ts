import type { StorageUse } from '../shared/storage-use';

/**
 * Chromium never evicts an extension with `unlimitedStorage`, though `persisted()` does not say so.
 * @see https://developer.chrome.com/docs/extensions/develop/concepts/storage-and-cookies
 */
const IS_EXEMPT = import.meta.env.BROWSER !== 'firefox';

export async function storageUse(): Promise<StorageUse> {
  const [{ usage = 0, quota }, isPersisted] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return {
    usedBytes: usage,
    ...(quota !== undefined && { allowedBytes: quota }),
    persistent: isPersisted || IS_EXEMPT,
  };
}

/**
 * Asks the browser never to evict the library. With `unlimitedStorage` neither browser asks the person; without the
 * promise Firefox may clear it when the disk runs full.
 */
export const protectStorage = (): Promise<boolean> => navigator.storage.persist();
