import type { Block } from '../blocks/collect-blocks';
import { spelledLength } from '../blocks/worth';

/** A block this long that leads nowhere is something to read. */
const PROSE = 200;
const LINKED = 0.3;
/** Less likely than this, not even Readability makes a block an article's. */
const POSSIBLE = 0.08;

/**
 * Where the judge finds nothing to read, and Readability does: adds what that kept, when some of it is prose. The trees
 * know articles; a change log or a poem is none, and yet what its reader came for.
 */
export function trustReadability(blocks: readonly Block[], likely: readonly number[], parts: Set<Block>): void {
  const kept = blocks.filter(
    (block, index) => block.kept && !block.caption && !block.place.hidden && (likely[index] ?? 0) >= POSSIBLE,
  );
  const isProse = ({ text, linked }: Block) => linked < text.length * LINKED && spelledLength(text) >= PROSE;
  if (kept.some(isProse)) for (const block of kept) parts.add(block);
}
