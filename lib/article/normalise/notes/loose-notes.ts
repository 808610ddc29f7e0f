import { listOf, squeeze } from '../../blocks/elements';
import { type FoundNote, standsIn } from './linked-notes';
import { labelOf, NOTES_HEADING } from './note-labels';

const BLOCKS = 'p, li, div, dd, td';
const INNER_BLOCKS = 'p, li, div, ul, ol, table, blockquote, dd';

/**
 * Notes that nothing links to: a superscript in the text, and later a paragraph that begins with the same one, or the
 * item of that number in a list under a heading that says “Notes”. An exponent has no such paragraph.
 */
export function looseNotes(doc: Document, taken: ReadonlySet<Element>): FoundNote[] {
  const definitions = new Map<string, Element>();
  const references = new Map<string, Element[]>();
  for (const sup of listOf(doc.body.querySelectorAll('sup'))) {
    const label = labelOf(sup.textContent ?? '');
    if (!label || standsIn(sup, taken) || [...sup.children].some((child) => taken.has(child))) continue;
    const block = sup.closest(BLOCKS);
    if (
      block &&
      isFirst(sup, block) &&
      !block.querySelector(INNER_BLOCKS) &&
      squeeze(block.textContent ?? '').length > label.length + 3
    ) {
      if (references.has(label) && !definitions.has(label)) definitions.set(label, block);
    } else if (!sup.querySelector('a[href]') && !sup.closest('a[href]')) {
      const others = references.get(label);
      if (others) others.push(sup);
      else references.set(label, [sup]);
    }
  }
  if (references.size === 0) return [];
  for (const strong of listOf(doc.body.querySelectorAll('hr ~ * strong:first-child, hr ~ * b:first-child'))) {
    const label = labelOf(strong.textContent ?? '');
    const block = strong.closest(BLOCKS);
    if (label && block && references.has(label) && !definitions.has(label) && isFirst(strong, block))
      definitions.set(label, block);
  }
  for (const [label, item] of listedNotes(doc))
    if (references.has(label) && !definitions.has(label)) definitions.set(label, item);
  return [...definitions].flatMap(([label, definition]) => {
    const before = (references.get(label) ?? []).filter(
      (sup) =>
        (sup.compareDocumentPosition(definition) & 4) /* DOCUMENT_POSITION_FOLLOWING */ !== 0 &&
        !definition.contains(sup),
    );
    return before.length ? [{ definition, references: before.map((element) => ({ element, label })) }] : [];
  });
}

/** Items by their number, of lists under a heading for notes, and of lists beside the text that begin where one ended. */
function listedNotes(doc: Document): [string, Element][] {
  return listOf(doc.body.querySelectorAll('ol')).flatMap((list) => {
    const isAside =
      list.parentElement?.localName === 'aside' &&
      list.parentElement.childElementCount === 1 &&
      list.hasAttribute('start');
    if (!isAside && !isUnderNotesHeading(list)) return [];
    const start = Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1;
    return [...list.children].map((item, index): [string, Element] => [String(start + index), item]);
  });
}

function isUnderNotesHeading(list: Element): boolean {
  const before = list.previousElementSibling ?? list.parentElement?.previousElementSibling;
  return before !== null && before !== undefined && NOTES_HEADING.test(squeeze(before.textContent ?? ''));
}

/** Whether nothing to read stands before an element in a block: asked from the element back, as the next text answers. */
function isFirst(element: Element, block: Element): boolean {
  const walker = block.ownerDocument.createTreeWalker(block, 4 /* NodeFilter.SHOW_TEXT */);
  walker.currentNode = element;
  for (let text = walker.previousNode(); text; text = walker.previousNode()) if (text.nodeValue?.trim()) return false;
  return true;
}
