import { browser } from 'wxt/browser';
import { parseAppearance } from '../shared/appearance/parse-appearance';
import type { Appearance } from '../shared/appearance/settings';

const KEY = 'appearance';

/** Null where nothing has been changed yet. */
export async function storedAppearance(): Promise<Appearance | null> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return stored === undefined ? null : parseAppearance(stored);
}

export function storeAppearance(appearance: Appearance): Promise<void> {
  return browser.storage.local.set({ [KEY]: appearance });
}

/** Told of changes by any page, this one too. Returns how to stop. */
export function onAppearanceStored(callback: (appearance: Appearance) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[KEY];
    if (change) callback(parseAppearance(change.newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
