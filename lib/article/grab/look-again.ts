import type { Block, Place } from '../blocks/collect-blocks';
import { spelledLength } from '../blocks/worth';
import { findWithReadability, type IsKept } from './find-with-readability';

/** So many times as much prose must stand together elsewhere, and be found there, for that to be the article. */
const TIMES = 3;
/** Less, wherever it stands, is a box of the page. */
const ENOUGH = 3000;
/** Shorter text is a label rather than prose. */
const PROSE = 80;

/**
 * Asks Readability once more where there is far more to read in one place than it kept: a notice or a dialogue scored best,
 * as a rule, and out of its sight the article does.
 */
export function lookAgain(
  doc: Document,
  blocks: readonly Block[],
  places: ReadonlySet<Element>,
  isKept: IsKept,
  title: string,
): IsKept {
  const seen = blocks.filter(({ place }) => !place.hidden);
  const prose = seen.filter(({ text, linked }) => spelledLength(text) > PROSE && linked < text.length / 2);
  // Lines too short for prose are an article, too: a talk, a poem.
  const kept = lengthOf(seen, isKept);
  // What found nothing finds nothing again.
  if (kept === 0) return isKept;
  const elsewhere = mostInOnePlace(prose.filter(({ place }) => !isKept(place.element)));
  if (elsewhere < ENOUGH || elsewhere < TIMES * kept) return isKept;
  const isFound = findWithReadability(doc, places, title, isKept);
  return lengthOf(prose, isFound) > TIMES * kept ? isFound : isKept;
}

function lengthOf(blocks: readonly Block[], isCounted: IsKept): number {
  let length = 0;
  for (const { text, place } of blocks) if (isCounted(place.element)) length += spelledLength(text);
  return length;
}

function mostInOnePlace(blocks: readonly Block[]): number {
  const lengths = new Map<Place | undefined, number>();
  for (const { text, place } of blocks)
    lengths.set(place.parent, (lengths.get(place.parent) ?? 0) + spelledLength(text));
  return [...lengths.values()].reduce((most, length) => Math.max(most, length), 0);
}
