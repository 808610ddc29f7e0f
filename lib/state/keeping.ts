import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ArticleMetadata } from '../article/article';
import { digest } from '../article/digest';
import { readPages } from '../article/join/read-pages';
import { pageKey } from '../article/page-key';
import type { ReadableArticle } from '../article/readable-article';
import { parseSafe } from '../article/safe-fragment';
import type { SafeHtml } from '../article/sanitise';
import { keepArticle } from '../db/articles';
import type { LibraryDatabase } from '../db/database';
import { storageFailure } from '../db/storage-failure';
import { carryHighlights } from '../notes/carry-highlights';
import { createTextMap } from '../notes/text-map';
import type { KeepState } from '../shared/keep-state';
import { openReading, type Reading } from './reading';

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
  db: LibraryDatabase;
  document: Document;
  sanitise(html: string): SafeHtml;
  /** Asks the browser not to clear the library when the disk runs full. */
  protectStorage(): Promise<unknown>;
  /** The library has this text now. Told in one batch with the change of state. */
  onStored(article: ReadableArticle): void;
  /** Pictures may wait to be fetched. */
  onPictures(): void;
}

export function createKeeping(parts: KeepingParts): Keeping {
  const { db } = parts;
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

  const textOf = (html: SafeHtml) => createTextMap(parseSafe(html, parts.document)).text;

  async function write(article: ReadableArticle): Promise<Reading | null> {
    try {
      const { metadata, html, leftOut } = article;
      const found = digest(metadata, html, parts.document);
      const own = reading.peek();
      const id = await keepArticle(
        db,
        {
          metadata,
          html,
          leftOut,
          keys: keysOf(metadata),
          ...found,
          carry: (highlights, was) => carryHighlights(highlights, textOf(parts.sanitise(was)), textOf(html)),
        },
        own ? { id: own.articleId } : {},
      );
      const session = own ?? (await openReading(db, id));
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

/** The addresses an article is known under, those of its further pages too. A canonical address of another host is not believed. */
export function keysOf(metadata: ArticleMetadata): string[] {
  const { url, canonicalUrl } = metadata;
  return [...new Set([url, canonicalUrl ?? url, ...readPages(metadata).map((page) => page.url)].map(pageKey))];
}
