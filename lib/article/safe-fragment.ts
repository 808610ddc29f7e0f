import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS } from './allowed-markup';
import { MATH_ATTRIBUTES, MATH_TAGS, MATHML } from './normalise/math/mathml-markup';
import type { SafeHtml } from './sanitise';

/** Element.setHTML of the HTML Sanitizer API, which TypeScript's DOM library does not know yet. */
interface SetHtml {
  setHTML(html: string, options: { sanitizer: SanitizerConfig }): void;
}
interface SanitizerConfig {
  elements: (string | { name: string; namespace: string; attributes: string[] })[];
  attributes: string[];
}
/** An attribute may be named for all elements or for one, not for both. */
const OF_MATH_ALONE = MATH_ATTRIBUTES.filter((name) => !ALLOWED_ATTRIBUTES.includes(name));
const SANITIZER: SanitizerConfig = {
  elements: [...ALLOWED_TAGS, ...MATH_TAGS.map((name) => ({ name, namespace: MATHML, attributes: OF_MATH_ALONE }))],
  attributes: ALLOWED_ATTRIBUTES,
};

const hasSetHtml = (element: HTMLElement): element is HTMLElement & SetHtml => 'setHTML' in element;

/**
 * Sanitised HTML as the body of an inert document: nothing loads and nothing runs until its nodes are adopted. Where
 * the browser has a sanitiser of its own the markup goes through that one too, so both must fail before anything gets in.
 */
export function parseSafe(html: SafeHtml, document: Document): HTMLElement {
  const { body } = document.implementation.createHTMLDocument('');
  if (hasSetHtml(body)) body.setHTML(html, { sanitizer: SANITIZER });
  else body.innerHTML = html;
  return body;
}
