import type { RemovalReason, RemovedBlock } from '../article';
import { bitOf, type ClassKind } from '../blocks/class-kinds';
import type { Block } from '../blocks/collect-blocks';
import { PHRASE_KINDS, type PhraseKind } from '../lexicon/lexicon';
import type { PhraseReader } from '../lexicon/read-phrases';

/** So many at most, of so many characters each: a list to look through, not a second article. */
const MOST = 200;
const LONGEST = 20_000;

const REASON_OF_CLASS: readonly (readonly [ClassKind, RemovalReason])[] = [
  ['comment', 'comments'],
  ['newsletter', 'newsletter'],
  ['consent', 'consent'],
  ['share', 'share'],
  ['related', 'related'],
  ['ad', 'advertisement'],
  ['cta', 'call-to-act'],
  ['author', 'author'],
  ['meta', 'facts'],
  ['tags', 'tags'],
  ['nav', 'navigation'],
  ['footer', 'footer'],
  ['sidebar', 'aside'],
];
const REASON_OF_PHRASE: Readonly<Record<PhraseKind, RemovalReason>> = {
  related: 'related',
  newsletter: 'newsletter',
  share: 'share',
  comment: 'comments',
  ad: 'advertisement',
  byline: 'author',
  meta: 'facts',
  legal: 'footer',
  credit: 'caption',
  consent: 'consent',
  subscribe: 'call-to-act',
};

/** What was left out between the article's beginning and its end, and why as far as can be told. */
export function removedBlocks(
  blocks: readonly Block[],
  parts: ReadonlySet<Block>,
  readPhrases: PhraseReader,
): RemovedBlock[] {
  const kept = blocks.map((block) => parts.has(block));
  const last = kept.lastIndexOf(true);
  const removed: RemovedBlock[] = [];
  let before = 0;
  blocks.forEach((block, index) => {
    if (parts.has(block)) before += 1;
    else if (before && index < last && !block.caption && removed.length < MOST) {
      removed.push({ reason: reasonFor(block, readPhrases), text: block.text.slice(0, LONGEST), before });
    }
  });
  return removed;
}

function reasonFor(block: Block, readPhrases: PhraseReader): RemovalReason {
  const phrases = readPhrases(block.text);
  const strongest = phrases.includes(3) ? 3 : 2;
  if (phrases.includes(strongest)) return REASON_OF_PHRASE[PHRASE_KINDS[phrases.indexOf(strongest)] ?? 'meta'];
  for (const bits of [block.place.own, block.place.around]) {
    for (const [kind, reason] of REASON_OF_CLASS) if (bits & bitOf(kind)) return reason;
  }
  if (block.linked > block.text.length * 0.6) return 'related';
  return block.place.hidden ? 'hidden' : 'aside';
}
