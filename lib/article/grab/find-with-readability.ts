import { listOf } from '../blocks/elements';
import { briskReadability } from './brisk-readability';

const MARK = 'data-lectern-mark';

/** Whether an element is the article's. */
export type IsKept = (element: Element) => boolean;

/**
 * Asks Readability which of some elements of a document are the article's. It changes what it reads beyond use, so it
 * reads a copy, and only tells where the article is: the text comes from the document itself.
 *
 * @param isOut elements it doesn't get to see
 */
export function findWithReadability(
  doc: Document,
  elements: ReadonlySet<Element>,
  title: string,
  isOut?: IsKept,
): IsKept {
  const marked = [...elements];
  marked.forEach((element, mark) => {
    element.setAttribute(MARK, String(mark));
  });
  const found = new Set<Element | undefined>();
  const collect = (root: Node): string => {
    // Readability serialises the element it wrapped the article in.
    for (const mark of marksIn(root as Element)) found.add(marked[mark]);
    return '';
  };
  try {
    briskReadability(isOut ? without(doc, marked, isOut) : doc, title, collect).parse();
  } catch (error) {
    // It is one opinion among others; a page it breaks on is judged without.
    console.warn('Readability could not read this page.', error);
  }
  return (element) => found.has(element);
}

const marksIn = (root: Element): number[] =>
  listOf(root.querySelectorAll(`[${MARK}]`)).map((element) => Number(element.getAttribute(MARK)));

/** A copy of a document without some of the elements marked in it. */
function without(doc: Document, marked: readonly Element[], isOut: IsKept): Document {
  const rest = doc.cloneNode(true) as Document; // the copy of a document is a document
  for (const copy of listOf(rest.querySelectorAll(`[${MARK}]`))) {
    const element = marked[Number(copy.getAttribute(MARK))];
    if (element && isOut(element)) copy.remove();
  }
  return rest;
}
