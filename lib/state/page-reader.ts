import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ExtractedArticle, Extraction } from '../article/article';
import type { KeptArticle } from '../article/kept-article';
import { keysOf } from '../article/keys-of';
import { NO_RULES } from '../article/left-out/site-rules';
import { pageKey } from '../article/page-key';
import { readable } from '../article/readable';
import type { ReadableArticle } from '../article/readable-article';
import type { ActiveTab } from '../browser/active-tab';
import type { PageMarkup } from '../browser/page-markup';
import type { Highlight, HighlightColour, TextSelectors } from '../notes/highlight';
import type { KeepState } from '../shared/keep-state';
import { besidePage, readsTheSame } from './beside-page';
import { createKeeping } from './keeping';
import { createPageJoining, type PageJoining } from './page-joining';
import { createPagePictures } from './page-pictures';
import type { PageReaderParts } from './page-reader-parts';
import { type PageView, refusal } from './page-view';
import type { Reading } from './reading';
import { createTrimming, type Trimming } from './trimming';

/** The page under the popup: read, kept, marked. */
export interface PageReader {
  view: ReadonlySignal<PageView>;
  keep: ReadonlySignal<KeepState>;
  /** The kept article behind the page; null until it is kept. */
  reading: ReadonlySignal<Reading | null>;
  /** The pages the article goes on at. */
  joining: PageJoining;
  /** What it is shown without. */
  trimming: Trimming;
  /** Reads the page; again, if it was refused before. */
  open(): Promise<void>;
  /** Keeps the article as it is shown, or tries again what failed. Resolves to its reading, or null if it could not be kept. */
  keepIt(): Promise<Reading | null>;
  /** Keeps the page's present text in place of the kept one; notes stay and find their words again. */
  updateCopy(): Promise<void>;
  /** The page that could not be read when the copy was to be updated; the copy is as it was. */
  notUpdated: ReadonlySignal<number | null>;
  /** Marking a passage keeps the article first. */
  highlight(selectors: TextSelectors, colour: HighlightColour): Promise<Highlight | null>;
  /** Asks for the hosts of refused pictures. Call straight from a click. */
  allowPictures(hosts: readonly string[]): void;
  retryPictures(): Promise<void>;
  close(): void;
}

