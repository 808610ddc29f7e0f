import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS } from '../allowed-markup';
import { blockHolders } from '../blocks/block-holders';
import { BLOCK_TAGS, isElement, UNREAD_TAGS } from '../blocks/elements';
import { codeLanguage } from '../normalise/code/code-language';
import { decoded } from '../normalise/decoded';
import { MATHML } from '../normalise/math/mathml-markup';
import { isDataTable } from './data-table';

/** Elements that only hold others together: the article reads the same without them. */
const SCAFFOLDING = new Set(['div', 'section', 'aside']);
/** Marks of what the structure of the page was brought into: elements that have one mean something. */
const MEANING = new Set(['data-callout', 'data-note', 'data-embed', 'data-gallery']);
const KEPT = new Set([...ALLOWED_TAGS.filter((tag) => !SCAFFOLDING.has(tag)), 'h1', 'iframe']);
const MEDIA = new Set(['img', 'source', 'video', 'audio', 'iframe']);
const TABLE_PARTS = new Set(['caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td']);
/** Elements that stay though nothing is in them. */
const WHOLE = new Set([...MEDIA, 'br', 'hr', 'wbr', 'col', 'td', 'th']);
/** Of those, the ones that alone are no reason to keep what they stand in. */
const FILLING = new Set(['br', 'hr', 'wbr', 'col', 'td', 'th', 'source']);
/** Elements in which loose text is made a paragraph. */
const HOLDERS = new Set(['article', 'blockquote', 'details', 'aside', 'div']);
const ATTRIBUTES = new Set([...ALLOWED_ATTRIBUTES, 'data-src', 'data-note', 'data-note-for']);

interface Target {
  element: Element;
  /** The paragraph that takes loose text, while one is open. */
  paragraph: Element | undefined;
}

/**
 * Copies nodes of a page, without what is skipped, into an element of its own: only what an article may be made of,
 * loose text as paragraphs, and nothing that came out empty.
 */
export function rebuild(nodes: Iterable<Node>, skipped: ReadonlySet<Node>, doc: Document): HTMLElement {
  const article = doc.createElement('article');
  const holders = blockHolders();
  const all = [...nodes];
  const targets = linkTargets(all);
  /** The name of an element left out, which a link leads to: the next one copied takes it over. */
  let pendingId = '';
  const whole: Target = { element: article, paragraph: undefined };
  for (const node of all) copyNode(node, whole, false);
  return article;

  /** Copies a node; tells whether there was anything in it. */
  function copyNode(node: Node, to: Target, inTable: boolean): boolean {
    if (skipped.has(node)) return false;
    if (isElement(node)) return copyElement(node, to, inTable);
    return node.nodeType === 3 && copyText(node.nodeValue ?? '', to);
  }

  function copyChildren(from: Element, to: Target, inTable: boolean): boolean {
    let content = false;
    for (let node = from.firstChild; node; node = node.nextSibling) content = copyNode(node, to, inTable) || content;
    return content;
  }

  function copyText(text: string, to: Target): boolean {
    if (!text.trim()) {
      (HOLDERS.has(to.element.localName) ? to.paragraph : to.element)?.append(text);
      return false;
    }
    inlineTarget(to).appendChild(doc.createTextNode(text));
    return true;
  }

  function copyElement(element: Element, to: Target, inTable: boolean): boolean {
    const tag = element.localName;
    if (UNREAD_TAGS.has(tag) && !MEDIA.has(tag)) return false;
    // Asked for once: every question to an element costs more than what is done with its answer.
    const attributes = element.getAttributeNames();
    const name = targets.size > 0 ? nameOf(element, tag) : null;
    const isTarget = name !== null && targets.has(name);
    const isTable = tag === 'table' && isDataTable(element);
    const within = tag === 'table' ? isTable : inTable;
    const isBlock = BLOCK_TAGS.has(tag) && !MEDIA.has(tag);
    if (isScaffolding(element, attributes, isTable, inTable) || (!isBlock && !MEDIA.has(tag) && holders.has(element))) {
      const opens = isBlock || holders.has(element);
      if (isTarget) pendingId = name;
      if (opens) to.paragraph = undefined;
      const content = copyChildren(element, to, within);
      if (opens) to.paragraph = undefined;
      return content;
    }
    if (isMath(element, attributes)) {
      inlineTarget(to).append(element.cloneNode(true));
      return true;
    }
    const isCallout = attributes.includes('data-callout');
    const copy = doc.createElement(isCallout ? 'aside' : tag);
    copyAttributes(element, attributes, copy);
    if (isCallout) copy.setAttribute('role', 'note');
    if (isTarget) copy.setAttribute('id', name);
    else if (pendingId) copy.setAttribute('id', pendingId);
    const inherited = pendingId;
    pendingId = '';
    const content = copyChildren(element, { element: copy, paragraph: undefined }, within);
    if (!content && !WHOLE.has(tag)) {
      pendingId = isTarget ? name : inherited;
      return false;
    }
    if (isBlock) to.paragraph = undefined;
    (isBlock ? to.element : inlineTarget(to)).appendChild(copy);
    return content || !FILLING.has(tag);
  }

  function inlineTarget(to: Target): Element {
    if (!HOLDERS.has(to.element.localName)) return to.element;
    to.paragraph ??= to.element.appendChild(doc.createElement('p'));
    return to.paragraph;
  }
}

/** A formula, which was built anew when it was found; or its source, where there is no more. */
function isMath(element: Element, attributes: readonly string[]): boolean {
  if (element.localName === 'math') return element.namespaceURI === MATHML;
  return attributes.includes('data-math') && element.matches('span[role="math"]');
}

/** What a link may call an element. */
const nameOf = (element: Element, tag: string) =>
  element.getAttribute('id') ?? (tag === 'a' ? element.getAttribute('name') : null);

const LINKS = 'a[href*="#"]';

/** The names links among some nodes lead to. */
function linkTargets(nodes: readonly Node[]): Set<string> {
  const links = nodes
    .filter(isElement)
    .flatMap((node) => [...(node.matches(LINKS) ? [node] : []), ...node.querySelectorAll(LINKS)]);
  const names = links.map((link) => link.getAttribute('href')?.split('#')[1] ?? '');
  return new Set(names.flatMap((name) => [name, decoded(name)]).filter(Boolean));
}

function isScaffolding(element: Element, attributes: readonly string[], isTable: boolean, inTable: boolean): boolean {
  if (isMath(element, attributes) || attributes.some((name) => MEANING.has(name))) return false;
  const tag = element.localName;
  if (!KEPT.has(tag)) return true;
  if (tag === 'table') return !isTable;
  if (TABLE_PARTS.has(tag)) return !inTable;
  if (tag === 'span') return !attributes.includes('lang') && !attributes.includes('dir');
  return false;
}

function copyAttributes(from: Element, attributes: readonly string[], to: Element): void {
  for (const name of attributes) if (ATTRIBUTES.has(name)) to.setAttribute(name, from.getAttribute(name) ?? '');
  const language = from.localName === 'code' && codeLanguage(from);
  if (language) to.setAttribute('data-language', language);
}
