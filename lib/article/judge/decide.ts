import type { Block } from '../blocks/collect-blocks';

/** From here on a block is more likely part of the article than not. */
const PART = 0.45;

/** Which blocks are the article's, given how likely each is. Captions go with their pictures and are not decided here. */
export function decide(blocks: readonly Block[], likely: readonly number[]): Set<Block> {
  const parts = new Set(blocks.filter((block, index) => !block.caption && (likely[index] ?? 0) > PART));
  dropIdleHeadings(blocks, parts);
  return parts;
}

/** A heading is part of the article only when something below it is, up to the next heading of its rank. */
function dropIdleHeadings(blocks: readonly Block[], parts: Set<Block>): void {
  let below = 0;
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index];
    if (!block) continue;
    const isHeading = /^h[1-6]$/.test(block.place.element.localName);
    if (!isHeading) below += Number(parts.has(block));
    else if (parts.has(block)) {
      if (!below) parts.delete(block);
    } else below = 0;
  }
}
