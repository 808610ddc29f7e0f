/** Elements that only hold others together; the article reads the same without them. */
const CONTAINERS =
  'div, section, article, main, header, footer, center, font, form, fieldset, hgroup, nav, aside, address, search, body, label, noscript, button, dialog, big, nobr, tt, o\\:p';

/** Leaves of the page's scaffolding only what has a meaning for a reader. */
export function flattenContainers(root: Element): void {
  for (const element of [...root.querySelectorAll(CONTAINERS)].reverse()) unwrap(element);
  for (const element of [...root.querySelectorAll('span')].reverse()) {
    if (!element.hasAttribute('lang') && !element.hasAttribute('dir') && !element.hasAttribute('role')) unwrap(element);
  }
  for (const link of [...root.querySelectorAll('a')]) {
    // A link around whole blocks is a card; what it says is the article's, where it leads is not.
    if (link.querySelector('p, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, figure')) unwrap(link);
  }
}

export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}
