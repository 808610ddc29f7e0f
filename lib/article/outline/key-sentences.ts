import type { OutlineBlock } from './blocks';
import { stretchesOf, wordCount } from './measure';
import { tieOf } from './openings';
import { sentencesOf } from './sentences';
import { shorten } from './shorten';
import { termsOf } from './terms';

/** A sentence worth jumping to, and the block it stands in. */
interface KeySentence {
  block: number;
  text: string;
}

/** One of so many words. */
const WORDS_EACH = 75;
const MOST = 6;
const SHORTEST = 6;
const LONGEST = 45;
/** What is too like a sentence that was taken says nothing new: share of its weight. */
const TOO_LIKE = 0.5;

/**
 * The sentences that say most of what a text says: whose words come back in many others (the centroid of Radev et al.,
 * "Centroid-based summarization of multiple documents", 2004), each different from those taken before (the maximal
 * marginal relevance of Carbonell and Goldstein, 1998), at most one a block, in the order of the text.
 */
export function keySentences(blocks: readonly OutlineBlock[], lang: string): KeySentence[] {
  const candidates = blocks.flatMap(({ kind, text }, block) =>
    kind === 'paragraph' || kind === 'quote'
      ? sentencesOf(text).map((sentence, place) => ({ block, sentence, place, terms: new Set(termsOf(sentence)) }))
      : [],
  );
  const frequencies = new Map<string, number>();
  for (const { terms } of candidates) for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  // Said in several sentences, but not in all: what the text is about, and not its little words.
  const weight = (term: string) => {
    const count = frequencies.get(term) ?? 0;
    return count < 2 ? 0 : Math.log(count) * Math.log((candidates.length + 1) / count);
  };
  const weigh = (terms: ReadonlySet<string>) => [...terms].reduce((sum, term) => sum + weight(term), 0);
  const scored = candidates
    .filter(({ sentence }) => isFit(sentence))
    .map((each) => ({ ...each, score: (weigh(each.terms) / Math.sqrt(each.terms.size + 6)) * bias(each, lang) }))
    .sort((a, b) => b.score - a.score);
  const words = blocks.reduce((sum, block) => sum + block.words, 0);
  const wanted = Math.min(MOST, Math.max(2, Math.round(words / WORDS_EACH)));
  const taken: typeof scored = [];
  for (const each of scored) {
    if (taken.length >= wanted) break;
    const isLike = taken.some(
      ({ block, terms }) => block === each.block || overlap(each.terms, terms, weigh) > TOO_LIKE,
    );
    if (!isLike) taken.push(each);
  }
  return taken.sort((a, b) => a.block - b.block).map(({ block, sentence }) => ({ block, text: shorten(sentence) }));
}

function isFit(sentence: string): boolean {
  const words = wordCount(stretchesOf(sentence));
  return words >= SHORTEST && words <= LONGEST;
}

function bias({ sentence, place }: { sentence: string; place: number }, lang: string): number {
  return (tieOf(sentence, lang) === 2 ? 0.6 : 1) * (place === 0 ? 1.15 : 1);
}

function overlap(
  terms: ReadonlySet<string>,
  others: ReadonlySet<string>,
  weigh: (terms: ReadonlySet<string>) => number,
): number {
  const shared = new Set([...terms].filter((term) => others.has(term)));
  return weigh(shared) / Math.max(1e-9, weigh(terms));
}
