import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { LibraryDatabase } from '../db/database';
import { bringPicturesBack, type FreedPictures, freePictures, keepPicturesOf, sweepFreed } from '../db/free-pictures';
import { storageFailure } from '../db/storage-failure';
import type { StorageFailure } from '../shared/keep-state';

/** The reader's say in whether the pictures of one article are kept. */
export interface ArticlePictures {
  /** Pictures that were just freed, until that is undone or forgotten. */
  freed: ReadonlySignal<{ number: number } | null>;
  failure: ReadonlySignal<StorageFailure | null>;
  /** Has them kept; whoever fetches must then be told. */
  keep(): Promise<void>;
  free(): Promise<void>;
  undo(): Promise<void>;
  forget(): void;
}

export function createArticlePictures(db: LibraryDatabase, articleId: string): ArticlePictures {
  const freed = signal<{ number: number; before: FreedPictures } | null>(null);
  const failure = signal<StorageFailure | null>(null);

  async function attempt(change: () => Promise<void>): Promise<void> {
    try {
      await change();
      failure.value = null;
    } catch (error) {
      console.error(error);
      failure.value = storageFailure(error);
    }
  }
  const forget = () => {
    if (freed.peek() === null) return;
    freed.value = null;
    sweepFreed(db, [articleId]).catch((error: unknown) => console.warn('The worker will sweep it.', error));
  };

  return {
    freed: computed(() => freed.value),
    failure,
    keep: () => attempt(() => keepPicturesOf(db, articleId)),
    free: () =>
      attempt(async () => {
        const before = await freePictures(db, [articleId]);
        freed.value = { number: (freed.peek()?.number ?? 0) + 1, before };
      }),
    async undo() {
      const last = freed.peek();
      if (!last) return;
      await attempt(() => bringPicturesBack(db, last.before));
      if (!failure.peek()) freed.value = null;
    },
    forget,
  };
}
