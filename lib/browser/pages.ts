import { browser } from 'wxt/browser';
import { routeHash } from '../shared/library-route';

/** Opens the library in a tab of its own, at an article if one is named. */
export async function openLibrary(articleId?: string): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/library.html')}${routeHash(articleId)}` });
}
