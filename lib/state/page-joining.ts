import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { readPages } from '../article/join/read-pages';
import { pageNumber } from '../article/numbered-address';
import type { ReadableArticle } from '../article/readable-article';
import type { JoinFailure, JoinState } from '../shared/join-state';
import type { NextPage } from './next-page';

/** The further pages of the article on screen. */
export interface PageJoining {
  /** Null where the article is one page. */
  state: ReadonlySignal<JoinState | null>;
  /** Adds the next page, or all that follow, one after another. What is added stays, whatever happens to the rest. */
  add(howMany: 'next' | 'all'): Promise<void>;
  /** The page being read is the last, and is not added any more. */
  stop(): void;
}

interface PageJoiningParts {
  /** The article on screen. */
  article: ReadonlySignal<ReadableArticle | null>;
  readNext(article: ReadableArticle): Promise<NextPage>;
  /** Shows the longer article, and keeps it where the shorter one was kept. */
  take(article: ReadableArticle): Promise<void>;
}

export function createPageJoining({ article, readNext, take }: PageJoiningParts): PageJoining {
  const isReading = signal(false);
  /** Why the page of this address could not be added. */
  const failed = signal<{ url: string; reason: JoinFailure } | null>(null);
  /** Which reading is under way: an earlier one that was stopped has nothing more to say. */
  let run = 0;

  const state = computed<JoinState | null>(() => {
    const metadata = article.value?.metadata;
    if (!metadata) return null;
    const pages = Math.max(1, readPages(metadata).length);
    const { nextPage } = metadata;
    if (!nextPage) return pages > 1 ? { kind: 'whole', pages } : null;
    const page = pageNumber(nextPage, readPages(metadata).at(-1)?.url ?? metadata.url) ?? pages + 1;
    if (isReading.value) return { kind: 'reading', page, pages };
    const failure = failed.value?.url === nextPage ? failed.value.reason : undefined;
    return { kind: 'offered', page, pages, ...(failure && { failure }) };
  });

  async function add(howMany: 'next' | 'all'): Promise<void> {
    run += 1;
    const mine = run;
    batch(() => {
      isReading.value = true;
      failed.value = null;
    });
    try {
      let isWanted = true;
      while (isWanted) {
        const current = article.peek();
        const url = current?.metadata.nextPage;
        if (!current || !url) break;
        const next = await readNext(current);
        if (mine !== run) return;
        // Where the text was changed meanwhile, the page is added to what is there now.
        if (article.peek() !== current) continue;
        if (next.kind === 'failed') {
          failed.value = { url, reason: next.reason };
          break;
        }
        await take(next.article);
        isWanted = howMany === 'all' && mine === run;
      }
    } finally {
      if (mine === run) isReading.value = false;
    }
  }

  return {
    state,
    add,
    stop() {
      run += 1;
      isReading.value = false;
    },
  };
}
