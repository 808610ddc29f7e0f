import type { StorageFailure } from './keep-state';

/** What is known of something that is read from the library. */
export type Loaded<T> = { kind: 'loading' } | { kind: 'ready'; value: T } | { kind: 'failed'; reason: StorageFailure };
