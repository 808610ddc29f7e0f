import { browser } from 'wxt/browser';

/** Ways to an element's shadow root that only extensions have: a page may keep it closed, its readers can see it all the same. */
type DomApi = { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };

/** The shadow root of an element, open or closed. */
export function lookIntoShadow(element: Element): ShadowRoot | null {
  // Neither is in the types of both browsers.
  const { dom } = browser as { dom?: DomApi };
  const ofFirefox = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (ofFirefox !== undefined) return ofFirefox;
  // Chromium looks only into HTML elements, and throws at others.
  if (dom?.openOrClosedShadowRoot && element instanceof HTMLElement) return dom.openOrClosedShadowRoot(element);
  return element.shadowRoot;
}
