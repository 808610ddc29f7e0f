import { browser } from 'wxt/browser';
import { HIGHLIGHT_COLOURS, type HighlightColour } from '../notes/highlight';

const LAST_COLOUR = 'lastColour';

/** The colour the person marked with last, which one key repeats. */
export async function lastColour(): Promise<HighlightColour> {
  const { [LAST_COLOUR]: stored } = await browser.storage.local.get(LAST_COLOUR);
  return HIGHLIGHT_COLOURS.find((colour) => colour === stored) ?? 'yellow';
}

export function rememberColour(colour: HighlightColour): Promise<void> {
  return browser.storage.local.set({ [LAST_COLOUR]: colour });
}
