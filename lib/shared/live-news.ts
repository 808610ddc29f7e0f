import type { StorageFailure } from './keep-state';

/** What a page with marks on it is to say, once. */
export type LiveNews =
  /** Marking is on: so many marks are shown, so many are not found on the page as it reads now. */
  | { kind: 'on'; shown: number; missing: number }
  /** These can be taken back. */
  | { kind: 'unmarked' }
  | { kind: 'reshaped' }
  | { kind: 'merged' }
  /** A note is to be written or read, and only the person can open the popup. */
  | { kind: 'note-waits' }
  | { kind: 'not-kept' }
  | { kind: 'failed'; reason: StorageFailure }
  /** The extension was updated or removed under the page. */
  | { kind: 'gone' };
