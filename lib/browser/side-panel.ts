import { browser } from 'wxt/browser';
import type { ReadingPosition } from '../article/kept-article';
import { TOOLBAR_CLICKS, type ToolbarClick } from '../shared/toolbar-click';

/**
 * The panel beside the page, which Chromium has. It is the popup's own document, which knows by its address that it is
 * one, and it belongs to one tab: what it shows is that tab's article. The permission shows no warning, and `activeTab`
 * holds in it, for it is granted to the extension and not to one of its documents.
 */
const PATH = 'popup.html?panel=';

/** Where one is in the text, for the panel to begin at: it is asked for once. */
const PLACE = 'panelPlace';

/** The tab this document is the panel of; null for one that is none. */
export function panelTab(): number | null {
  const id = new URLSearchParams(location.search).get('panel');
  return id !== null && /^\d+$/.test(id) ? Number(id) : null;
}

/** Whether this browser can show one. */
export const hasSidePanel = (): boolean => browser.sidePanel?.open !== undefined;

/** What a click on the toolbar's button can do in this browser. */
export const toolbarClicks = (): readonly ToolbarClick[] =>
  TOOLBAR_CLICKS.filter((click) => click !== 'panel' || hasSidePanel());

/**
 * Opens the panel beside a tab. Call straight from a click: awaiting anything first loses the gesture it needs, so what
 * must be done before is only begun before; the browser does it in that order.
 * @param place where one is in the text, stored until the panel asks
 */
export async function openSidePanel(tabId: number, place: ReadingPosition | null = null): Promise<void> {
  const told = browser.storage.session.set({ [PLACE]: { tabId, place } });
  const ready = browser.sidePanel.setOptions({ tabId, path: `${PATH}${tabId}`, enabled: true });
  const opened = browser.sidePanel.open({ tabId });
  await Promise.all([told, ready, opened]);
}

/** Where the panel beside this tab is to begin; null where it was told nothing, or nothing that can be understood. */
export async function takePanelPlace(tabId: number): Promise<ReadingPosition | null> {
  const { [PLACE]: stored } = await browser.storage.session.get(PLACE);
  await browser.storage.session.remove(PLACE);
  const { start, exact } = Object(Object(stored).place);
  const isPlace = typeof start === 'number' && Number.isFinite(start) && typeof exact === 'string';
  return Object(stored).tabId === tabId && isPlace ? { start, exact } : null;
}

/** Lets a click on the toolbar's button open the panel instead of the popup, or the popup again. */
export async function openPanelOnClick(isWanted: boolean): Promise<void> {
  if (hasSidePanel()) await browser.action.setPopup({ popup: isWanted ? '' : 'popup.html' });
}

/** Opens the panel when the button is clicked and has no popup. */
export function onClickOpenPanel(): void {
  browser.action.onClicked.addListener((tab) => {
    if (tab.id === undefined || !hasSidePanel()) return;
    openSidePanel(tab.id).catch((error: unknown) => console.error('The side panel did not open.', error));
  });
}
