import type { Block } from '../blocks/collect-blocks';
import { spelledLength } from '../blocks/worth';
import { textFacts } from './text-facts';

/** Less is no article; where the page has hardly anything else, less than the second. */
const SHORTEST_ARTICLE = 140;
const SHORTEST_PAGE = 40;
/** Share of a page's text that is its article where there is nothing else. */
const HARDLY_ELSE = 0.6;
/** A page that is this much links leads to articles and is none. */
const MOST_LINKED = 0.7;

/** Whether there is something to read, and not just links to it. */
export function isReadable(parts: ReadonlySet<Block>, blocks: readonly Block[]): boolean {
  const characters = lengthOf(parts);
  let linked = 0;
  for (const block of parts) linked += block.linked;
  if (linked >= characters * MOST_LINKED) return false;
  return characters >= SHORTEST_ARTICLE || isSpelledLong(parts) || isAllThereIs(parts, blocks, characters);
}

export function lengthOf(blocks: Iterable<Block>): number {
  let length = 0;
  for (const { text } of blocks) length += text.length;
  return length;
}

function isSpelledLong(parts: ReadonlySet<Block>): boolean {
  let length = 0;
  for (const { text } of parts) length += spelledLength(text);
  return length >= SHORTEST_ARTICLE;
}

/** A note of two sentences on a page of its own: the message of an error or of a machine has one or none. */
function isAllThereIs(parts: ReadonlySet<Block>, blocks: readonly Block[], characters: number): boolean {
  if (characters < SHORTEST_PAGE || characters < lengthOf(blocks) * HARDLY_ELSE) return false;
  let sentences = 0;
  for (const { text } of parts) sentences += textFacts(text).sentences;
  return sentences > 1;
}
