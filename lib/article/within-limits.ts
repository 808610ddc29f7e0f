import { LIMITS } from './limits';

const COMMENTS = 128; // NodeFilter.SHOW_COMMENT
const TEXTS_AND_COMMENTS = 4 | 128; // NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT

/**
 * Whether a document is one that extraction gets through in good time. How deep it is needs no question: HTML parsers
 * flatten what nests deeper than some 500 elements.
 */
export function isWithinLimits(doc: Document): boolean {
  return isSmall(doc) || isCountedWithin(doc);
}

/** A parser makes one text at most before and after each tag and comment, and cuts what is longer than this. */
const LONGEST_TEXT = 65_536;

/** Whether a document is within the limits however its texts are cut: most are, and their length is one question. */
function isSmall(doc: Document): boolean {
  const elements = doc.getElementsByTagName('*').length;
  let comments = 0;
  let characters = doc.documentElement?.textContent?.length ?? 0;
  const walker = doc.createTreeWalker(doc, COMMENTS);
  while (walker.nextNode()) {
    comments += 1;
    characters += (walker.currentNode as CharacterData).length; // the walker shows nothing else
    if (comments > LIMITS.nodes) return false;
  }
  const texts = 2 * elements + comments + 1 + characters / LONGEST_TEXT;
  return elements + comments + texts <= LIMITS.nodes && characters <= LIMITS.text;
}

function isCountedWithin(doc: Document): boolean {
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
