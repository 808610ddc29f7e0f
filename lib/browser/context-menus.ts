import { type Browser, browser } from 'wxt/browser';

/** What was chosen in the menu over a page. */
export interface MenuChoice {
  kind: 'link' | 'page';
  url: string;
  /** What the link or the page is called, where the browser says so. */
  title?: string | undefined;
  /** Where it was chosen: the click grants `activeTab` for it. */
  tab: { id: number; url: string; isLoading: boolean };
}

const WEB = ['http://*/*', 'https://*/*'];

/** Puts Lectern in the menus of links and of pages. The browser keeps them; they are made anew when their words may be others. */
export async function offerInMenus(words: Record<MenuChoice['kind'], string>): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: 'link', contexts: ['link'], title: words.link, targetUrlPatterns: WEB });
  browser.contextMenus.create({ id: 'page', contexts: ['page'], title: words.page, documentUrlPatterns: WEB });
}

/** Calls back with what was chosen. Only Firefox tells the words of a link. */
export function onMenuChoice(callback: (choice: MenuChoice) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab?.id === undefined) return;
    const at = { id: tab.id, url: tab.url ?? info.pageUrl ?? '', isLoading: tab.status === 'loading' };
    const { linkUrl } = info;
    if (info.menuItemId === 'page') callback({ kind: 'page', url: at.url, title: tab.title, tab: at });
    else if (linkUrl) callback({ kind: 'link', url: linkUrl, title: linkTextOf(info), tab: at });
  });
}

function linkTextOf(info: Browser.contextMenus.OnClickData): string | undefined {
  const text = 'linkText' in info && typeof info.linkText === 'string' ? info.linkText.trim() : '';
  return text && text !== info.linkUrl ? text.slice(0, 500) : undefined;
}
