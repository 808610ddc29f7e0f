import type { Block, Place } from '../blocks/collect-blocks';
import { isElement } from '../blocks/elements';

/** So many blocks before and after are asked whether they are the article's. */
const NEAR = 2;
/** How far up the two may meet. */
const HIGHEST = 4;

/**
 * Code, formulas on their own and boxes of notes amid the article are its own, though they do not read like prose: what
 * the trees learned, they learned from news.
 */
export function keepStructure(blocks: readonly Block[], parts: Set<Block>): void {
  const [first] = blocks;
  // One question to the page spares several for each block: most articles have none of this.
  const doc = first?.place.element.ownerDocument;
  const hasStructure =
    doc !== undefined &&
    (['pre', 'math'].some((tag) => doc.getElementsByTagName(tag).length > 0) ||
      doc.querySelector('[data-callout], [data-math]') !== null);
  if (!hasStructure) return;
  const isKept = (block: Block | undefined) => block !== undefined && parts.has(block);
  blocks.forEach((block, index) => {
    if (parts.has(block) || block.place.hidden || block.caption || !isStructure(block)) return;
    // Those before are decided on by now; of those after, only what is no structure itself can speak for it.
    const before = blocks.slice(Math.max(0, index - NEAR), index).findLast(isKept);
    const after = blocks.slice(index + 1).find((next) => !isStructure(next));
    if (!before) return;
    if (isKept(after) || meets(before.place, block.place)) parts.add(block);
  });
}

function isStructure({ place, nodes }: Block): boolean {
  if (place.element.closest('pre, [data-callout]')) return true;
  return nodes.every((node) => (isElement(node) ? node.matches('math, [data-math]') : !node.nodeValue?.trim()));
}

/** Whether two blocks stand in the same part of the page, and not merely in the same page. */
function meets(kept: Place, other: Place): boolean {
  let box: Place | undefined = other.parent;
  for (let up = 0; box && up < HIGHEST; box = box.parent, up += 1) {
    if (/^(?:body|html|main)$/.test(box.element.localName)) return false;
    if (box.element.contains(kept.element)) return true;
  }
  return false;
}
