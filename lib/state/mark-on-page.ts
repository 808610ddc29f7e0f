import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ActiveTab } from '../browser/active-tab';
import type { PageReader } from './page-reader';

/** Marking on the page itself, as the popup over it offers it. */
export interface MarkOnPage {
  /** The host of the page; empty until it is known. */
  host: ReadonlySignal<string>;
  /** The highlight whose note the popup was opened for. */
  noteWanted: ReadonlySignal<string | null>;
  /** The page can't be marked on. */
  hasFailed: ReadonlySignal<boolean>;
  forget(): void;
  /** Lets marks be made on the page. Resolves to whether they can. */
  start(): Promise<boolean>;
  isByItself(): Promise<boolean>;
  /** Called straight from a press: it may ask for a permission. */
  showByItself(wanted: boolean): Promise<boolean>;
  /** Tells which page it is: nothing can be done before. */
  know(tab: ActiveTab): void;
  /** From now on what is marked shows on the page, too. */
  follow(): void;
}

interface MarkOnPageParts {
  reader: Pick<PageReader, 'keepIt' | 'reading'>;
  /** The browser's side; fetched when the article is on screen. */
  marking(): Promise<typeof import('../browser/page-marking')>;
  sites(): Promise<typeof import('../browser/mark-sites')>;
}

export function createMarkOnPage({ reader, marking, sites }: MarkOnPageParts): MarkOnPage {
  const host = signal('');
  const noteWanted = signal<string | null>(null);
  const hasFailed = signal(false);
  let tabId: number | undefined;
  let fetchedSites: typeof import('../browser/mark-sites') | null = null;

  async function run(isAnnounced: boolean): Promise<void> {
    if (tabId === undefined) throw new Error('There is no page to mark on');
    await (await marking()).startMarking(tabId, isAnnounced);
  }

  return {
    host,
    noteWanted,
    hasFailed,
    forget() {
      hasFailed.value = false;
    },
    async start() {
      // A mark is held by the words of its article: without a copy it would go with the page. The popup keeps it, which
      // has read the page and can sanitise; where the worker runs there is no DOM to do that in.
      if (!(await reader.keepIt())) return false;
      try {
        await run(true);
        return true;
      } catch (error) {
        console.error(error);
        hasFailed.value = true;
        return false;
      }
    },
    async isByItself() {
      fetchedSites = await sites();
      return fetchedSites.showsMarksOn(host.peek());
    },
    // Both browsers forget the press if anything is waited for before the question.
    async showByItself(wanted) {
      if (!fetchedSites) return false;
      if (wanted) return fetchedSites.showMarksOn(host.peek());
      await fetchedSites.hideMarksOn(host.peek());
      return false;
    },
    know(tab) {
      tabId = tab.id;
      host.value = URL.parse(tab.url)?.hostname ?? '';
    },
    follow() {
      const tab = tabId;
      if (tab === undefined) return;
      void marking()
        .then(({ takeWantedNote }) => takeWantedNote(tab))
        .then(
          (id) => {
            noteWanted.value = id;
          },
          (error: unknown) => console.warn(error),
        );
      // The click that opened the popup lets the marks be shown on the page; once there, they follow by themselves.
      const stop = effect(() => {
        if (!reader.reading.value?.notes.highlights.value.length) return;
        queueMicrotask(() => stop());
        run(false).catch((error: unknown) => console.info('Marks show in the popup only.', error));
      });
    },
  };
}
