import { isElement, shownBefore } from './inline-elements';

/** Attribute of a list's items: the bullet or number before each. */
export const MARKER = 'data-marker';

/**
 * Gives every item its marker: bullets, or numbers from the list’s start. Of two lists in a row, which would be one,
 * the second gets the other kind.
 */
export function markItems(root: Element): void {
  const others = new Set<Element>();
  for (const list of root.querySelectorAll('ul, ol')) {
    const previous = shownBefore(list);
    const follows = previous !== null && isElement(previous) && previous.localName === list.localName;
    if (follows && !others.has(previous)) others.add(list);
    const isOther = others.has(list);
    let number = startOf(list);
    for (const item of list.children) {
      const marker = list.localName === 'ul' ? (isOther ? '*' : '-') : `${number++}${isOther ? ')' : '.'}`;
      item.setAttribute(MARKER, marker);
    }
  }
}

/** CommonMark takes numbers of up to nine digits. */
function startOf(list: Element): number {
  const start = Number(list.getAttribute('start') ?? 1);
  return Number.isInteger(start) && start >= 0 && start < 1e8 ? start : 1;
}
