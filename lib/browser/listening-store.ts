import { browser } from 'wxt/browser';
import type { ReadingPosition } from '../article/kept-article';
import { parsePlaces, withPlace } from '../listen/places';
import { type ListeningSettings, parseListeningSettings } from '../listen/settings';

const SETTINGS = 'listening';
const PLACES = 'listeningPlaces';

export async function storedListening(): Promise<ListeningSettings> {
  const { [SETTINGS]: stored } = await browser.storage.local.get(SETTINGS);
  return parseListeningSettings(stored);
}

export function storeListening(settings: ListeningSettings): Promise<void> {
  return browser.storage.local.set({ [SETTINGS]: settings });
}

/**
 * Where one stopped listening, until the browser is closed: in memory, for pages nobody kept are among them, and what
 * was read is nobody's business. For kept articles the reading position says it for longer.
 */
export async function listeningPlace(key: string): Promise<ReadingPosition | null> {
  const { [PLACES]: stored } = await browser.storage.session.get(PLACES);
  return parsePlaces(stored).find((place) => place.key === key)?.position ?? null;
}

/** Null forgets it. */
export async function rememberListeningPlace(key: string, position: ReadingPosition | null): Promise<void> {
  const { [PLACES]: stored } = await browser.storage.session.get(PLACES);
  await browser.storage.session.set({ [PLACES]: withPlace(parsePlaces(stored), key, position) });
}
