import { BLOCK_TAGS } from './elements';

/** Tells of elements whether they have a block of text somewhere in them. */
export interface BlockHolders {
  has(element: Element): boolean;
}

/**
 * Inline elements with blocks in them (`<a><div>`, `<span><p>`) count as blocks. Few elements are ever asked about, and
 * hardly any of those have elements in them, so each is looked into when it is asked about, and once.
 */
export function blockHolders(): BlockHolders {
  const known = new Map<Element, boolean>();
  const has = (element: Element): boolean => {
    const first = element.firstElementChild;
    if (!first) return false;
    const before = known.get(element);
    if (before !== undefined) return before;
    let holds = false;
    for (let child: Element | null = first; child && !holds; child = child.nextElementSibling) {
      holds = BLOCK_TAGS.has(child.localName) || has(child);
    }
    known.set(element, holds);
    return holds;
  };
  return { has };
}
