import { type ReadonlySignal, signal } from '@preact/signals';
import type { SafeHtml } from '../article/sanitise';
import type { LibraryDatabase } from '../db/database';
import { type KeptText, type MissingText, openReading, openText, type Reading } from './reading';

/** What the library page shows of one article. */
export type ArticlePageView = { kind: 'loading' } | { kind: 'text'; text: KeptText; reading: Reading } | MissingText;

export interface ArticlePage {
  view: ReadonlySignal<ArticlePageView>;
  stop(): void;
}

/** Opens an article of the library for reading. */
export function openArticlePage(
  db: LibraryDatabase,
  articleId: string,
  sanitise: (html: string) => SafeHtml,
): ArticlePage {
  const view = signal<ArticlePageView>({ kind: 'loading' });
  let isOpen = true;

  async function open(): Promise<void> {
    const opened = await openText(db, articleId, sanitise);
    if (!isOpen) return;
    if (opened.kind !== 'text') {
      view.value = opened;
      return;
    }
    const reading = await openReading(db, articleId);
    if (isOpen) view.value = { kind: 'text', text: opened.text, reading };
    else reading.stop();
  }
  void open();

  return {
    view,
    stop() {
      isOpen = false;
      const current = view.peek();
      if (current.kind === 'text') current.reading.stop();
    },
  };
}
