import { browser } from 'wxt/browser';
import { type Pace, parsePace } from '../article/pace/pace';

const KEY = 'readingPace';

export async function storedPace(): Promise<Pace> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return parsePace(stored);
}

/** In this browser only: `local` is never synchronised. */
export function storePace(pace: Pace): Promise<void> {
  return browser.storage.local.set({ [KEY]: pace });
}

/** Told of changes by any page, this one too. Returns how to stop. */
export function onPaceStored(callback: (pace: Pace) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[KEY];
    if (change) callback(parsePace(change.newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
