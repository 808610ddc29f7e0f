import type { Block, Place } from '../blocks/collect-blocks';
import type { ArticleSpan } from './article-span';
import { reasonOfNames } from './reason-of-names';

/** Blocks that were left out and make one thing: a box of links, a form with its label. */
export interface RemovedGroup {
  blocks: Block[];
  /** The box they stand in; absent for loose text among the article's own. */
  box: Place | undefined;
  parent: Element;
  /** The children of `parent` that hold them. */
  nodes: Node[];
  /** Index of the block that stays before it, and of the one ahead; -1 where there is none. */
  after: number;
  ahead: number;
}

/**
 * The things left out around and within the article, in the order of the page.
 * @param stays whether a block is shown, as the article's text or under one of its pictures
 */
export function removedGroups(
  blocks: readonly Block[],
  stays: (block: Block) => boolean,
  span: ArticleSpan,
): RemovedGroup[] {
  const scope = scopeOf(span.root);
  const groups: RemovedGroup[] = [];
  let after = -1;
  blocks.forEach((block, index) => {
    if (stays(block)) {
      after = index;
      return;
    }
    if (block.caption || block.place.hidden || !scope.contains(block.place.element)) return;
    const box = boxOf(block.place, span, scope);
    const last = groups.at(-1);
    if (last && last.after === after && last.box && last.box === box) {
      last.blocks.push(block);
      return;
    }
    const parent = box?.parent?.element ?? block.place.element;
    const nodes = box ? [box.element] : block.nodes;
    groups.push({ blocks: [block], box, parent, nodes, after, ahead: -1 });
  });
  let ahead = -1;
  for (let index = blocks.length - 1, at = groups.length - 1; index >= 0; index -= 1) {
    const block = blocks[index];
    if (block && stays(block)) ahead = index;
    for (; at >= 0 && groups[at]?.blocks[0] === block; at -= 1) {
      const group = groups[at];
      if (group) group.ahead = ahead;
    }
  }
  return groups;
}

/** The element the page gives its article; else what the text stands in, and the next one up, where what follows it stands. */
function scopeOf(root: Element): Element {
  const own = root.closest('article, main, [role="main"]');
  const around = own ?? root.parentElement ?? root;
  return around.localName === 'body' || around.localName === 'html' ? root : around;
}

/** Names that only say where something stands: within it, what has a name of its own is a thing of its own. */
const SURROUNDINGS: ReadonlySet<string | undefined> = new Set(['footer', 'aside', 'facts']);

/** The largest element around a block without any of the article in it. */
function boxOf(place: Place, span: ArticleSpan, scope: Element): Place | undefined {
  let box: Place | undefined;
  for (let at: Place | undefined = place; at && at.element !== scope; at = at.parent) {
    if ((span.partOf(at.element) ?? 0) > 0 || at.element.contains(span.root)) break;
    const inner = box && reasonOfNames(box.own);
    const outer = reasonOfNames(at.own);
    if (inner && inner !== outer && SURROUNDINGS.has(outer)) break;
    box = at;
  }
  return box;
}
