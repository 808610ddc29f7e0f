import { briskReadability } from './brisk-readability';

const MARK = 'data-lectern-mark';

/**
 * Asks Readability which of some elements of a document are the article's. It changes what it reads beyond use, so it
 * reads a copy, and only tells where the article is: the text comes from the document itself.
 */
export function findWithReadability(
  doc: Document,
  elements: ReadonlySet<Element>,
  title: string,
): (element: Element) => boolean {
  let mark = 0;
  for (const element of elements) element.setAttribute(MARK, String(mark++));
  const kept = new Set<string | null>();
  try {
    briskReadability(doc, title, (root) => collectMarks(root, kept)).parse();
  } catch (error) {
    // It is one opinion among others; a page it breaks on is judged without.
    console.warn('Readability could not read this page.', error);
  }
  return (element) => kept.has(element.getAttribute(MARK));
}

function collectMarks(root: Node, kept: Set<string | null>): string {
  // Readability serialises the element it wrapped the article in.
  for (const element of (root as Element).querySelectorAll(`[${MARK}]`)) kept.add(element.getAttribute(MARK));
  return '';
}
