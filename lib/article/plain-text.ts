import { BLOCK_TAGS, isElement, squeeze } from './blocks/elements';

/** What says how a word is read aloud, and repeats it. */
const READINGS = new Set(['rt', 'rp']);

/**
 * Calls back with each text within a node, in document order, and with a space where a block or a line ends: what
 * `textContent` would run together, or say twice.
 *
 * @param enter tells whether to go into an element
 */
function eachText(node: Node, give: (text: string) => void, enter?: (element: Element) => boolean): void {
  if (node.nodeType === 3) give(node.nodeValue ?? '');
  if (isElement(node) && (READINGS.has(node.localName) || enter?.(node) === false)) return;
  const apart = isElement(node) && (BLOCK_TAGS.has(node.localName) || node.localName === 'br');
  if (apart) give(' ');
  for (let child = node.firstChild; child; child = child.nextSibling) eachText(child, give, enter);
  if (apart) give(' ');
}

/** A node's text on one line. */
export function plainText(node: Node): string {
  let all = '';
  eachText(node, (text) => {
    all += text;
  });
  return squeeze(all);
}
