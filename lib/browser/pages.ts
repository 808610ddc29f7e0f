import { browser } from 'wxt/browser';

/** The address of an article, or of the list, in the library page. */
export function libraryHash(articleId?: string): string {
  return articleId ? `#/article/${encodeURIComponent(articleId)}` : '#/';
}

/** Opens the library in a tab of its own, at an article if one is named. */
export async function openLibrary(articleId?: string): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/library.html')}${libraryHash(articleId)}` });
}
