import { LIMITS } from './limits';

const TEXTS_AND_COMMENTS = 4 | 128; // NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT

/**
 * Whether a document is one that extraction gets through in good time. How deep it is needs no question: HTML parsers
 * flatten what nests deeper than some 500 elements.
 */
export function isWithinLimits(doc: Document): boolean {
  let nodes = doc.getElementsByTagName('*').length;
  let characters = 0;
  const walker = doc.createTreeWalker(doc, TEXTS_AND_COMMENTS);
  while (walker.nextNode()) {
    nodes += 1;
    // The length alone: to take the text itself would copy all of it.
    characters += (walker.currentNode as CharacterData).length; // the walker shows nothing else
    if (nodes > LIMITS.nodes || characters > LIMITS.text) return false;
  }
  return nodes <= LIMITS.nodes;
}
