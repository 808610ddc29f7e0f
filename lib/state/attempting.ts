import type { Signal } from '@preact/signals';
import { storageFailure } from '../db/storage-failure';
import type { StorageFailure } from '../shared/keep-state';

/** Writes something, and tells whether it was written. Why not stands in `failure`, until something is written again. */
export function attempting(
  failure: Signal<StorageFailure | null>,
): (change: () => Promise<unknown>) => Promise<boolean> {
  return async (change) => {
    try {
      await change();
      failure.value = null;
      return true;
    } catch (error) {
      failure.value = storageFailure(error);
      return false;
    }
  };
}
