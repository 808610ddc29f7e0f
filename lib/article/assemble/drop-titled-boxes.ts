import type { Block, Place } from '../blocks/collect-blocks';
import { PHRASE_KINDS, type PhraseKind } from '../lexicon/lexicon';
import type { PhraseReader } from '../lexicon/read-phrases';

/** What a box may say it holds that is never the article's. */
const FOREIGN: readonly PhraseKind[] = ['comment', 'related', 'newsletter'];
const LONGEST_TITLE = 50;
/** A box with more text than this, measured by the article, is not beside it. */
const LARGEST = 0.2;
/** "Comments (12)". */
const COUNT = /[\s(:[]*\p{N}+[\s)\]]*$/u;

/** Leaves out small boxes whose title, whole, says that they hold comments, other articles or a form to subscribe. */
export function dropTitledBoxes(blocks: readonly Block[], parts: Set<Block>, readPhrases: PhraseReader): void {
  let article = 0;
  for (const { text } of parts) article += text.length;
  const seen = new Set<Place>();
  for (const title of blocks) {
    const box = largestOpenedBy(title, seen, article * LARGEST);
    if (!box || !isForeignTitle(title, readPhrases)) continue;
    for (const part of parts) if (isWithin(part.place, box)) parts.delete(part);
  }
}

function isForeignTitle({ text, linked, place }: Block, readPhrases: PhraseReader): boolean {
  if (text.length > LONGEST_TITLE || linked || !/^h[1-6]$/.test(place.element.localName)) return false;
  const phrases = readPhrases(text.replace(COUNT, ''));
  return FOREIGN.some((kind) => phrases[PHRASE_KINDS.indexOf(kind)] === 3);
}

/** The largest box of no more than so many characters that begins with a block, with something after it. */
function largestOpenedBy(block: Block, seen: Set<Place>, most: number): Place | undefined {
  let box: Place | undefined;
  for (let at: Place | undefined = block.place; at && !seen.has(at); at = at.parent) {
    seen.add(at);
    if (at.characters <= most && at.blocks > 1) box = at;
  }
  return box;
}

function isWithin(place: Place, box: Place): boolean {
  for (let at: Place | undefined = place; at; at = at.parent) if (at === box) return true;
  return false;
}
