import type { RemovalReason } from '../article';
import type { Block, Place } from '../blocks/collect-blocks';
import { PHRASE_KINDS, type PhraseKind } from '../lexicon/lexicon';
import type { PhraseReader } from '../lexicon/read-phrases';
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
export function reasonFor({ box, blocks }: RemovedGroup, readPhrases: PhraseReader): RemovalReason {
  const named = box && reasonOfNames(box.own);
  if (named) return named;
  if (box?.element.localName === 'nav') return 'navigation';
  const lengths = new Map<RemovalReason, number>();
  for (const block of blocks) {
    const reason = reasonOf(block, readPhrases);
    lengths.set(reason, (lengths.get(reason) ?? 0) + block.text.length);
  }
  return [...lengths].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'aside';
}

function reasonOf(block: Block, readPhrases: PhraseReader): RemovalReason {
  const phrases = readPhrases(block.text);
  const strongest = phrases.includes(3) ? 3 : 2;
  if (phrases.includes(strongest)) return REASON_OF_PHRASE[PHRASE_KINDS[phrases.indexOf(strongest)] ?? 'meta'];
  const { own, around }: Place = block.place;
  const named = reasonOfNames(own) ?? reasonOfNames(around);
  if (named) return named;
  return block.linked > block.text.length * 0.6 ? 'related' : 'aside';
}
