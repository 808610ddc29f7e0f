import type { Extraction } from '../article/article';
import { pageKey } from '../article/page-key';
import type { LibraryDatabase } from '../db/database';
import { keepLinks, putArrival } from '../db/links';

/** What was chosen in the menu over a page. */
interface Choice {
  kind: 'link' | 'page';
  url: string;
  title?: string | undefined;
  tab: { id: number; url: string; isLoading: boolean };
}

interface SaveForLaterParts {
  db: LibraryDatabase;
  extractFrom(tab: Choice['tab']): Promise<Extraction>;
  /** Fetches the pages of links, where that is allowed. */
  fetchLinks(): Promise<void>;
  /** Has an article made of what has arrived. */
  completeLinks(): Promise<void>;
  showBadge(tabId: number, sign: 'kept' | 'added' | 'none'): Promise<void>;
}

/** How long the toolbar says that a link was added, in milliseconds. */
const SAID = 3000;

/** Keeps a link, or the page it was chosen on, without opening anything. The link is safe before its page is looked at. */
export async function saveForLater(choice: Choice, parts: SaveForLaterParts) {
  const { kind, url, title, tab } = choice;
  const { db, extractFrom, fetchLinks, completeLinks, showBadge } = parts;
  if (!/^https?:/.test(url)) return;
  const [address = url] = url.split('#');
  const [added] = await keepLinks(db, [{ url: address, title: title?.trim() || address, key: pageKey(url) }]);
  if (kind === 'link') {
    await showBadge(tab.id, 'added');
    setTimeout(() => void showBadge(tab.id, 'none'), SAID);
    await fetchLinks();
    return;
  }
  await showBadge(tab.id, 'kept');
  const extraction = await extractFrom(tab);
  if (added && extraction.kind === 'article') {
    await putArrival(db, { articleId: added.id, page: { kind: 'extraction', extraction } });
    await completeLinks();
  }
}
