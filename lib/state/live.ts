import { type ReadonlySignal, signal } from '@preact/signals';
import { watch } from '../db/articles';
import { storageFailure } from '../db/storage-failure';
import type { Loaded } from '../shared/loaded';

/** A signal that follows a query of the library, whichever page changes it. */
export interface Live<T> {
  value: ReadonlySignal<Loaded<T>>;
  /** Follows another query from now on; the last answer stays until the new one is there. */
  follow(query: () => Promise<T>): void;
  stop(): void;
}

/** @param after what goes before it: until then nothing is asked */
export function live<T>(query: () => Promise<T>, after?: Promise<unknown>): Live<T> {
  const value = signal<Loaded<T>>({ kind: 'loading' });
  let subscription: { unsubscribe(): void } | undefined;
  let isBegun = false;
  const follow = (next: () => Promise<T>) => {
    isBegun = true;
    subscription?.unsubscribe();
    subscription = watch(next).subscribe({
      next: (answer) => {
        value.value = { kind: 'ready', value: answer };
      },
      error: (error: unknown) => {
        console.error(error);
        value.value = { kind: 'failed', reason: storageFailure(error) };
      },
    });
  };
  if (after) void after.then(() => isBegun || follow(query));
  else follow(query);
  return {
    value,
    follow,
    stop() {
      isBegun = true;
      subscription?.unsubscribe();
    },
  };
}
