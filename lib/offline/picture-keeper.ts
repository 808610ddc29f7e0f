import type { LibraryDatabase } from '../db/database';
import { refusedHosts, retryPictures } from '../db/pictures';
import type { PictureRoutes } from './fetch-picture';
import { workOffPictures } from './work-off-pictures';

/** The page an article was just kept from. */
export interface OpenPage {
  tabId: number;
  origin: string;
}

export interface PictureKeeper {
  /**
   * Works until nothing waits. Called again while at work, it makes sure that nothing new is missed. `page` is where an
   * article is open: the missing pictures of its origin are tried in it.
   */
  work(page?: OpenPage): Promise<void>;
  /** After a permission was given: tries what was refused for want of it, and nothing else. */
  retryRefused(): Promise<void>;
  /** After a start: tries what could not be reached. */
  retryUnreachable(): Promise<void>;
}

/** What the keeper needs of the browser. */
export interface PictureKeeperBrowser {
  isOnline(): boolean;
  mayFetchFrom(host: string): Promise<boolean>;
  fetchInPage(tabId: number, url: string, maxBytes: number): Promise<Blob | null>;
}

/** Keeps the pictures of kept articles, one queue at a time. */
export function createPictureKeeper(db: LibraryDatabase, browser: PictureKeeperBrowser): PictureKeeper {
  let queue: Promise<void> = Promise.resolve();

  const work = (page?: OpenPage): Promise<void> => {
    const turn = queue.then(async () => {
      // With the page at hand, what only it may read can be had. Asked in this turn: one before it, without the page,
      // may just have been refused the same pictures.
      if (page) await retryPictures(db, ({ url }) => URL.parse(url)?.origin === page.origin);
      await workOffPictures(db, routes(browser, page));
    });
    queue = turn.catch(() => {}); // Whoever asked for that turn is told; the next one starts afresh.
    return turn;
  };

  return {
    work,
    async retryRefused() {
      const hosts = await refusedHosts(db);
      const allowed = await Promise.all(hosts.map((host) => browser.mayFetchFrom(host)));
      const mayNow = new Set(hosts.filter((_, index) => allowed[index]));
      await retryPictures(db, ({ state, url }) => state === 'refused' && mayNow.has(new URL(url).hostname));
      await work();
    },
    async retryUnreachable() {
      await retryPictures(db, ({ failure }) => failure === 'unreachable');
      await work();
    },
  };
}

function routes(browser: PictureKeeperBrowser, page?: OpenPage): PictureRoutes {
  return {
    fetch: (...request) => fetch(...request),
    isOnline: () => browser.isOnline(),
    mayFetchFrom: (host) => browser.mayFetchFrom(host),
    fetchInPage: async (url, maxBytes) =>
      page && new URL(url).origin === page.origin ? browser.fetchInPage(page.tabId, url, maxBytes) : null,
  };
}
