import type { TextMap } from '../../../lib/notes/text-map';

/** Gives each outermost table a box of its own to scroll in, so that a wide one never widens the page. */
export function wrapTables(root: Element): void {
  for (const table of root.querySelectorAll('table')) {
    if (table.parentElement?.closest('table')) continue;
    const scroller = root.ownerDocument.createElement('div');
    scroller.dataset.scroller = '';
    table.replaceWith(scroller);
    scroller.append(table);
  }
}

/** What may hold more than it shows. */
export const SCROLLABLE = '[data-scroller], pre';

/** Lets the keyboard reach the boxes that have something to scroll to, and only those. */
export function markScrollable(root: Element): void {
  for (const box of root.querySelectorAll<HTMLElement>(SCROLLABLE)) {
    if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  }
}

/** How far into the text something may stand and still be its opening, in characters. */
const OPENING = 160;

/** Whether the text opens with a picture, so that the lead picture above it would be the same twice. */
export function opensWithPicture(root: Element, map: TextMap): boolean {
  return startsEarly(map, root.querySelector('img, video, [data-missing-picture]'));
}

/**
 * Whether the text opens with these words, which then need not stand above it as well. A first paragraph of nothing
 * else is marked, to be set as the standfirst it is.
 */
export function opensWithWords(root: Element, map: TextMap, words: string | undefined): boolean {
  const wanted = plain(words ?? '');
  if (!wanted) return false;
  const first = root.querySelector('p');
  if (first && startsEarly(map, first) && plain(first.textContent ?? '') === wanted) {
    first.dataset.standfirst = '';
    return true;
  }
  return plain(map.text.slice(0, 400)).includes(wanted.slice(0, 60));
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

function startsEarly(map: TextMap, element: Element | null): boolean {
  if (!element) return false;
  const range = element.ownerDocument.createRange();
  range.selectNode(element);
  return (map.offsetsOf(range)?.start ?? 0) < OPENING;
}
