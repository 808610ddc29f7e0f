import { isBlank, isElement, shownBefore } from './inline-elements';

/** Attribute of a list's items: the bullet or number before each. */
export const MARKER = 'data-marker';

/**
 * Gives every item its marker: bullets, or numbers from the list’s start. Of two lists in a row, which would be one,
 * the second gets the other kind.
 */
export function markItems(root: Element): void {
  const others = new Set<Element>();
  for (const list of root.querySelectorAll('ul, ol')) {
    takeInStrays(list);
    const previous = shownBefore(list);
    const follows = previous !== null && isElement(previous) && previous.localName === list.localName;
    if (follows && !others.has(previous)) others.add(list);
    const isOther = others.has(list);
    const step = list.hasAttribute('reversed') ? -1 : 1;
    let number = startOf(list);
    for (const item of list.children) {
      number = numberFrom(item.getAttribute('value')) ?? number;
      const marker = list.localName === 'ul' ? (isOther ? '*' : '-') : `${Math.max(0, number)}${isOther ? ')' : '.'}`;
      item.setAttribute(MARKER, marker);
      number += step;
    }
  }
}

/** What stands between the items, a list or a comma, goes into the item before it. */
function takeInStrays(list: Element): void {
  let item: Element | null = null;
  for (const child of [...list.childNodes]) {
    if (isElement(child) && child.localName === 'li') {
      item = child;
    } else if (!isBlank(child)) {
      if (!item) {
        item = list.ownerDocument.createElement('li');
        child.before(item);
      }
      item.append(child);
    }
  }
}

/** CommonMark takes numbers of up to nine digits. */
function startOf(list: Element): number {
  const usual = list.hasAttribute('reversed') ? list.querySelectorAll(':scope > li').length : 1;
  return numberFrom(list.getAttribute('start')) ?? usual;
}

function numberFrom(written: string | null): number | undefined {
  const number = Number(written ?? Number.NaN);
  return written?.trim() && Number.isInteger(number) && number >= 0 && number < 1e8 ? number : undefined;
}
