import { parseAppearance } from '../shared/appearance/parse-appearance';
import type { Appearance } from '../shared/appearance/settings';

/**
 * A copy of the settings that can be read before the first paint, which the browser's storage for extensions can't.
 * The same for all pages of the extension. It may be gone or refused at any time; the storage has the settings then.
 */
const KEY = 'lectern-appearance';

/** Null where there is no copy. */
export function mirroredAppearance(): Appearance | null {
  try {
    const copy = localStorage.getItem(KEY);
    return copy === null ? null : parseAppearance(JSON.parse(copy));
  } catch {
    // Storage refused by a setting of the browser, or a copy that is none: as if there were no copy.
    return null;
  }
}

export function mirrorAppearance(appearance: Appearance): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(appearance));
  } catch (error) {
    console.warn('The next page may open in another theme for a moment.', error);
  }
}
