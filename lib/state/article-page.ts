import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { digest } from '../article/digest';
import type { ReadableArticle } from '../article/readable-article';
import type { SafeHtml } from '../article/sanitise';
import { changeText } from '../db/article-text';
import { findArticle } from '../db/articles';
import type { LibraryDatabase } from '../db/database';
import { movedTo } from '../db/moved-articles';
import { storageFailure } from '../db/storage-failure';
import type { StorageFailure } from '../shared/keep-state';
import { live } from './live';
import { type KeptText, type MissingText, openReading, openText, type Reading } from './reading';
import { createTrimming, type Trimming } from './trimming';

/** What the library page shows of one article. */
export type ArticlePageView = { kind: 'loading' } | { kind: 'text'; text: KeptText; reading: Reading } | MissingText;

export interface ArticlePage {
  view: ReadonlySignal<ArticlePageView>;
  /** What the text is shown without. */
  trimming: Trimming;
  /** Why the last change to the text could not be stored. */
  failure: ReadonlySignal<StorageFailure | null>;
  stop(): void;
}

/** Opens an article of the library for reading. */
export function openArticlePage(
  db: LibraryDatabase,
  articleId: string,
  sanitise: (html: string) => SafeHtml,
  document: Document,
): ArticlePage {
  const view = signal<ArticlePageView>({ kind: 'loading' });
  const failure = signal<StorageFailure | null>(null);
  let isOpen = true;
  let stopLink = () => {};
  let stopMoving = () => {};
  /** The text as the library has it, safe, and how often it was read from there. */
  let kept: SafeHtml | null = null;
  let readings = 0;
  /** The last change that was asked for: each begins when the one before it is on the disk. */
  let changing = Promise.resolve();
  const trimming = createTrimming({
    document,
    sanitise,
    article: computed(() => (view.value.kind === 'text' ? view.value.text : null)),
    show(article) {
      const current = view.peek();
      if (current.kind !== 'text') return;
      view.value = { ...current, text: { ...article, kept: current.text.kept } };
      const reading = readings;
      // What was made of a text that was replaced since would bring that one back.
      changing = changing.then(() => (reading === readings ? store(article) : undefined));
    },
  });

  async function store({ metadata, html, leftOut = [] }: ReadableArticle): Promise<void> {
    const isMadeOf = (other: string) => other === kept || sanitise(other) === kept;
    try {
      const changed = { html, leftOut, digest: digest(metadata, html, document), isMadeOf };
      if (await changeText(db, articleId, changed)) kept = html;
      else await readAnew();
      failure.value = null;
    } catch (error) {
      failure.value = storageFailure(error);
    }
  }

  /** Another page has given the article another text, or taken it away: that is shown then, and the change is not made. */
  async function readAnew(): Promise<void> {
    const opened = await openText(db, articleId, sanitise);
    const current = view.peek();
    if (!isOpen || current.kind !== 'text') return;
    trimming.forget();
    readings += 1;
    if (opened.kind === 'text') {
      kept = opened.text.html;
      view.value = { ...current, text: opened.text };
    } else {
      view.value = opened;
      current.reading.stop();
    }
  }

  /** Shows how the link stands, and its text as soon as that is there. */
  function followLink(): void {
    const row = live(() => findArticle(db, articleId));
    let known = view.peek();
    const stopFollowing = row.value.subscribe((loaded) => {
      const listed = loaded.kind === 'ready' && loaded.value?.kind === 'article' ? loaded.value.article : null;
      if (!listed) return;
      if (listed.link && known.kind === 'link') {
        known = { ...known, link: listed.link };
        view.value = known;
        return;
      }
      stopLink();
      void open();
    });
    stopLink = () => {
      stopFollowing();
      row.stop();
    };
  }

  async function open(): Promise<void> {
    const opened = await openText(db, articleId, sanitise);
    if (!isOpen) return;
    if (opened.kind !== 'text') {
      view.value = opened;
      if (opened.kind === 'link') followLink();
      return;
    }
    // Only to show which of them hold: a kept text is as its reader left it.
    await trimming.load(opened.text.metadata.url).catch((error: unknown) => console.warn(error));
    const reading = await openReading(db, articleId);
    kept = opened.text.html;
    if (!isOpen) return reading.stop();
    view.value = { kind: 'text', text: opened.text, reading };
    followMoving(reading);
  }

  /** The article may turn out to be the same as another, and go into that, while it is read: its reader goes with it. */
  function followMoving(reading: Reading): void {
    stopMoving = reading.row.subscribe((row) => {
      if (row.kind !== 'ready' || row.value) return;
      movedTo(db, articleId).then(
        (to) => {
          if (!isOpen || to === undefined) return;
          view.value = { kind: 'moved', to };
          reading.stop();
        },
        // The text that is shown stays; where it has gone is asked again when it is next opened.
        (error: unknown) => console.warn(error),
      );
    });
  }
  void open();

  return {
    view,
    trimming,
    failure,
    stop() {
      isOpen = false;
      stopLink();
      stopMoving();
      const current = view.peek();
      if (current.kind === 'text') current.reading.stop();
    },
  };
}
