import { browser } from 'wxt/browser';
import { type ColourNames, parseColourNames } from '../notes/colour-names';

const COLOUR_NAMES = 'colourNames';

export async function storedColourNames(): Promise<ColourNames> {
  const { [COLOUR_NAMES]: stored } = await browser.storage.local.get(COLOUR_NAMES);
  return parseColourNames(stored);
}

export const storeColourNames = (names: ColourNames): Promise<void> =>
  browser.storage.local.set({ [COLOUR_NAMES]: names });

/** Told that any page, this one too, has changed them. Returns how to stop. */
export function onColourNamesStored(callback: () => void): () => void {
  const listener = (changes: Record<string, unknown>) => {
    if (COLOUR_NAMES in changes) callback();
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
