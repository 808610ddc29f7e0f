import { Readability } from '@mozilla/readability';

const MARK = 'data-lectern-mark';

/**
 * Asks Readability which of some elements of a document are the article's. It changes what it reads beyond use, so it
 * reads a copy, and only tells where the article is: the text comes from the document itself.
 */
export function findWithReadability(doc: Document, elements: readonly Element[]): (element: Element) => boolean {
  let mark = 0;
  for (const element of elements) {
    for (const marked of [element, outermostAlone(element)]) {
      if (!marked.hasAttribute(MARK)) marked.setAttribute(MARK, String(mark++));
    }
  }
  // The copy of a document is a document.
  const copy = doc.cloneNode(true) as Document;
  const kept = new Set<string | null>();
  try {
    new Readability(copy, { serializer: (root) => collectMarks(root, kept), disableJSONLD: true }).parse();
  } catch (error) {
    // It is one opinion among others; a page it breaks on is judged without.
    console.warn('Readability could not read this page.', error);
  }
  const isMarked = (element: Element) => kept.has(element.getAttribute(MARK));
  return (element) => isMarked(element) || isMarked(outermostAlone(element));
}

function collectMarks(root: Node, kept: Set<string | null>): string {
  // Readability serialises the element it wrapped the article in.
  for (const element of (root as Element).querySelectorAll(`[${MARK}]`)) kept.add(element.getAttribute(MARK));
  return '';
}

/** Readability merges an element into the only child it has and lets the outer one's attributes win. */
function outermostAlone(element: Element): Element {
  let outer = element;
  while (
    outer.parentElement &&
    /^(?:div|section)$/.test(outer.localName) &&
    outer.parentElement.childElementCount === 1
  ) {
    outer = outer.parentElement;
  }
  return outer;
}
