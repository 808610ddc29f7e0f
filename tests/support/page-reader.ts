import type { ExtractedArticle, Extraction } from '../../lib/article/article';
import type { SafeHtml } from '../../lib/article/sanitise';
import type { ActiveTab } from '../../lib/browser/active-tab';
import type { LibraryDatabase } from '../../lib/db/database';
import { mayBeKept } from '../../lib/db/may-be-kept';
import { createPageLibrary } from '../../lib/state/page-library';
import { createPageReader } from '../../lib/state/page-reader';
import type { PageReaderParts } from '../../lib/state/page-reader-parts';
import { metadata } from './library';

export const TAB: ActiveTab = { id: 7, url: 'https://news.example/night-trains?utm_source=mail', isLoading: false };
export const KEYS = ['//news.example/night-trains'];

export const REFUSED: Extraction = { kind: 'refused', reason: 'not-an-article' };

/** What extraction answers of a page. */
export function article(overrides: Partial<ExtractedArticle> = {}): Extraction {
  const html = '<p>At twelve minutes past ten the platform is almost full.</p><img src="https://news.example/a.jpg">';
  return { kind: 'article', article: { ...metadata(), html, ...overrides } };
}

/** The reader of a page over a real database, with a browser that is played. */
export function reader(db: LibraryDatabase, overrides: Partial<PageReaderParts> = {}) {
  // What is safe is the sanitiser's business, tested in a real browser.
  const sanitise = (html: string) => html as SafeHtml;
  const opened = createPageLibrary({ db, document, sanitise });
  const parts: PageReaderParts = {
    mayBeKept: (keys) => mayBeKept(keys, db.name),
    library: async () => opened,
    document,
    sanitise,
    activeTab: async () => TAB,
    extractFrom: async () => article(),
    onTabReady: () => () => {},
    fetchPage: async () => ({ kind: 'failed', reason: 'unreachable' }),
    extractMarkup: async () => REFUSED,
    askForHosts: async () => true,
    protectStorage: async () => true,
    fetchPictures: async () => {},
    ...overrides,
  };
  return { reader: createPageReader(parts), parts };
}