export function createPageReader(parts: PageReaderParts): PageReader {
  const view = signal<PageView>({ kind: 'loading' });
  const notUpdated = signal<number | null>(null);
  let tab: ActiveTab | null = null;
  /** The page's text as it reads now, when another is shown in its place: a kept copy, or what the reader made of it. */
  let fresh: ReadableArticle | null = null;
  /** The text on screen, as long as the reader has made nothing else of it. */
  let asRead: ReadableArticle | null = null;
  let stopWaiting = () => {};
  /** Whether only the page's link is kept, which waits for its text. */
  let isAwaited = false;
  let rules = NO_RULES;
  const madeReadable = (extracted: ExtractedArticle) => readable(extracted, rules, parts.sanitise, parts.document);
  const keeping = createKeeping({
    library: parts.library,
    protectStorage: parts.protectStorage,
    onPictures: () => pictures.nudge(),
    onStored(article) {
      if (article !== fresh) return;
      fresh = null;
      view.value = { kind: 'article', article, source: 'page' };
    },
    onChanged(text) {
      fresh ??= asRead;
      joining.stop();
      trimming.forget();
      const changed = fresh !== null && !readsTheSame(text, fresh, parts.document);
      view.value = { kind: 'article', article: fresh ? besidePage(text, fresh) : text, source: 'library', changed };
    },
  });
  const { reading } = keeping;
  const { askForHosts, fetchPictures } = parts;
  const pictures = createPagePictures({ askForHosts, fetchPictures, tab: () => tab, reading });
  const pageParts = {
    document: parts.document,
    sanitise: parts.sanitise,
    extractMarkup: parts.extractMarkup,
    readable: madeReadable,
    fetchPage: async (url: string): Promise<PageMarkup> =>
      tab ? parts.fetchPage(tab.id, url) : { kind: 'failed', reason: 'elsewhere' },
  };
  const article = computed(() => (view.value.kind === 'article' ? view.value.article : null));
  const trimming = createTrimming({
    document: parts.document,
    sanitise: parts.sanitise,
    article,
    show(changed) {
      show(changed);
      if (keeping.isKept()) void keeping.store(changed);
    },
  });
  const joining = createPageJoining({
    article,
    readNext: async (article) => (await import('./next-page')).readNextPage(article, pageParts),
    async take(article) {
      show(article);
      if (keeping.isKept()) await keeping.store(article);
    },
  });

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
    // Without its rules a site is shown as any other.
    const loading = trimming.load(current.url).catch(() => NO_RULES);
    // A library that can't be opened must not keep anyone from reading; keeping will say what is wrong.
    await showKept([pageKey(current.url)]).catch((error: unknown) => console.error(error));
    rules = await loading;
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
  async function showKept(keys: readonly string[], title?: string): Promise<void> {
    if (keys.length === 0 || !(await parts.mayBeKept(keys))) return;
    const found = await (await parts.library()).find(keys, title);
    isAwaited ||= found === 'link';
    if (!found || found === 'link') return;
    const { text, reading: session } = found;
    // What was missing may be had now that the page is at hand.
    pictures.nudge();
    batch(() => {
      reading.value = session;
      view.value = {
        kind: 'article',
        article: text,
        source: 'library',
        changed: false,
        ...placeOf(text.kept),
      };
    });
  }

  /** Shows the copy kept under what the page calls itself. By the tab's address the library was asked already. */
  async function showDeclared({ metadata }: ReadableArticle): Promise<void> {
    const keys = keysOf(metadata);
    const asked = pageKey(tab?.url ?? '');
    if (keys.some((key) => key !== asked)) await showKept(keys, metadata.title);
  }

  /** Takes in what extraction found, beside a kept copy or as what is shown. */
  async function take(extraction: Extraction): Promise<void> {
    const isLoading = tab?.isLoading ?? false;
    if (extraction.kind === 'refused') {
      // What is on screen stays there: a kept copy, or what an earlier try has found.
      if (view.peek().kind !== 'article') view.value = refusal(extraction, isLoading);
      return;
    }
    const article = madeReadable(extraction.article);
    if (!reading.peek()) await showDeclared(article).catch((error: unknown) => console.error(error));
    const current = view.peek();
    const isSame = current.kind === 'article' && readsTheSame(current.article, article, parts.document);
    if (current.kind === 'article' && current.source === 'library') {
      fresh = article;
      view.value = { ...current, article: besidePage(current.article, article), changed: !isLoading && !isSame };
    } else if (current.kind === 'article' && current.article !== asRead) {
      // Pages were joined to it, or parts of it taken out, while the page still loaded: that is not undone for a late line.
      fresh = article;
      if (keeping.isKept()) view.value = { ...current, source: 'library', changed: !isSame };
    } else if (!isSame) {
      asRead = article;
      view.value = { kind: 'article', article, source: 'page' };
      // It was kept, or is just being kept, while the page still loaded: the copy gets the rest. A link that was kept
      // for later has its text now.
      if (keeping.isKept() || isAwaited) await keeping.store(article);
      isAwaited = false;
    }
  }

  /** Shows a changed text of the article on screen. */
  function show(article: ReadableArticle): void {
    const current = view.peek();
    if (current.kind === 'article') view.value = { ...current, article };
  }

  async function keepIt(): Promise<Reading | null> {
    const current = view.peek();
    return current.kind === 'article' ? keeping.keep(current.article) : null;
  }

  async function updateCopy(): Promise<void> {
    const current = view.peek();
    if (!fresh || current.kind !== 'article') return;
    notUpdated.value = null;
    const { readWholeAgain } = await import('./whole-again');
    const whole = await readWholeAgain(current.article, fresh, pageParts);
    if (whole.kind === 'failed') {
      notUpdated.value = whole.page;
      return;
    }
    fresh = whole.article;
    await keeping.store(fresh);
  }

  return {
    view,
    keep: keeping.state,
    reading,
    joining,
    trimming,
    open,
    keepIt,
    notUpdated,
    updateCopy,
    async highlight(selectors, colour) {
      const session = reading.peek() ?? (await keepIt());
      const current = view.peek();
      if (!session || current.kind !== 'article') return null;
      const { row, notes } = session;
      const added = await notes.add(selectors, colour);
      const now = row.peek();
      const isGone = now.kind === 'ready' && !now.value;
      if (added || !isGone) return added;
      // The trash was emptied in the library while the article is read here: what is marked is kept, and so is its text.
      return (await keeping.store(current.article)) ? notes.add(selectors, colour) : null;
    },
    allowPictures: pictures.allow,
    retryPictures: pictures.retry,
    close() {
      stopWaiting();
      joining.stop();
      reading.peek()?.stop();
    },
  };
}

const placeOf = ({ position }: KeptArticle) => (position ? { position } : {});
