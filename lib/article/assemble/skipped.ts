import type { Block } from '../blocks/collect-blocks';
import { isElement } from '../blocks/elements';

const MEDIA = 'img, video, audio, iframe';

/** The nodes of blocks that are left out. A picture among their words is judged as a picture. */
export function nodesOf(blocks: Iterable<Block>): Set<Node> {
  const skipped = new Set<Node>();
  for (const { nodes } of blocks) {
    for (const node of nodes) {
      if (!isElement(node) || !(node.matches(MEDIA) || node.querySelector(MEDIA))) skipped.add(node);
      else skipTexts(node, skipped);
    }
  }
  return skipped;
}

function skipTexts(node: Node, skipped: Set<Node>): void {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) skipped.add(child);
    else skipTexts(child, skipped);
  }
}
