import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ReadableArticle } from '../article/readable-article';
import { storageFailure } from '../db/storage-failure';
import type { KeepState } from '../shared/keep-state';
import type { PageLibrary } from './page-library';
import type { KeptText, Reading } from './reading';

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
  /** Another page has given the copy another text: what was asked for here was made of an older one, and is not kept. */
  onChanged(text: KeptText): void;
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
  /** The last keeping that was asked for, and how many were. */
  let keeping: Promise<Reading | null> = Promise.resolve(null);
  let asked = 0;
  /** What was asked for up to this one was made of a text that is no longer kept. */
  let outdated = 0;

  function store(article: ReadableArticle): Promise<Reading | null> {
    writing.value = 'keeping';
    asked += 1;
    const number = asked;
    keeping = keeping.then(() => (number > outdated ? write(article, number) : reading.peek()));
    return keeping;
  }

  async function write(article: ReadableArticle, number: number): Promise<Reading | null> {
    // A newer text is on its way: it alone decides how things stand.
    const isLast = () => number === asked;
    try {
      const library = await parts.library();
      const kept = await library.keep(article, reading.peek());
      if (kept.kind === 'changed') return giveUp(kept.found);
      batch(() => {
        reading.value = kept.reading;
        unkept = null;
        if (isLast()) writing.value = 'idle';
        parts.onStored(article);
      });
      parts.onPictures();
      void parts.protectStorage().catch((error: unknown) => console.warn('The library may be cleared.', error));
      return kept.reading;
    } catch (error) {
      const reason = storageFailure(error);
      if (isLast()) {
        unkept = article;
        writing.value = { kind: 'failed', reason };
      }
      return null;
    }
  }

  /** What waits behind it was made of the same older text. */
  function giveUp(found: KeptText | null): Reading | null {
    outdated = asked;
    batch(() => {
      unkept = null;
      writing.value = 'idle';
      if (found) parts.onChanged(found);
    });
    return reading.peek();
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

const NO_PICTURES = { total: 0, kept: 0, waiting: 0, failed: 0, undecided: 0, refused: 0, refusedHosts: [] };
