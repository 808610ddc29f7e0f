import type { Block } from '../blocks/collect-blocks';
import { spelledLength } from '../blocks/worth';
import { textFacts } from './text-facts';

/** A block this long that leads nowhere is something to read. */
const PROSE = 200;
const LINKED = 0.3;
const SENTENCE_LINKED = 0.6;
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
  if (kept.some(isProse) || areSentences(kept)) for (const block of kept) parts.add(block);
}

/** Short paragraphs, each a sentence at least, that are most of what was kept: a note, a page of help with its links. */
function areSentences(kept: readonly Block[]): boolean {
  const sentences = kept.filter(
    ({ text, linked }) => linked < text.length * SENTENCE_LINKED && textFacts(text).sentences > 0,
  );
  const length = lengthOf(sentences);
  return sentences.length > 1 && length >= PROSE && length >= lengthOf(kept) / 2;
}

const lengthOf = (blocks: readonly Block[]) => blocks.reduce((sum, { text }) => sum + spelledLength(text), 0);
