import { browser } from 'wxt/browser';
import { type ExportChoice, parseChoice } from '../notes/export/choice';
import { type ClipTemplate, parseTemplate, templateFile, USUAL_TEMPLATE } from '../notes/export/template/clip-template';

const KEY = 'export';

/** What was chosen the last time. */
export async function storedChoice(): Promise<ExportChoice> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return parseChoice(stored);
}

const TEMPLATE = 'exportTemplate';

/** The template of one's own; Web Clipper's usual one until it is changed. */
export async function storedTemplate(): Promise<ClipTemplate> {
  const { [TEMPLATE]: stored } = await browser.storage.local.get(TEMPLATE);
  return parseTemplate(stored) ?? USUAL_TEMPLATE;
}

export function storeTemplate(template: ClipTemplate): Promise<void> {
  return browser.storage.local.set({ [TEMPLATE]: templateFile(template) });
}

export function storeChoice(choice: ExportChoice): Promise<void> {
  return browser.storage.local.set({ [KEY]: choice });
}
