import type { Extraction } from '../article/article';
import type { SafeHtml } from '../article/sanitise';
import type { ActiveTab } from '../browser/active-tab';
import type { PageMarkup } from '../browser/page-markup';
import type { PageLibrary } from './page-library';

/** What the reader of the open page needs from the browser and the database. */
export interface PageReaderParts {
  /** Whether any of these keys is worth asking the library for. */
  mayBeKept(keys: readonly string[]): Promise<boolean>;
  /** The library, when its code is there. */
  library(): Promise<PageLibrary>;
  document: Document;
  sanitise(html: string): SafeHtml;
  activeTab(): Promise<ActiveTab | null>;
  extractFrom(tab: ActiveTab): Promise<Extraction>;
  onTabReady(tabId: number, callback: (tab: ActiveTab) => void): () => void;
  /** Fetches another page of the tab's site, as the tab would. */
  fetchPage(tabId: number, url: string): Promise<PageMarkup>;
  extractMarkup(html: string, url: string): Promise<Extraction>;
  askForHosts(hosts: readonly string[]): Promise<boolean>;
  /** Asks the browser not to clear the library when the disk runs full. */
  protectStorage(): Promise<unknown>;
  /** Tells the worker that pictures wait. */
  fetchPictures(page?: { tabId: number; origin: string }): Promise<void>;
}
