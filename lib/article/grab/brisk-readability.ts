import { Readability } from '@mozilla/readability';
import { isHidden } from '../blocks/collect-blocks';
import { listOf } from '../blocks/elements';
import { briskCleaning } from './brisk-cleaning';

/**
 * Readability that only says where the article is. Its answer is the same, for about two thirds of the time: it skips
 * what dresses an article up (addresses, classes, styles, metadata of its own), and asks what it asks of every element in
 * a cheaper order. That overrides methods no type knows, so the package's version is pinned.
 */
export function briskReadability(doc: Document, title: string, serializer: (root: Node) => string): Readability {
  const copy = copyOf(doc);
  const reader = new Readability(copy, { serializer, disableJSONLD: true });
  restoreByCopy(copy.body, doc.body);
  const linkDensity = methodOf(reader, '_getLinkDensity');
  return Object.assign(reader, briskCleaning(reader), {
    _getArticleMetadata: () => ({ title }),
    _unwrapNoscriptImages: skip,
    _removeScripts: skip,
    _fixLazyImages: skip,
    _cleanStyles: skip,
    _postProcessContent: skip,
    _isProbablyVisible: isVisible,
    _isValidByline: isByline,
    _isElementWithoutContent: isWithoutContent,
    _hasChildBlockElement: (element: Element) => element.querySelector(BLOCKS) !== null,
    _hasSingleTagInsideElement: holdsOnly,
    _getLinkDensity: (element: Element) => (element.getElementsByTagName('a').length ? linkDensity(element) : 0),
  });
}

const skip = () => undefined;

/** A method of Readability's own, which no type tells of. */
function methodOf(reader: Readability, name: string): (element: Element) => number {
  return Reflect.get(reader, name).bind(reader);
}

/**
 * A copy of the document without its head, of which nothing is asked. It stands in no document: what is put into one, or
 * taken out, has to be told to all that is in it, and Readability asks its document for no more than this.
 */
function copyOf(doc: Document): Document {
  const root = doc.documentElement.cloneNode(false) as HTMLElement; // the copy of an element is one
  for (const child of listOf(doc.documentElement.children)) if (child !== doc.head) root.append(child.cloneNode(true));
  const body = listOf(root.children).find(({ localName }) => localName === 'body');
  return {
    documentElement: root,
    body,
    firstChild: root,
    createElement: (name: string) => doc.createElement(name),
    createTextNode: (text: string) => doc.createTextNode(text),
    querySelectorAll: (selector: string) => root.querySelectorAll(selector),
    getElementsByTagName: (name: string) => root.getElementsByTagName(name),
  } as unknown as Document; // as far as Readability can tell
}

/**
 * Readability takes the body's `innerHTML` before it begins, and sets it again for a second attempt, which few pages
 * need. Copying a tree is much faster than writing and parsing its markup, so that is what the property does here.
 */
function restoreByCopy(body: HTMLElement, whole: HTMLElement): void {
  Object.defineProperty(body, 'innerHTML', {
    get: () => '',
    set: () => body.replaceChildren(...whole.cloneNode(true).childNodes),
  });
}

/** Making an element's style object takes longer than all other questions together; its attribute says as much. */
const isVisible = (element: Element): boolean => !element.hasAttributes() || !isHidden(element) || isFallback(element);

/** Wikipedia hides the picture of a formula from screen readers only. */
const isFallback = (element: Element) =>
  !element.hasAttribute('hidden') && element.className.includes('fallback-image');

/** What Readability takes for a block when it makes paragraphs. */
const BLOCKS = 'blockquote, dl, div, img, ol, p, pre, table, ul';

/** Whether an element of that name is all there is in it, but for white space at the end of texts. */
function holdsOnly(element: Element, tagName: string): boolean {
  const only = element.firstElementChild;
  if (!only || only.tagName !== tagName || only.nextElementSibling) return false;
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3 && /\S$/.test(node.nodeValue ?? '')) return false;
  }
  return true;
}

const BYLINE = /byline|author|dateline|writtenby|p-author/i;

/** Names come before text here: the text of every element together is that of the page many times over. */
function isByline(element: Element, names: string): boolean {
  const isNamed =
    BYLINE.test(names) ||
    element.getAttribute('rel') === 'author' ||
    element.getAttribute('itemprop')?.includes('author');
  const length = isNamed ? (element.textContent ?? '').trim().length : 0;
  return length > 0 && length < 100;
}

/** Its children come before its text, for the same reason. */
function isWithoutContent(element: Element): boolean {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    if (child.localName !== 'br' && child.localName !== 'hr') return false;
  }
  return !element.textContent?.trim();
}
