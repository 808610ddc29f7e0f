import { editDistance } from './edit-distance';
import type { IndexView } from './index/index-view';
import { lookUp } from './index/look-up';
import { findTerms } from './index/segment-reader';
import type { QueryNode, WordNode } from './query/query';
import type { Stemmer } from './stems';
import type { Term } from './words';

/** A word that nothing or little was found for, and what was searched for; nothing where articles may do without it. */
export interface Forgiven {
  word: string;
  instead: readonly string[];
  /** Whether there are articles that have the word as it was typed, too. */
  isBeside?: boolean;
}

export interface Forgiving {
  root: QueryNode;
  forgiven: readonly Forgiven[];
}

/** More would be guessing. */
const MOST_ALTERNATIVES = 6;

/** In the order in which they are tried, each only where the one before found nothing. */
export const WAYS_TO_FORGIVE = ['inflected', 'misspelt', 'some'] as const;
/** What is searched for, too, where little is found: not what may be another word altogether. */
export const WAYS_BESIDE = ['inflected'] as const;

/**
 * Another way to read a query that found nothing: with other forms of its words, with words that are spelt almost like
 * those the library does not have, or for articles with some of its words. Phrases, and what must not be there, stay as they were typed.
 * @returns null where there are no such words
 */
export async function forgive(
  way: (typeof WAYS_TO_FORGIVE)[number],
  root: QueryNode,
  view: IndexView,
  stemmers: readonly Stemmer[],
): Promise<Forgiving | null> {
  if (way === 'some') return forSome(root);
  const forgiven: Forgiven[] = [];
  const rewritten = await rewrite(root, async (node) => {
    const alternatives = await Promise.all(
      node.terms.map((term) => (way === 'inflected' ? inflected(view, term, stemmers) : misspelt(view, term))),
    );
    const instead = alternatives.flat();
    if (instead.length > 0) forgiven.push({ word: node.text, instead });
    return widened(node, alternatives);
  });
  return forgiven.length > 0 ? { root: rewritten, forgiven } : null;
}

/** Those with more of the words, and with the rarer ones, score higher. */
function forSome(root: QueryNode): Forgiving | null {
  if (root.kind !== 'all') return null;
  const words = root.of.filter((node) => node.kind === 'word');
  if (words.length < 2) return null;
  const others = root.of.filter((node) => node.kind !== 'word');
  const some: QueryNode = { kind: 'any', of: words };
  return {
    root: others.length > 0 ? { kind: 'all', of: [...others, some] } : some,
    forgiven: words.map(({ text }) => ({ word: text, instead: [] })),
  };
}

async function rewrite(node: QueryNode, word: (node: WordNode) => Promise<QueryNode>): Promise<QueryNode> {
  if (node.kind === 'word') return word(node);
  if (node.kind !== 'all' && node.kind !== 'any') return node;
  const of: QueryNode[] = [];
  for (const child of node.of) of.push(await rewrite(child, word));
  return { ...node, of };
}

/** Each term of a word, or one of its alternatives. */
function widened(node: WordNode, alternatives: readonly (readonly string[])[]): QueryNode {
  const of = node.terms.map((term, index): QueryNode => {
    const one = (wanted: Term): WordNode => ({ kind: 'word', text: wanted.text, terms: [wanted] });
    const others = (alternatives[index] ?? []).map((text) => one({ text, isPrefix: false }));
    return others.length > 0 ? { kind: 'any', of: [one(term), ...others] } : one(term);
  });
  return of.length === 1 && of[0] ? of[0] : { kind: 'all', of };
}

async function inflected(view: IndexView, term: Term, stemmers: readonly Stemmer[]): Promise<string[]> {
  const found = await lookUp(view, term, stemmers);
  return [...new Set(found.map((one) => one.term))].filter(
    (text) => text !== term.text && !(term.isPrefix && text.startsWith(term.text)),
  );
}

/** As many mistakes as a word of its length may have. */
const mistakesIn = (word: string) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** Hardly anybody mistakes the first letter, and so most of the index need not be looked at. */
async function misspelt(view: IndexView, term: Term): Promise<string[]> {
  const most = mistakesIn(term.text);
  if (most === 0 || (await lookUp(view, term)).length > 0) return [];
  const distances = new Map<string, number>();
  const counts = new Map<string, number>();
  const first = [...term.text][0] ?? '';
  const accepts = (other: string) => {
    if (Math.abs(other.length - term.text.length) > most && !term.isPrefix) return false;
    // Of what is still being typed, the beginning is compared.
    const compared = term.isPrefix ? other.slice(0, term.text.length) : other;
    const distance = editDistance(term.text, compared, most);
    if (distance <= most) distances.set(other, distance);
    return distance <= most;
  };
  for (const open of view.segments) {
    for (const { term: text, count } of await findTerms(open, first, true, view.read, accepts)) {
      counts.set(text, (counts.get(text) ?? 0) + count);
    }
  }
  return [...counts.keys()]
    .sort((a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0) || (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
    .slice(0, MOST_ALTERNATIVES);
}
