import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS } from './allowed-markup';
import type { SafeHtml } from './sanitise';

/** Element.setHTML of the HTML Sanitizer API, which TypeScript's DOM library does not know yet. */
interface SetHtml {
  setHTML(html: string, options: { sanitizer: { elements: string[]; attributes: string[] } }): void;
}
const hasSetHtml = (element: HTMLElement): element is HTMLElement & SetHtml => 'setHTML' in element;

/**
 * Sanitised HTML as the body of an inert document: nothing loads and nothing runs until its nodes are adopted. Where
 * the browser has a sanitiser of its own the markup goes through that one too, so both must fail before anything gets in.
 */
export function parseSafe(html: SafeHtml, document: Document): HTMLElement {
  const { body } = document.implementation.createHTMLDocument('');
  if (hasSetHtml(body)) body.setHTML(html, { sanitizer: { elements: ALLOWED_TAGS, attributes: ALLOWED_ATTRIBUTES } });
  else body.innerHTML = html;
  return body;
}
