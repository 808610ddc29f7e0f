import { listOf, squeeze } from '../../blocks/elements';
import { dropBracketsAround } from './brackets';
import { type FoundNote, fragmentOf, linkedNotes } from './linked-notes';
import { looseNotes } from './loose-notes';
import { isBackSign, labelOf } from './note-labels';
import { sideNotes } from './side-notes';

/** Attribute of a note; its value is the note's number. */
export const NOTE = 'data-note';
/** Attribute of a link to a note, with the number of that note. */
export const NOTE_FOR = 'data-note-for';

/**
 * Marks a page's notes and what refers to them, in whatever way it ties them together, and numbers them in the order
 * the text refers to them. What only leads back, and the number a note begins with, are taken out.
 */
export function findNotes(doc: Document): void {
  // A page may use these names for something else.
  for (const own of listOf(doc.body.querySelectorAll(`[${NOTE}], [${NOTE_FOR}]`))) {
    own.removeAttribute(NOTE);
    own.removeAttribute(NOTE_FOR);
  }
  const linked = linkedNotes(doc);
  const taken = new Set(
    linked.flatMap(({ definition, references }) => [definition, ...references.map(({ element }) => element)]),
  );
  const notes = [...linked, ...looseNotes(doc, taken)];
  notes.push(...sideNotes(doc, notes));
  for (const [index, note] of inOrder(notes).entries()) mark(note, String(index + 1), doc);
}

function inOrder(notes: readonly FoundNote[]): FoundNote[] {
  const first = ({ references }: FoundNote) => references[0]?.element;
  return [...notes].sort((a, b) => {
    const [left, right] = [first(a), first(b)];
    if (!left || !right || left === right) return 0;
    return left.compareDocumentPosition(right) & 4 /* DOCUMENT_POSITION_FOLLOWING */ ? -1 : 1;
  });
}

function mark({ definition, references }: FoundNote, number: string, doc: Document): void {
  // A note of a note, or a second way to the same one.
  if (definition.hasAttribute(NOTE) || !definition.isConnected) return;
  dropWaysBack(definition, [number, ...references.map(({ label }) => label)], doc);
  if (!squeeze(definition.textContent ?? '')) return;
  definition.setAttribute(NOTE, number);
  show(definition);
  for (const { element, label } of references) {
    const sup = doc.createElement('sup');
    const link = sup.appendChild(doc.createElement('a'));
    link.setAttribute(NOTE_FOR, number);
    link.setAttribute('href', `#fn-${number}`);
    link.textContent = label || number;
    dropBracketsAround(element);
    element.replaceWith(sup);
  }
}

/** Pages hide notes until they are asked for; here they stand at the end. */
function show(definition: Element): void {
  for (const element of [definition, definition.parentElement, definition.parentElement?.parentElement]) {
    if (!element || element.localName === 'body' || element.querySelector('p:not([data-note] p, [data-note])')) return;
    for (const name of ['hidden', 'aria-hidden', 'style']) element.removeAttribute(name);
  }
}

function dropWaysBack(definition: Element, labels: readonly string[], doc: Document): void {
  for (const link of listOf(definition.querySelectorAll('a'))) {
    const text = link.textContent ?? '';
    const names = `${link.getAttribute('class') ?? ''} ${link.getAttribute('role') ?? ''}`;
    const isNamed = /backref|backlink|back-?link|to-top|reversefootnote/i.test(names);
    const leadsBack =
      fragmentOf(link, doc) !== undefined || /#_?(?:ftn|edn|fn)ref/.test(link.getAttribute('href') ?? '');
    const isOnly = !squeeze(text) && !link.querySelector('img');
    if (isNamed || isBackSign(text) || (leadsBack && (isOnly || labelOf(text) !== undefined)))
      removeWithShell(link, definition);
    else if (isOnly) link.remove();
  }
  for (const rest of [
    ...definition.querySelectorAll(
      '.mw-cite-backlink, .footnote-backref, .sidenote-number, .footnote-definition-label',
    ),
  ])
    rest.remove();
  dropLeadingLabel(definition, labels);
}

/** Takes a link out with the superscript and the brackets that are there for it alone. */
function removeWithShell(link: Element, definition: Element): void {
  let element = link;
  for (let outer = link.parentElement; outer && outer !== definition; outer = outer.parentElement) {
    if (squeeze(outer.textContent ?? '') !== squeeze(link.textContent ?? '')) break;
    element = outer;
  }
  dropBracketsAround(element);
  element.remove();
}

function dropLeadingLabel(definition: Element, labels: readonly string[]): void {
  const [sup] = definition.querySelectorAll('sup, .label, .footnum, strong, b');
  const label = sup && labelOf(sup.textContent ?? '');
  if (
    sup &&
    label &&
    labels.includes(label) &&
    squeeze(definition.textContent ?? '').startsWith(squeeze(sup.textContent ?? ''))
  )
    sup.remove();
  const walker = definition.ownerDocument.createTreeWalker(definition, 4 /* NodeFilter.SHOW_TEXT */);
  let text = walker.nextNode();
  while (text && !text.nodeValue?.trim()) text = walker.nextNode();
  if (text) text.nodeValue = (text.nodeValue ?? '').replace(/^\s*(?:\[?(?:\d{1,3}|\^)[\].:)]|[\^↑:.])\s*/, '');
}
