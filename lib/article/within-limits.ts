import { LIMITS } from './limits';

const COMMENTS = 128; // NodeFilter.SHOW_COMMENT
const TEXTS_AND_COMMENTS = 4 | 128; // NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT

/**
 * Whether a document is one that extraction gets through in good time. How deep it is needs no question: HTML parsers
 * flatten what nests deeper than some 500 elements.
 * @param characters how long its markup was, where that is known
 */
export function isWithinLimits(doc: Document, characters?: number): boolean {
  return isSmall(doc, characters) || isCountedWithin(doc);
}

/** A parser makes one text at most before and after each tag and comment, and cuts what is longer than this. */
const LONGEST_TEXT = 65_536;
/** `<!>`. */
const SHORTEST_COMMENT = 3;

/** Whether a document is within the limits however its texts are cut: most are, and by their length alone. */
function isSmall(doc: Document, markup = Number.POSITIVE_INFINITY): boolean {
  const elements = doc.getElementsByTagName('*').length;
  const isShort = markup <= LIMITS.text;
  if (isShort && fits(elements, markup / SHORTEST_COMMENT, markup)) return true;
  let comments = 0;
  let characters = isShort ? markup : (doc.documentElement?.textContent?.length ?? 0);
  const walker = doc.createTreeWalker(doc, COMMENTS);
  while (walker.nextNode()) {
    comments += 1;
    if (!isShort) characters += (walker.currentNode as CharacterData).length; // the walker shows nothing else
    if (comments > LIMITS.nodes) return false;
  }
  return characters <= LIMITS.text && fits(elements, comments, characters);
}

function fits(elements: number, comments: number, characters: number): boolean {
  const texts = 2 * elements + comments + 1 + characters / LONGEST_TEXT;
  return elements + comments + texts <= LIMITS.nodes;
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
