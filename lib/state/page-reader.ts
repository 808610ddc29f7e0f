import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleMetadata, Extraction, RefusalReason } from '../article/article';
import { digest } from '../article/digest';
import type { KeptArticle, ReadingPosition } from '../article/kept-article';
import { pageKey } from '../article/page-key';
import type { ReadableArticle } from '../article/readable-article';
import { parseSafe } from '../article/safe-fragment';
import type { SafeHtml } from '../article/sanitise';
import type { ActiveTab } from '../browser/active-tab';
import { findByKeys, keepArticle } from '../db/articles';
import type { LibraryDatabase } from '../db/database';
import { storageFailure } from '../db/storage-failure';
import type { Highlight, HighlightColour, TextSelectors } from '../notes/highlight';
import type { KeepState } from '../shared/keep-state';
import { openReading, openText, type Reading } from './reading';

/** What the popup shows of the page it was opened on. */
export type PageView =
  | { kind: 'loading' }
  | { kind: 'refused'; reason: RefusalReason; detail?: string }
  /**
   * `source`: the page as it reads now, or the copy that was kept of it.
   * `changed`: the page reads differently from that copy.
   * `position`: where the reader was in it.
   */
  | { kind: 'article'; article: ReadableArticle; source: 'page' }
  | { kind: 'article'; article: ReadableArticle; source: 'library'; changed: boolean; position?: ReadingPosition };

/** What the reader of the open page needs from the browser and the database. */
export interface PageReaderParts {
  db: LibraryDatabase;
  document: Document;
  sanitise(html: string): SafeHtml;
  activeTab(): Promise<ActiveTab | null>;
  extractFrom(tab: ActiveTab): Promise<Extraction>;
  onTabReady(tabId: number, callback: (tab: ActiveTab) => void): () => void;
  askForHosts(hosts: readonly string[]): Promise<boolean>;
  /** Asks the browser not to clear the library when the disk runs full. */
  protectStorage(): Promise<unknown>;
  /** Tells the worker that pictures wait. */
  fetchPictures(page?: { tabId: number; origin: string }): Promise<void>;
}

/** The page under the popup: read, kept, marked. */
export interface PageReader {
  view: ReadonlySignal<PageView>;
  keep: ReadonlySignal<KeepState>;
  /** The kept article behind the page; null until it is kept. */
  reading: ReadonlySignal<Reading | null>;
  /** Reads the page; again, if it was refused before. */
  open(): Promise<void>;
  /** Keeps the article as it is shown, or tries again what failed. Resolves to its reading, or null if it could not be kept. */
  keepIt(): Promise<Reading | null>;
  /** Keeps the page's present text in place of the kept one; notes stay and find their words again. */
  updateCopy(): Promise<void>;
  /** Marking a passage keeps the article first. */
  highlight(selectors: TextSelectors, colour: HighlightColour): Promise<Highlight | null>;
  /** Asks for the hosts of refused pictures. Call straight from a click. */
  allowPictures(hosts: readonly string[]): void;
  retryPictures(): Promise<void>;
  close(): void;
}

