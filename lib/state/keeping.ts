import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ReadableArticle } from '../article/readable-article';
import { storageFailure } from '../db/storage-failure';
import type { KeepState } from '../shared/keep-state';
import type { PageLibrary } from './page-library';
import type { Reading } from './reading';

/** The copy of the article on screen: whether there is one, and the writing of it. */
export interface Keeping {
  state: ReadonlySignal<KeepState>;
  /** The kept article; null until it is kept. */
  reading: Signal<Reading | null>;
  /** Whether there is a copy, or will be in a moment. */
  isKept(): boolean;
  /** Keeps an article that is not kept, or tries again what failed. */
  keep(article: ReadableArticle): Promise<Reading | null>;
  /** Gives the copy a text; one after another, so that the last one asked for is the one that stays. */
  store(article: ReadableArticle): Promise<Reading | null>;
}

interface KeepingParts {
  library(): Promise<PageLibrary>;
  /** Asks the browser not to clear the library when the disk runs full. */
  protectStorage(): Promise<unknown>;
  /** The library has this text now. Told in one batch with the change of state. */
  onStored(article: ReadableArticle): void;
  /** Pictures may wait to be fetched. */
  onPictures(): void;
}

export function createKeeping(parts: KeepingParts): Keeping {
  const reading = signal<Reading | null>(null);
  const writing = signal<'idle' | 'keeping' | Extract<KeepState, { kind: 'failed' }>>('idle');
  const state = computed<KeepState>(() => {
    if (writing.value === 'keeping') return { kind: 'keeping' };
    if (writing.value !== 'idle') return writing.value;
    if (!reading.value) return { kind: 'not-kept' };
    return { kind: 'kept', pictures: reading.value.pictureCount.value ?? NO_PICTURES };
  });
  /** The new text a kept copy could not be given. */
  let unkept: ReadableArticle | null = null;
  /** The last keeping that was asked for. */
  let keeping: Promise<Reading | null> = Promise.resolve(null);

  function store(article: ReadableArticle): Promise<Reading | null> {
    writing.value = 'keeping';
    keeping = keeping.then(() => write(article));
    return keeping;
  }

  async function write(article: ReadableArticle): Promise<Reading | null> {
    try {
      const library = await parts.library();
      const session = await library.keep(article, reading.peek());
      batch(() => {
        reading.value = session;
        writing.value = 'idle';
        unkept = null;
        parts.onStored(article);
      });
      parts.onPictures();
      void parts.protectStorage().catch((error: unknown) => console.warn('The library may be cleared.', error));
      return session;
    } catch (error) {
      unkept = article;
      writing.value = { kind: 'failed', reason: storageFailure(error) };
      return null;
    }
  }

  return {
    state,
    reading,
    store,
    isKept: () => reading.peek() !== null || writing.peek() === 'keeping',
    async keep(article) {
      const session = reading.peek();
      if (writing.peek() === 'keeping') return keeping;
      if (!session) return store(article);
      return unkept ? store(unkept) : session;
    },
  };
}

const NO_PICTURES = { total: 0, kept: 0, waiting: 0, failed: 0, refused: 0, refusedHosts: [] };
