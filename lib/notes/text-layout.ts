/**
 * Which elements begin and end a line of text. By name and not by computed style: the saved copy is read in an inert
 * document, which has no styles, and must give the text the page on screen gives.
 */
const LINES = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'br', 'caption', 'center', 'dd', 'details', 'dialog', 'dir'],
  ...['div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...[
    'header',
    'hgroup',
    'hr',
    'legend',
    'li',
    'main',
    'menu',
    'nav',
    'ol',
    'optgroup',
    'option',
    'p',
    'pre',
    'search',
  ],
  ...['section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul'],
]);

/** Elements whose text nobody reads. */
const UNREAD = new Set(['script', 'style', 'template', 'noscript', 'head', 'title', 'textarea', 'select', 'rp']);

export function startsLine(element: Element): boolean {
  return namesLine(element.localName);
}

/** The same of an element's name, where there is no DOM. */
export const namesLine = (name: string): boolean => LINES.has(name);
export const namesUnread = (name: string): boolean => UNREAD.has(name);

/** Whether an element is no part of the article: unread by nature, or a widget of ours between the paragraphs. */
export function isSkipped(element: Element): boolean {
  return namesUnread(element.localName) || element.hasAttribute('data-lectern-ui');
}
