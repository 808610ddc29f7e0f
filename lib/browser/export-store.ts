import { browser } from 'wxt/browser';
import { type ExportChoice, parseChoice } from '../notes/export/choice';

const KEY = 'export';

/** What was chosen the last time. */
export async function storedChoice(): Promise<ExportChoice> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return parseChoice(stored);
}

export function storeChoice(choice: ExportChoice): Promise<void> {
  return browser.storage.local.set({ [KEY]: choice });
}
