import { Readability } from '@mozilla/readability';

const MARK = 'data-lectern-mark';

/**
 * Runs Readability on a document and tells which elements of `original`, the copy of its body made before, it kept.
 * Readability changes what it reads beyond use, so it is asked only where the article is; the text comes from the copy.
 */
export function findWithReadability(doc: Document): { original: HTMLElement; isKept: (element: Element) => boolean } {
  const marked = doc.body.getElementsByTagName('*');
  for (let index = 0; index < marked.length; index += 1) marked[index]?.setAttribute(MARK, String(index));
  // The body of an HTML document is one, and so is its copy.
  const original = doc.body.cloneNode(true) as HTMLElement;
  const kept = new Set<string | null>();
  new Readability(doc, { serializer: (root) => collectMarks(root, kept), disableJSONLD: true }).parse();
  const isMarked = (element: Element) => kept.has(element.getAttribute(MARK));
  return { original, isKept: (element) => isMarked(element) || isMarked(outermostAlone(element)) };
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

/** Takes the marks off again. */
export function unmark(root: Element): void {
  for (const element of root.querySelectorAll(`[${MARK}]`)) element.removeAttribute(MARK);
}
