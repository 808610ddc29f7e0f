import { listOf, squeeze } from '../../blocks/elements';
import { decoded } from '../decoded';
import { isSetAsReference, labelOf } from './note-labels';

/** A note and what refers to it, as a page has them. */
export interface FoundNote {
  definition: Element;
  references: Reference[];
}
export interface Reference {
  /** The outermost element that is nothing but the reference. */
  element: Element;
  label: string;
}

const INLINE = /^(?:a|sup|span|b|i|em|strong|label|small|cite)$/;
const LONGEST_NOTE = 6000;
const HIGHEST = 5;

/** Notes that links lead to. */
export function linkedNotes(doc: Document): FoundNote[] {
  const candidates = listOf(doc.body.querySelectorAll('a[href*="#"], label.footref')).flatMap((link) => {
    const label = labelOf(link.textContent ?? '');
    return label ? [{ link, label }] : [];
  });
  // Nearly every page.
  if (candidates.length === 0) return [];
  const targets = targetsIn(doc);
  const found = new Map<Element, FoundNote>();
  const definitions = new Set<Element>();
  for (const { link, label } of candidates) {
    const target = targetOf(link, doc, targets);
    if (!target || target.contains(link) || !follows(target, link)) continue;
    if (!isSetAsReference(link) || standsIn(link, definitions)) continue;
    const definition = definitionAt(target, targets);
    if (!definition || definition.contains(link) || /^h\d$/.test(definition.localName)) continue;
    const note = found.get(definition) ?? { definition, references: [] };
    note.references.push({ element: wholeReference(link), label });
    found.set(definition, note);
    definitions.add(definition);
  }
  return [...found.values()];
}

/** Whether an element is one of some, or stands in one. */
export function standsIn(element: Element, some: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (some.has(at)) return true;
  return false;
}

/** Every element a link within the page may lead to, by the name it is called. */
function targetsIn(doc: Document): Map<string, Element> {
  const targets = new Map<string, Element>();
  for (const element of listOf(doc.body.querySelectorAll('a[name], [id]'))) {
    for (const name of [element.getAttribute('id'), element.getAttribute('name')]) {
      if (name && !targets.has(name)) targets.set(name, element);
    }
  }
  return targets;
}

/** What a link within the page leads to. */
function targetOf(link: Element, doc: Document, targets: ReadonlyMap<string, Element>): Element | undefined {
  const named =
    link.closest('[data-definition]')?.getAttribute('data-definition') ??
    (link.localName === 'label' ? link.getAttribute('for') : fragmentOf(link, doc));
  if (!named) return undefined;
  // Word writes the same link in two ways, and ids for neither: the link back is the note then.
  return targets.get(named) ?? (/^_(?:ftn|edn)\d+$/.test(named) ? backLink(named, doc) : undefined);
}

function backLink(name: string, doc: Document): Element | undefined {
  const back = name.replace(/\d+$/, (number) => `ref${number}`);
  return listOf(doc.querySelectorAll('a[href*="#_"]')).find((link) => link.getAttribute('href')?.endsWith(`#${back}`));
}

export function fragmentOf(link: Element, doc: Document): string | undefined {
  const href = link.getAttribute('href') ?? '';
  const [address = '', fragment] = href.split('#', 2);
  if (!fragment) return undefined;
  const own = (doc.baseURI ?? '').split('#')[0];
  if (address && !(URL.canParse(address, own) && new URL(address, own).href.split('?')[0] === own?.split('?')[0]))
    return undefined;
  return decoded(fragment);
}

/** The block a note's anchor stands in or is. */
function definitionAt(target: Element, targets: ReadonlyMap<string, Element>): Element | undefined {
  let element = target;
  for (let up = 0; up < HIGHEST; up += 1) {
    if (element.localName === 'dt')
      return element.nextElementSibling?.localName === 'dd' ? element.nextElementSibling : undefined;
    if (element.localName === 'tr') return element.lastElementChild ?? undefined;
    const content = element.textContent ?? '';
    // What it stands in is longer still; and thousands of anchors in one long box would each have it read.
    if (content.length > LONGEST_NOTE) return undefined;
    const text = squeeze(content);
    const isBlock = !INLINE.test(element.localName);
    if (isBlock && text && !labelOf(text)) break;
    const outer: Element | null = element.parentElement;
    if (!outer || /^(?:body|article|main|ol|ul|table|tbody)$/.test(outer.localName)) return undefined;
    element = outer;
  }
  const length = element.textContent?.length ?? 0;
  if (length > LONGEST_NOTE || /^(?:body|main|article|ol|ul|section)$/.test(element.localName)) return undefined;
  // An anchor in a paragraph with anchors of other notes: nobody can tell where the one ends.
  const others = listOf(element.querySelectorAll('a[name], sup[id], a[id]')).filter(
    (other) =>
      other !== target &&
      !other.contains(target) &&
      !target.contains(other) &&
      targets.has(other.id || (other.getAttribute('name') ?? '')) &&
      labelOf(other.textContent ?? ''),
  );
  return others.length > 3 && element.localName === 'p' ? undefined : element;
}

/** A reference with the superscript, brackets and spans that are there for it alone. */
function wholeReference(link: Element): Element {
  let element = link;
  const text = squeeze(link.textContent ?? '');
  for (let outer = link.parentElement; outer && INLINE.test(outer.localName); outer = outer.parentElement) {
    if (squeeze(outer.textContent ?? '').replace(/[[\]()]/g, '') !== text.replace(/[[\]()]/g, '')) break;
    element = outer;
  }
  return element;
}

const follows = (later: Element, earlier: Element) =>
  (earlier.compareDocumentPosition(later) & 4) /* DOCUMENT_POSITION_FOLLOWING */ !== 0;
