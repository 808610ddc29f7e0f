import { SORT_NAMES, type SortName } from '../article/listing';
import { LIST_VIEWS, type ListView } from '../shared/library-look';

/** How somebody likes lists to look. */
export interface ListLook {
  view: ListView;
  sort: SortName;
  reversed: boolean;
}

const KEY = 'lectern-lists';
const USUAL: ListLook = { view: 'cards', sort: 'saved', reversed: false };

/** Read before the first paint, which the browser's storage for extensions can't be. As usual where there is none. */
export function storedListLook(): ListLook {
  try {
    const { view, sort, reversed } = Object(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
    return {
      view: LIST_VIEWS.find((one) => one === view) ?? USUAL.view,
      sort: SORT_NAMES.find((one) => one === sort) ?? USUAL.sort,
      reversed: reversed === true,
    };
  } catch {
    // Refused by a setting of the browser, or not what we wrote.
    return USUAL;
  }
}

export function storeListLook(look: ListLook): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(look));
  } catch (error) {
    console.warn('The next page may show lists as usual.', error);
  }
}

const PLACE = 'lectern-place';

/** How far down a list one was when the page was left or loaded anew, in pixels. The tab's own. */
export function storedPlace(key: string): number {
  try {
    const { key: stored, top } = Object(JSON.parse(sessionStorage.getItem(PLACE) ?? '{}'));
    return stored === key && Number.isFinite(top) ? top : 0;
  } catch {
    return 0;
  }
}

export function storePlace(key: string, top: number): void {
  try {
    sessionStorage.setItem(PLACE, JSON.stringify({ key, top }));
  } catch {
    // Then the list begins at its top.
  }
}
