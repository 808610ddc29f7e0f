import { listOf, squeeze } from '../../blocks/elements';
import { NOTE, NOTE_FOR } from './find-notes';
import { NOTES_HEADING } from './note-labels';

/**
 * Puts an article's notes at its end, in the order the text refers to them, linked both ways:
 * `<a id="fnref-1" href="#fn-1" role="doc-noteref">` and, in `<section role="doc-endnotes">`, `<li id="fn-1">` with a
 * link back. A note nobody refers to stays a paragraph; a reference to nothing stays a number.
 */
export function gatherNotes(root: Element, doc: Document): void {
  if (!root.querySelector(`[${NOTE}], [${NOTE_FOR}]`)) return;
  const definitions = new Map(
    listOf(root.querySelectorAll(`[${NOTE}]`)).map((note) => [note.getAttribute(NOTE) ?? '', note]),
  );
  const references = new Map<string, Element[]>();
  for (const link of listOf(root.querySelectorAll(`a[${NOTE_FOR}]`))) {
    const number = link.getAttribute(NOTE_FOR) ?? '';
    const definition = definitions.get(number);
    if (!definition || definition.contains(link)) link.replaceWith(...link.childNodes);
    else if (references.has(number)) references.get(number)?.push(link);
    else references.set(number, [link]);
  }
  if (references.size) freeIds(root);
  const list = doc.createElement('ol');
  for (const [number, links] of [...references].sort(([a], [b]) => Number(a) - Number(b))) {
    const definition = definitions.get(number);
    if (definition) list.append(noteItem(definition, links, list.childElementCount + 1, doc));
  }
  for (const left of listOf(root.querySelectorAll(`[${NOTE}]`))) settleLeft(left, doc);
  if (!list.childElementCount) return;
  dropEmptied(root);
  const section = root.appendChild(doc.createElement('section'));
  section.setAttribute('role', 'doc-endnotes');
  section.append(list);
}

/** Where the page has such ids for something else, that gets others, with the links that lead to it. */
function freeIds(root: Element): void {
  const taken = new Set<string>();
  for (const element of listOf(root.querySelectorAll('[id^="fn-"], [id^="fnref-"]'))) {
    taken.add(element.id);
    element.id = `page-${element.id}`;
  }
  if (!taken.size) return;
  for (const link of listOf(root.querySelectorAll(`a[href^="#fn"]:not([${NOTE_FOR}])`))) {
    const id = link.getAttribute('href')?.slice(1) ?? '';
    if (taken.has(id)) link.setAttribute('href', `#page-${id}`);
  }
}

function noteItem(definition: Element, links: readonly Element[], number: number, doc: Document): Element {
  const item = doc.createElement('li');
  item.id = `fn-${number}`;
  for (const name of ['lang', 'dir']) {
    const value = definition.getAttribute(name);
    if (value) item.setAttribute(name, value);
  }
  item.append(...definition.childNodes);
  trimEnds(item);
  const last = item.lastElementChild;
  const end = last?.matches('p:last-child') && !last.nextSibling?.nodeValue?.trim() ? last : item;
  links.forEach((link, index) => {
    const id = index ? `fnref-${number}-${index + 1}` : `fnref-${number}`;
    link.id = id;
    link.setAttribute('href', `#fn-${number}`);
    link.setAttribute('role', 'doc-noteref');
    // Its arrow is the reader's and drawn by style: it must not become part of the text.
    const back = end.appendChild(doc.createElement('a'));
    back.setAttribute('href', `#${id}`);
    back.setAttribute('role', 'doc-backlink');
  });
  const { parentElement, previousElementSibling } = definition;
  definition.remove();
  dropEmptyHolders(parentElement, previousElementSibling);
  return item;
}

function trimEnds(item: Element): void {
  if (item.firstChild?.nodeType === 3) item.firstChild.nodeValue = (item.firstChild.nodeValue ?? '').trimStart();
  for (let node = item.lastChild; node; node = item.lastChild) {
    if (node.nodeType === 3 && !node.nodeValue?.trim()) node.remove();
    else if (node.nodeName === 'BR') node.remove();
    else return;
  }
}

/** Lists and boxes that held nothing but notes, and what stood above them for their sake: a rule, a heading. */
function dropEmptyHolders(holder: Element | null, before: Element | null): void {
  let at = holder;
  let above = before;
  while (
    at?.parentElement &&
    !squeeze(at.textContent ?? '') &&
    !at.querySelector('img, video, audio, [data-note], hr')
  ) {
    const outer: Element = at.parentElement;
    above = at.previousElementSibling;
    at.remove();
    at = outer;
  }
  while (above && (above.localName === 'hr' || isNotesHeading(above))) {
    const next: Element | null = above.previousElementSibling;
    const outer: Element | null = above.parentElement;
    above.remove();
    if (!next) dropEmptyHolders(outer, null);
    above = next;
  }
}

const isNotesHeading = (element: Element) =>
  /^(?:h[1-6]|p)$/.test(element.localName) && NOTES_HEADING.test(squeeze(element.textContent ?? ''));

/** A note that turned out to be none is a paragraph again where it was made a box to hold it. */
function settleLeft(left: Element, doc: Document): void {
  left.removeAttribute(NOTE);
  if (left.localName !== 'div') return;
  if (left.querySelector('p, ul, ol, blockquote, pre, table, figure')) left.replaceWith(...left.childNodes);
  else {
    const paragraph = doc.createElement('p');
    paragraph.append(...left.childNodes);
    left.replaceWith(paragraph);
  }
}

/** A heading or a rule at the very end, which has nothing below it any more. */
function dropEmptied(root: Element): void {
  for (let last = root.lastElementChild; last && /^(?:hr|h[1-6])$/.test(last.localName); last = root.lastElementChild)
    last.remove();
}