export function createPageReader(parts: PageReaderParts): PageReader {
  const { db } = parts;
  const view = signal<PageView>({ kind: 'loading' });
  const reading = signal<Reading | null>(null);
  const writing = signal<'idle' | 'keeping' | Extract<KeepState, { kind: 'failed' }>>('idle');
  const keep = computed<KeepState>(() => {
    if (writing.value === 'keeping') return { kind: 'keeping' };
    if (writing.value !== 'idle') return writing.value;
    if (!reading.value) return { kind: 'not-kept' };
    return { kind: 'kept', pictures: reading.value.pictureCount.value ?? NO_PICTURES };
  });
  let tab: ActiveTab | null = null;
  /** The page's text as it reads now, when a kept copy is shown in its place. */
  let fresh: ReadableArticle | null = null;
  /** The new text a kept copy could not be given. */
  let unkept: ReadableArticle | null = null;
  /** The last keeping that was asked for. */
  let keeping: Promise<Reading | null> = Promise.resolve(null);
  let stopWaiting = () => {};

  async function open(): Promise<void> {
    view.value = { kind: 'loading' };
    stopWaiting();
    try {
      tab = await parts.activeTab();
      if (tab) await read(tab);
      else view.value = { kind: 'refused', reason: 'forbidden' };
    } catch (error) {
      console.error(error);
      view.value = { kind: 'refused', reason: 'failed', detail: String(error) };
    }
  }

  async function read(current: ActiveTab): Promise<void> {
    const reading = readOnce(current);
    if (current.isLoading) {
      // Listened for from the start: it may be ready before it is read.
      stopWaiting = parts.onTabReady(current.id, (ready) => {
        stopWaiting();
        void reading.then(() => readAgain(ready)).catch((error: unknown) => console.error(error));
      });
    }
    await reading;
  }

  async function readOnce(current: ActiveTab): Promise<void> {
    const extracting = parts.extractFrom(current);
    // A library that can't be opened must not keep anyone from reading; keeping will say what is wrong.
    await showKept([pageKey(current.url)]).catch((error: unknown) => console.error(error));
    await take(await extracting);
  }

  /** The page has its whole text now, or the tab has gone to another one, which is none of the article on screen. */
  async function readAgain(ready: ActiveTab): Promise<void> {
    if (pageKey(ready.url) === pageKey(tab?.url ?? '')) {
      tab = ready;
      await take(await parts.extractFrom(ready));
    } else if (view.peek().kind !== 'article') await open();
  }

  /** Shows the kept copy, if there is one under these keys. */
  async function showKept(keys: readonly string[]): Promise<boolean> {
    const listed = await findByKeys(db, keys);
    if (listed?.kind !== 'article') return false;
    const opened = await openText(db, listed.article.id, parts.sanitise);
    if (opened.kind !== 'text') return false;
    const session = await openReading(db, listed.article.id);
    // What was missing may be had now that the page is at hand.
    nudge();
    batch(() => {
      reading.value = session;
      view.value = {
        kind: 'article',
        article: opened.text,
        source: 'library',
        changed: false,
        ...placeOf(listed.article),
      };
    });
    return true;
  }

  /** Takes in what extraction found, beside a kept copy or as what is shown. */
  async function take(extraction: Extraction): Promise<void> {
    const isLoading = tab?.isLoading ?? false;
    if (extraction.kind === 'refused') {
      // What is on screen stays there: a kept copy, or what an earlier try has found.
      if (view.peek().kind !== 'article') view.value = refusal(extraction, isLoading);
      return;
    }
    const { html, ...metadata } = extraction.article;
    const article = { metadata, html: parts.sanitise(html) };
    if (!reading.peek()) await showKept(keysOf(metadata)).catch((error: unknown) => console.error(error));
    const current = view.peek();
    const isSame = current.kind === 'article' && sameText(current.article.html, article.html, parts.document);
    if (current.kind === 'article' && current.source === 'library') {
      fresh = article;
      view.value = { ...current, changed: !isLoading && !isSame };
    } else if (!isSame) {
      view.value = { kind: 'article', article, source: 'page' };
      // It was kept, or is just being kept, while the page still loaded: the copy gets the rest.
      if (reading.peek() || writing.peek() === 'keeping') await store(article);
    }
  }

  /** One text after another, so that the last one asked for is the one that stays. */
  function store(article: ReadableArticle): Promise<Reading | null> {
    writing.value = 'keeping';
    keeping = keeping.then(() => write(article));
    return keeping;
  }

  async function write(article: ReadableArticle): Promise<Reading | null> {
    try {
      const { metadata, html } = article;
      const found = digest(metadata, html, parts.document);
      const own = reading.peek();
      const id = await keepArticle(
        db,
        { metadata, html, keys: keysOf(metadata), ...found },
        own ? { id: own.articleId } : {},
      );
      const session = own ?? (await openReading(db, id));
      batch(() => {
        reading.value = session;
        writing.value = 'idle';
        unkept = null;
        if (article !== fresh) return;
        fresh = null;
        view.value = { kind: 'article', article, source: 'page' };
      });
      nudge();
      void parts.protectStorage().catch((error: unknown) => console.warn('The library may be cleared.', error));
      return session;
    } catch (error) {
      unkept = article;
      writing.value = { kind: 'failed', reason: storageFailure(error) };
      return null;
    }
  }

  /** The pictures are queued already; without a worker to hear it, its next wake-up fetches them. */
  function nudge(): void {
    const origin = tab && URL.parse(tab.url)?.origin;
    void parts
      .fetchPictures(tab && origin ? { tabId: tab.id, origin } : undefined)
      .catch((error: unknown) => console.warn('The pictures will be fetched later.', error));
  }

  async function retryPictures(): Promise<void> {
    await reading.peek()?.retryPictures();
    nudge();
  }

  async function keepIt(): Promise<Reading | null> {
    const current = view.peek();
    const session = reading.peek();
    if (current.kind !== 'article') return null;
    if (writing.peek() === 'keeping') return keeping;
    if (!session) return store(current.article);
    return unkept ? store(unkept) : session;
  }

  return {
    view,
    keep,
    reading,
    open,
    keepIt,
    async updateCopy() {
      if (fresh) await store(fresh);
    },
    async highlight(selectors, colour) {
      const session = reading.peek() ?? (await keepIt());
      return session ? session.notes.add(selectors, colour) : null;
    },
    allowPictures(hosts) {
      // The worker hears of a new grant itself: this popup may be closed by the browser's question. Of one that was
      // there already nobody hears.
      void parts
        .askForHosts(hosts)
        .then((isGranted) => (isGranted ? retryPictures() : undefined))
        .catch((error: unknown) => console.error(error));
    },
    retryPictures,
    close() {
      stopWaiting();
      reading.peek()?.stop();
    },
  };
}

const NO_PICTURES = { total: 0, kept: 0, waiting: 0, failed: 0, refused: 0, refusedHosts: [] };

const placeOf = ({ position }: KeptArticle) => (position ? { position } : {});

function refusal({ reason, detail }: Extract<Extraction, { kind: 'refused' }>, isLoading: boolean): PageView {
  if (isLoading && reason === 'not-an-article') return { kind: 'refused', reason: 'still-loading' };
  return { kind: 'refused', reason, ...(detail === undefined ? {} : { detail }) };
}

/** The addresses an article is known under. A canonical address of another host is not believed. */
function keysOf({ url, canonicalUrl }: ArticleMetadata): string[] {
  return [...new Set([url, canonicalUrl ?? url].map(pageKey))];
}

/** Whether two copies read the same, white space and markup aside. */
function sameText(a: SafeHtml, b: SafeHtml, document: Document): boolean {
  const text = (html: SafeHtml) => (parseSafe(html, document).textContent ?? '').replace(/\s+/g, ' ').trim();
  return a === b || text(a) === text(b);
}
