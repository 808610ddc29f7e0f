import type { ReadonlySignal } from '@preact/signals';
import type { ActiveTab } from '../browser/active-tab';
import type { PageReaderParts } from './page-reader-parts';
import type { Reading } from './reading';

interface PagePicturesParts extends Pick<PageReaderParts, 'askForHosts' | 'fetchPictures'> {
  tab(): ActiveTab | null;
  reading: ReadonlySignal<Reading | null>;
}

/** The pictures of the page's article, which the worker fetches. */
export function createPagePictures({ askForHosts, fetchPictures, tab, reading }: PagePicturesParts) {
  /** The pictures are queued already; without a worker to hear it, its next wake-up fetches them. */
  function nudge(): void {
    const page = tab();
    const origin = page && URL.parse(page.url)?.origin;
    void fetchPictures(page && origin ? { tabId: page.id, origin } : undefined).catch((error: unknown) =>
      console.warn('The pictures will be fetched later.', error),
    );
  }
  async function retry(): Promise<void> {
    await reading.peek()?.retryPictures();
    nudge();
  }
  return {
    nudge,
    retry,
    /** Asks for the hosts of refused pictures. Call straight from a click. */
    allow(hosts: readonly string[]): void {
      // The worker hears of a new grant itself: this popup may be closed by the browser's question. Of one that was
      // there already nobody hears.
      void askForHosts(hosts)
        .then((isGranted) => (isGranted ? retry() : undefined))
        .catch((error: unknown) => console.error(error));
    },
  };
}
