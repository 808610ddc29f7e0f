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
const MEANING = ['data-callout', 'data-note', 'data-embed', 'data-gallery'] as const;
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
 * Copies what is left of a page, without what is skipped, into an element of its own: only what an article may be made
 * of, loose text as paragraphs, and nothing that came out empty.
 */
export function rebuild(body: Element, skipped: ReadonlySet<Node>, doc: Document): HTMLElement {
  const article = doc.createElement('article');
  const holders = blockHolders();
  const targets = linkTargets(body);
  /** The name of an element left out, which a link leads to: the next one copied takes it over. */
  let pendingId = '';
  copyChildren(body, { element: article, paragraph: undefined }, false);
  return article;

  /** Copies what an element holds; tells whether there was anything in it. */
  function copyChildren(from: Element, to: Target, inTable: boolean): boolean {
    let content = false;
    for (let node = from.firstChild; node; node = node.nextSibling) {
      if (skipped.has(node)) continue;
      if (isElement(node)) content = copyElement(node, to, inTable) || content;
      else if (node.nodeType === 3 && copyText(node.nodeValue ?? '', to)) content = true;
    }
    return content;
  }

  function copyText(text: string, to: Target): boolean {
    if (!text.trim()) {
      (HOLDERS.has(to.element.localName) ? to.paragraph : to.element)?.append(text);
      return false;
    }
    inlineTarget(to).append(text);
    return true;
  }

  function copyElement(element: Element, to: Target, inTable: boolean): boolean {
    const tag = element.localName;
    if (UNREAD_TAGS.has(tag) && !MEDIA.has(tag)) return false;
    const name = element.getAttribute('id') ?? (tag === 'a' ? element.getAttribute('name') : null);
    const isTarget = name !== null && targets.has(name);
    const isTable = tag === 'table' && isDataTable(element);
    const within = tag === 'table' ? isTable : inTable;
    const isBlock = BLOCK_TAGS.has(tag) && !MEDIA.has(tag);
    if (isScaffolding(element, tag, isTable, inTable) || (!isBlock && !MEDIA.has(tag) && holders.has(element))) {
      const opens = isBlock || holders.has(element);
      if (isTarget) pendingId = name;
      if (opens) to.paragraph = undefined;
      const content = copyChildren(element, to, within);
      if (opens) to.paragraph = undefined;
      return content;
    }
    if (isMath(element)) {
      inlineTarget(to).append(element.cloneNode(true));
      return true;
    }
    const isCallout = element.hasAttribute('data-callout');
    const copy = doc.createElement(isCallout ? 'aside' : tag);
    copyAttributes(element, copy);
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
    (isBlock ? to.element : inlineTarget(to)).append(copy);
    return content || !FILLING.has(tag);
  }

  function inlineTarget(to: Target): Element {
    if (!HOLDERS.has(to.element.localName)) return to.element;
    to.paragraph ??= to.element.appendChild(doc.createElement('p'));
    return to.paragraph;
  }
}

/** A formula, which was built anew when it was found; or its source, where there is no more. */
const isMath = (element: Element) =>
  element.namespaceURI === MATHML ? element.localName === 'math' : element.matches('span[data-math][role="math"]');

/** The names links within the page lead to. */
function linkTargets(body: Element): Set<string> {
  const names = [...body.querySelectorAll('a[href*="#"]')].map(
    (link) => link.getAttribute('href')?.split('#')[1] ?? '',
  );
  return new Set(names.flatMap((name) => [name, decoded(name)]).filter(Boolean));
}

function isScaffolding(element: Element, tag: string, isTable: boolean, inTable: boolean): boolean {
  if (isMath(element) || MEANING.some((name) => element.hasAttribute(name))) return false;
  if (!KEPT.has(tag)) return true;
  if (tag === 'table') return !isTable;
  if (TABLE_PARTS.has(tag)) return !inTable;
  if (tag === 'span') return !element.hasAttribute('lang') && !element.hasAttribute('dir');
  return false;
}

function copyAttributes(from: Element, to: Element): void {
  for (const { name, value } of from.attributes) if (ATTRIBUTES.has(name)) to.setAttribute(name, value);
  const language = from.localName === 'code' && codeLanguage(from);
  if (language) to.setAttribute('data-language', language);
}
