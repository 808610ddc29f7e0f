import type { Block, Place } from '../blocks/collect-blocks';
import { lengthOf } from './is-readable';

/** What is to be seen is an article by itself from so many characters on, and half as long as what is hidden. */
const SHORTEST = 140;
const SEEN = 0.5;
/** Else it must outweigh what is hidden by far: a page hides its text until a script shows it. */
const FAR = 4;
const CONTROL = 'button, summary, [aria-expanded], [aria-controls]';

/**
 * Where there is an article to be seen, what the page hides is none of it. What a button right above unfolds is hidden
 * for now only, and stays where there is much of it.
 */
export function dropHidden(_: readonly Block[], parts: Set<Block>): void {
  const hidden = [...parts].filter(({ place }) => place.hidden);
  if (!hidden.length) return;
  const seen = lengthOf([...parts].filter(({ place }) => !place.hidden));
  const folded = new Set(hidden.filter(({ place }) => isFolded(place)));
  const length = lengthOf(hidden);
  if (seen >= FAR * length) for (const block of hidden) parts.delete(block);
  else if (seen >= SHORTEST && seen >= SEEN * length)
    for (const block of hidden) if (!folded.has(block)) parts.delete(block);
}

/** Whether the outermost hidden element around a block has its control in what stands before it. */
function isFolded(place: Place): boolean {
  let outer = place;
  while (outer.parent?.hidden) outer = outer.parent;
  const { element } = outer;
  const before = element.previousElementSibling;
  return before !== null && (before.matches(CONTROL) || before.querySelector(CONTROL) !== null);
}
