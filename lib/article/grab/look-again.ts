import type { Block } from '../blocks/collect-blocks';
import { findWithReadability, type IsKept } from './find-with-readability';

/** An article that is so little of a page's prose may not be what the page is about. */
const LITTLE = 0.25;
/** So many times as much must be found elsewhere for that to be it. */
const TIMES = 3;
/** Shorter text is a label rather than prose. */
const PROSE = 80;

/**
 * Asks Readability once more where it kept next to nothing of what there is to read: a notice or a dialogue scored best,
 * as a rule, and out of its sight the article does.
 */
export function lookAgain(
  doc: Document,
  blocks: readonly Block[],
  places: ReadonlySet<Element>,
  isKept: IsKept,
  title: string,
): IsKept {
  const isProse = ({ text, linked, place }: Block) => text.length > PROSE && linked < text.length / 2 && !place.hidden;
  const prose = blocks.filter(isProse);
  const kept = lengthOf(prose, isKept);
  if (kept >= LITTLE * lengthOf(prose, () => true)) return isKept;
  const isFound = findWithReadability(doc, places, title, isKept);
  return lengthOf(prose, isFound) > TIMES * kept ? isFound : isKept;
}

function lengthOf(blocks: readonly Block[], isCounted: IsKept): number {
  let length = 0;
  for (const { text, place } of blocks) if (isCounted(place.element)) length += text.length;
  return length;
}
