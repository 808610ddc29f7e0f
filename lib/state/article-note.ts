import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { articleNote, writeArticleNote } from '../db/article-note';
import type { LibraryDatabase } from '../db/database';
import { storageFailure } from '../db/storage-failure';
import type { StorageFailure } from '../shared/keep-state';
import { live } from './live';

/** The reader's note on a kept article as a whole. */
export interface ArticleNote {
  /** Markdown; empty until one is written, and until it is read. */
  text: ReadonlySignal<string>;
  /** Why it can't be read, or was not written the last time. */
  failure: ReadonlySignal<StorageFailure | null>;
  /**
   * @param base the note as it was when the writing began
   * @returns whether it is written
   */
  write(text: string, base: string): Promise<boolean>;
  stop(): void;
}

export function createArticleNote(db: LibraryDatabase, articleId: string): ArticleNote {
  const stored = live(() => articleNote(db, articleId));
  const writeFailure = signal<StorageFailure | null>(null);
  return {
    text: computed(() => (stored.value.value.kind === 'ready' ? stored.value.value.value : '')),
    failure: computed(
      () => writeFailure.value ?? (stored.value.value.kind === 'failed' ? stored.value.value.reason : null),
    ),
    async write(text, base) {
      try {
        await writeArticleNote(db, articleId, text, base);
        writeFailure.value = null;
        return true;
      } catch (error) {
        writeFailure.value = storageFailure(error);
        return false;
      }
    },
    stop: stored.stop,
  };
}
