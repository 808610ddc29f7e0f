import { type Browser, browser } from 'wxt/browser';
import type { Extraction, RefusalReason } from '../article/article';
import { parseExtraction } from '../article/parse-extraction';

/** The tab the toolbar button was clicked on. `url` is readable because the click granted `activeTab`. */
export interface ActiveTab {
  id: number;
  url: string;
  isLoading: boolean;
}

/** Longer than any sound page takes, shorter than a person's patience. */
const WATCHDOG_MS = 15_000;

export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ? describe(tab) : null;
}

/** The tab a side panel belongs to, in front or not; null once it is closed. */
export async function tabById(id: number): Promise<ActiveTab | null> {
  return browser.tabs.get(id).then(describe, () => null);
}

function describe(tab: Browser.tabs.Tab): ActiveTab | null {
  if (tab.id === undefined) return null;
  return { id: tab.id, url: tab.url ?? '', isLoading: tab.status === 'loading' };
}

/**
 * Runs the content script in the tab; its return value is the reply, and is parsed like anything from a page. A page
 * that hangs is given up after a while: the promise always settles.
 * @param asked the reply, where the page has been asked already
 */
export async function extractFrom(tab: ActiveTab, asked?: Promise<unknown>): Promise<Extraction> {
  const isOffLimits = offLimits(tab.url);
  if (isOffLimits) return { kind: 'refused', reason: isOffLimits };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watchdog = new Promise<Extraction>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'refused', reason: 'too-slow' }), WATCHDOG_MS);
  });
  try {
    return await Promise.race([replyOf(asked ?? askPage(tab.id)), watchdog]);
  } finally {
    clearTimeout(timer);
  }
}

async function replyOf(asking: Promise<unknown>): Promise<Extraction> {
  try {
    return parseExtraction(await asking);
  } catch (error) {
    // Both browsers answer so for their own pages, the store, and a viewer that stands in for the page.
    const isForbidden =
      error instanceof Error && /cannot|can't|permission|denied|showing error page/i.test(error.message);
    return { kind: 'refused', reason: isForbidden ? 'forbidden' : 'failed', detail: String(error) };
  }
}

/** Runs the content script in a tab; resolves to what it answers, unseen. Rejects where the browser does not allow it. */
export async function askPage(tabId: number): Promise<unknown> {
  const [injection] = await browser.scripting.executeScript({
    target: { tabId },
    files: ['/content-scripts/extract.js'],
    // Not after `load`: a page whose advertisements still load has had its text for long.
    injectImmediately: true,
  });
  return injection?.result;
}

const STORES = ['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'];

/** What can be told from the address alone. */
export function offLimits(address: string): RefusalReason | null {
  const url = URL.parse(address);
  if (!url || !['http:', 'https:', 'file:'].includes(url.protocol)) return 'forbidden';
  if (STORES.includes(url.hostname)) return 'forbidden';
  return /\.pdf$/i.test(url.pathname) ? 'not-a-page' : null;
}

/** Calls back when the tab has finished loading or gone to another address, until stopped. */
export function onTabReady(tabId: number, callback: (tab: ActiveTab) => void): () => void {
  let isStopped = false;
  const listener = (id: number, change: { status?: string | undefined }, tab: Browser.tabs.Tab) => {
    const described = !isStopped && id === tabId && change.status === 'complete' && describe(tab);
    if (described) callback(described);
  };
  browser.tabs.onUpdated.addListener(listener);
  // It may have finished since it was looked at.
  browser.tabs.get(tabId).then(
    (tab) => listener(tabId, tab, tab),
    () => {}, // It is closed: nothing more is heard of it.
  );
  return () => {
    isStopped = true;
    browser.tabs.onUpdated.removeListener(listener);
  };
}
