import type { RemovalReason } from '../article';
import type { Block, Place } from '../blocks/collect-blocks';
import { PHRASE_KINDS, type PhraseKind } from '../lexicon/lexicon';
import type { PhraseReader } from '../lexicon/read-phrases';
import type { ArticleSpan } from './article-span';
import { reasonOfNames } from './reason-of-names';
import type { RemovedGroup } from './removed-groups';

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

/** Why something was left out: what its box is called says most, then what most of its text is. */
export function reasonFor({ box, blocks }: RemovedGroup, readPhrases: PhraseReader, span: ArticleSpan): RemovalReason {
  const named = box && reasonOfNames(box.own);
  if (named) return named;
  if (box?.element.localName === 'nav') return 'navigation';
  const lengths = new Map<RemovalReason, number>();
  for (const block of blocks) {
    const reason = reasonOf(block, readPhrases, span);
    lengths.set(reason, (lengths.get(reason) ?? 0) + block.text.length);
  }
  return [...lengths].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'aside';
}

function reasonOf(block: Block, readPhrases: PhraseReader, span: ArticleSpan): RemovalReason {
  const phrases = readPhrases(block.text);
  const strongest = phrases.includes(3) ? 3 : 2;
  if (phrases.includes(strongest)) return REASON_OF_PHRASE[PHRASE_KINDS[phrases.indexOf(strongest)] ?? 'meta'];
  const named = reasonOfNames(block.place.own) ?? reasonOfNames(namesAround(block.place, span));
  if (named) return named;
  return block.linked > block.text.length * 0.6 ? 'related' : 'aside';
}

/** What the elements around a block are called, up to those the article stands in, too: their names speak of all. */
function namesAround(place: Place, span: ArticleSpan): number {
  let names = 0;
  for (let at: Place | undefined = place; at && !at.element.contains(span.root); at = at.parent) names |= at.own;
  return names;
}
