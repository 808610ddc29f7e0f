import type { LibraryDatabase } from '../db/database';
import { arrivedIds, putArrival, settleLink, type WaitingLink, waitingLinks } from '../db/links';
import { StorageError } from '../db/storage-failure';
import { fetchPage, type PageRoutes } from './fetch-page';
import { inParallel } from './in-parallel';

export interface LinkKeeper {
  /** Fetches the pages of links, all that wait and may be had. Called again while at work, it misses nothing new. */
  work(): Promise<void>;
  /** Has articles made of the pages that have arrived, if there are any. */
  complete(): Promise<void>;
  /**
   * Closes the page that did so, and has another opened for what has arrived while it closed: also where it made nothing
   * of all it had. Where it had to stop, the next one would have to, too: the next wake-up tries again.
   */
  completed(outcome: { isStopped: boolean }): Promise<void>;
}

/** The page that calls `completeAllLinks`; there is one. */
export interface ParsingPage {
  open(): Promise<void>;
  close(): Promise<void>;
}

/** Sites mind more than one at a time; a list of links mostly is of many sites. */
const AT_ONCE = 3;

/**
 * Fetches the pages of saved links and lays them down. The worker has no parser, so what has arrived is made an article
 * of in the library page or, where that is closed, in one of its own; neither may fetch anything. What has arrived waits
 * in the library: wherever worker or page is killed, the next to wake up goes on.
 */
export function createLinkKeeper(
  db: LibraryDatabase,
  routes: PageRoutes,
  page: ParsingPage = { open: async () => {}, close: async () => {} },
): LinkKeeper {
  let queue: Promise<void> = Promise.resolve();
  const complete = async () => {
    if ((await arrivedIds(db)).length > 0) await page.open();
  };
  return {
    complete,
    async completed({ isStopped }) {
      await page.close();
      if (!isStopped) await complete();
    },
    work() {
      const turn = queue.then(async () => {
        const links = await waitingLinks(db);
        await inParallel(links, AT_ONCE, (link) => fetchLink(db, link, routes));
        await complete();
      });
      queue = turn.catch(() => {}); // Whoever asked for that turn is told; the next one starts afresh.
      return turn;
    },
  };
}

async function fetchLink(db: LibraryDatabase, { id, url, link }: WaitingLink, routes: PageRoutes): Promise<void> {
  const page = URL.canParse(url) ? await fetchPage(url, routes) : ({ kind: 'failed', reason: 'not-a-page' } as const);
  if (page.kind === 'failed') {
    if (page.reason !== link) await settleLink(db, id, page.reason);
    return;
  }
  try {
    await putArrival(db, { articleId: id, page: { kind: 'markup', html: page.html, url: page.url } });
  } catch (error) {
    // The link stays as it is, to be fetched when there is room: the library page says that there is none.
    if (!(error instanceof StorageError) || error.reason !== 'full') throw error;
  }
}
