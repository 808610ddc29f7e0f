import { browser } from 'wxt/browser';

/**
 * The sign on the toolbar's button, of one tab: the browser takes it away itself when the tab goes elsewhere.
 * Which page a tab is at is known after a click of Lectern's on it, and otherwise only with a permission the person may
 * give in the library: `tabs`, or that of a site.
 */
export async function showBadge(tabId: number, sign: 'kept' | 'added' | 'none'): Promise<void> {
  const text = { kept: '✓', added: '+1', none: '' }[sign];
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#2340b2' });
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
    await browser.action.setBadgeText({ tabId, text });
  } catch (error) {
    console.warn('No sign on the toolbar: the tab has gone.', error);
  }
}

/** Whether the browser tells Lectern where tabs are: all of them, or those of the sites it may fetch from. */
async function seesTabs(): Promise<boolean> {
  const { permissions = [], origins = [] } = await browser.permissions.getAll();
  return permissions.includes('tabs') || origins.length > 0;
}

/**
 * Calls back when a tab has come to another page, where the browser may tell. Without such a permission nobody listens,
 * so that the worker sleeps while people browse.
 */
export function onTabAt(callback: (tabId: number, url: string) => void): void {
  const listener = (tabId: number, change: { url?: string; status?: string }, tab: { url?: string | undefined }) => {
    if ((change.url !== undefined || change.status === 'complete') && tab.url) callback(tabId, tab.url);
  };
  const follow = async () => {
    const isListening = browser.tabs.onUpdated.hasListener(listener);
    const sees = await seesTabs();
    if (sees && !isListening) browser.tabs.onUpdated.addListener(listener);
    if (!sees && isListening) browser.tabs.onUpdated.removeListener(listener);
  };
  const check = () => void follow().catch((error: unknown) => console.warn(error));
  // In the first turn, or the event that woke the worker is lost.
  browser.tabs.onUpdated.addListener(listener);
  browser.permissions.onAdded.addListener(check);
  browser.permissions.onRemoved.addListener(check);
  check();
}
