import type { Block } from '../blocks/collect-blocks';
import { isElement } from '../blocks/elements';

const KEPT_EMPTY = new Set([
  'img',
  'picture',
  'source',
  'video',
  'audio',
  'iframe',
  'br',
  'hr',
  'td',
  'th',
  'col',
  'wbr',
  'math',
  'track',
]);

/** Takes the blocks out and, with them, every element that is left without content. */
export function prune(body: Element, rejected: readonly Block[]): void {
  for (const { nodes } of rejected) for (const node of nodes) node.parentNode?.removeChild(node);
  dropEmpty(body);
}

/** Takes out elements with neither text nor media in them, innermost first. */
export function dropEmpty(root: Element): boolean {
  let holdsContent = false;
  for (let node = root.firstChild; node; ) {
    const next = node.nextSibling;
    if (isElement(node)) {
      const content = KEPT_EMPTY.has(node.localName) || dropEmpty(node);
      if (!content) node.remove();
      else if (!/^(?:br|hr|wbr)$/.test(node.localName)) holdsContent = true;
    } else if (node.nodeType === 3 && node.nodeValue?.trim()) holdsContent = true;
    node = next;
  }
  return holdsContent;
}
