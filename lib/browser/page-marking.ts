import { browser } from 'wxt/browser';
import { frameStyle, MARK_STYLE, type PictureFrame } from '../notes/live/painter';

export const MARK_SCRIPT = '/content-scripts/mark.js';

/** What the popup tells the script in the page. */
export const MARKING_ON = 'marking-on';

/**
 * Shows what is marked on a page, and lets more be marked there. By `activeTab`: the popup stands over that page.
 * @param isAnnounced whether the page says that marking is on
 */
export async function startMarking(tabId: number, isAnnounced: boolean): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [MARK_SCRIPT], injectImmediately: true });
  if (isAnnounced) await browser.tabs.sendMessage(tabId, MARKING_ON);
}

/** Gives a page the style of the marks: over the page's own, and without a trace in its DOM. */
export async function styleMarks(tabId: number): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId }, css: MARK_STYLE, origin: 'USER' });
}

/** Frames pictures of a page in the same way. */
export async function framePictures(
  tabId: number,
  was: readonly PictureFrame[],
  now: readonly PictureFrame[],
): Promise<void> {
  const style = (frames: readonly PictureFrame[]) =>
    ({ target: { tabId }, css: frameStyle(frames), origin: 'USER' }) as const;
  if (was.length > 0) await browser.scripting.removeCSS(style(was));
  if (now.length > 0) await browser.scripting.insertCSS(style(now));
}

/** Calls back when the person turns marking on in the popup. */
export function onMarkingTurnedOn(callback: () => void): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (message === MARKING_ON) callback();
  });
}

/** The parts of the session that outlive the worker. Pages and their scripts can't read them. */
const BEFORE = 'marksBefore:';
const WANTED = 'wantedNote:';

export async function rememberBefore(tabId: number, before: unknown): Promise<void> {
  await browser.storage.session.set({ [BEFORE + tabId]: before });
}

export const takeBefore = (tabId: number): Promise<unknown> => take(BEFORE + tabId);

/** Opens the popup at a note. False where the browser lets only the person open it: it shows the note then. */
export async function openNote(tabId: number, windowId: number | undefined, id: string): Promise<boolean> {
  await browser.storage.session.set({ [WANTED + tabId]: id });
  try {
    await browser.action.openPopup(windowId === undefined ? undefined : { windowId });
    return true;
  } catch (error) {
    console.info('The browser leaves the popup to the person.', error);
    return false;
  }
}

/** The highlight the popup was opened for, told once. */
export async function takeWantedNote(tabId: number): Promise<string | null> {
  const id = await take(WANTED + tabId);
  return typeof id === 'string' ? id : null;
}

async function take(key: string): Promise<unknown> {
  const { [key]: value } = await browser.storage.session.get(key);
  if (value !== undefined) await browser.storage.session.remove(key);
  return value;
}
