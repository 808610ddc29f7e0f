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

export function live<T>(query: () => Promise<T>): Live<T> {
  const value = signal<Loaded<T>>({ kind: 'loading' });
  let subscription: { unsubscribe(): void } | undefined;
  const follow = (next: () => Promise<T>) => {
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
  follow(query);
  return { value, follow, stop: () => subscription?.unsubscribe() };
}
