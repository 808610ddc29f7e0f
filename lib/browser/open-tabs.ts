import { browser } from 'wxt/browser';

/** A tab whose page can be kept. */
export interface OpenTab {
  id: number;
  url: string;
  title: string;
}

/**
 * Asks to be told what is open: without the permission a tab has neither address nor title. Call straight from a click.
 * @returns whether the person agreed
 */
export const askForTabs = (): Promise<boolean> => browser.permissions.request({ permissions: ['tabs'] });

/** The pages open in this browser, each address once, in the order of windows and tabs; those it tells of. */
export async function openTabs(): Promise<OpenTab[]> {
  const tabs = await browser.tabs.query({});
  const found = new Map<string, OpenTab>();
  for (const { id, url, title } of tabs) {
    if (id === undefined || !url || !/^https?:/.test(url) || found.has(url)) continue;
    found.set(url, { id, url, title: title?.trim() || url });
  }
  return [...found.values()];
}
