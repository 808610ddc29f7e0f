import type { Block } from '../blocks/collect-blocks';
import { isElement, listOf } from '../blocks/elements';
import { NOTE, NOTE_FOR } from '../normalise/notes/find-notes';

/** Notes go with the text that refers to them: kept where it is kept, left out where it is not. */
export function keepNotes(blocks: readonly Block[], parts: Set<Block>): void {
  const [first] = blocks;
  if (!first?.place.element.ownerDocument.querySelector(`[${NOTE}]`)) return;
  const noteOf = (block: Block) => block.place.element.closest(`[${NOTE}]`)?.getAttribute(NOTE);
  const wanted = new Set<string | null>();
  for (const block of parts) {
    if (noteOf(block)) continue;
    for (const node of block.nodes) {
      if (!isElement(node)) continue;
      if (node.hasAttribute(NOTE_FOR)) wanted.add(node.getAttribute(NOTE_FOR));
      for (const link of listOf(node.querySelectorAll(`[${NOTE_FOR}]`))) wanted.add(link.getAttribute(NOTE_FOR));
    }
  }
  for (const block of blocks) {
    const note = noteOf(block);
    if (!note) continue;
    if (wanted.has(note)) parts.add(block);
    else parts.delete(block);
  }
}
