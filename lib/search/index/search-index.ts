import { wantedTexts } from '../query/match-query';
import type { Filter, PhraseNode, QueryNode, WordNode } from '../query/query';
import type { Stemmer } from '../stems';
import type { Term } from '../words';
import type { DocumentTerms } from './document-terms';
import type { IndexView } from './index-view';
import { addScores, rarity, saturated, weightOf } from './score';
import { type FoundTerm, findTerms } from './segment-reader';

/** What the index can't tell by itself. */
export interface Helpers {
  /** Which articles pass a filter. */
  filter(filter: Filter): PromiseLike<(id: string) => boolean>;
  /** Which of these articles, all of whose words are there, have a phrase. */
  havePhrase(ids: readonly string[], phrase: PhraseNode): PromiseLike<ReadonlySet<string>>;
  /** Of the languages words may be in. */
  stemmers: readonly Stemmer[];
}

/** What was found in the index. */
export interface IndexAnswer {
  /** By number: 1 where an article matches. */
  members: Uint8Array;
  /** By number; only those of members count. */
  scores: Float32Array;
  /** In how many articles each wanted term stands, by `termKey()`. */
  found: ReadonlyMap<string, number>;
}

const termKey = ({ text, isPrefix }: Term): string => (isPrefix ? `${text}*` : text);

/** Other forms of a word say that an article is about it, less than the word itself does. */
const INFLECTED = 0.4;
/** A word that goes on after what was typed may be another one. */
const LONGER = 0.5;
/** Words side by side say more than words apart. */
const PHRASE_BOOST = 1.5;

/**
 * Finds the articles that match, and how well they do. Everything is fetched first, all at once, and worked through without
 * waiting again: databases close a transaction that waits for something else than themselves.
 */
export async function searchIndex(root: QueryNode, view: IndexView, helpers: Helpers): Promise<IndexAnswer> {
  const nodes = nodesOf(root, true);
  const wanted = nodes.flatMap(({ node, isWanted }) =>
    'terms' in node ? node.terms.map((term) => ({ term, isWanted })) : [],
  );
  const filters = nodes.flatMap(({ node }) => (node.kind === 'filter' ? [node.filter] : []));
  const [terms, passes] = await Promise.all([
    Promise.all(wanted.map(({ term, isWanted }) => lookUp(view, term, isWanted ? helpers.stemmers : []))),
    Promise.all(filters.map((filter) => helpers.filter(filter))),
  ]);
  const looked = new Map(wanted.map(({ term }, index) => [term, terms[index] ?? []]));
  const passing = new Map(filters.map((filter, index) => [filter, passes[index] ?? (() => false)]));
  const evaluation = new Evaluation(view, looked, passing);
  const phrases = nodes.flatMap(({ node }) => (node.kind === 'phrase' ? [node] : []));
  // Without their phrases queries find more, never less: only those texts need be looked at.
  if (phrases.length > 0) {
    const more = evaluation.membersOf(root);
    for (const phrase of phrases) {
      const ids = idsOf(evaluation.having(phrase), view, more);
      evaluation.phrases.set(phrase, ids.length ? await helpers.havePhrase(ids, phrase) : new Set());
    }
  }
  const { scores, found } = scored(nodes, evaluation);
  return { members: evaluation.membersOf(root), scores, found };
}

/** Every word, phrase and filter of a query, and whether it is wanted rather than unwanted. */
function nodesOf(node: QueryNode, isWanted: boolean): { node: Leaf; isWanted: boolean }[] {
  if (node.kind === 'not') return nodesOf(node.of, false);
  if (node.kind === 'all' || node.kind === 'any') return node.of.flatMap((child) => nodesOf(child, isWanted));
  return [{ node, isWanted }];
}

type Leaf = Extract<QueryNode, { kind: 'word' | 'phrase' | 'filter' }>;

/** Which articles match, of what was fetched. */
class Evaluation {
  /** Which articles have a phrase, once that is known. */
  readonly phrases = new Map<PhraseNode, ReadonlySet<string>>();
  private readonly known = new Map<Leaf, Uint8Array>();
  private readonly everything: Uint8Array;

  constructor(
    readonly view: IndexView,
    readonly looked: ReadonlyMap<Term, readonly FoundTerm[]>,
    private readonly passing: ReadonlyMap<Filter, (id: string) => boolean>,
  ) {
    this.everything = Uint8Array.from(view.ids, (id) => (id === undefined ? 0 : 1));
  }

  membersOf(node: QueryNode): Uint8Array {
    switch (node.kind) {
      case 'all':
        return node.of.map((child) => this.membersOf(child)).reduce(both, this.everything);
      case 'any':
        return node.of.map((child) => this.membersOf(child)).reduce(either, new Uint8Array(this.view.size));
      case 'not':
        // A phrase that is not known yet excludes nothing.
        return this.isOpen(node.of) ? this.everything : without(this.everything, this.membersOf(node.of));
      case 'filter':
        return this.once(node, () => this.those(this.passing.get(node.filter) ?? (() => false)));
      case 'word':
        return this.having(node);
      case 'phrase': {
        const ids = this.phrases.get(node);
        return ids ? this.those((id) => ids.has(id)) : this.having(node);
      }
    }
  }

  /** Those that have all terms of a word or a phrase. */
  having(node: WordNode | PhraseNode): Uint8Array {
    return this.once(node, () => node.terms.map((term) => this.membersBy(term)).reduce(both, this.everything));
  }

  membersBy(term: Term): Uint8Array {
    const members = new Uint8Array(this.view.size);
    for (const { term: text, postings } of this.looked.get(term) ?? []) {
      if (isFor(text, term)) for (const doc of postings.docs) members[doc] = 1;
    }
    return members;
  }

  private isOpen(node: QueryNode): boolean {
    return nodesOf(node, true).some((leaf) => leaf.node.kind === 'phrase' && !this.phrases.has(leaf.node));
  }

  private those(passes: (id: string) => boolean): Uint8Array {
    return Uint8Array.from(this.view.ids, (id) => (id !== undefined && passes(id) ? 1 : 0));
  }

  private once(node: Leaf, make: () => Uint8Array): Uint8Array {
    const members = this.known.get(node) ?? make();
    this.known.set(node, members);
    return members;
  }
}

/** What all wanted terms say of all articles, and in how many each stands. */
function scored(nodes: readonly { node: Leaf; isWanted: boolean }[], evaluation: Evaluation) {
  const { view, looked } = evaluation;
  const scores = new Float32Array(view.size);
  const found = new Map<string, number>();
  for (const { node, isWanted } of nodes) {
    if (!isWanted || node.kind === 'filter') continue;
    for (const term of node.terms) {
      const weights = new Float32Array(view.size);
      for (const { term: text, postings } of looked.get(term) ?? []) {
        const factor = isFor(text, term) ? nearness(text, term) : INFLECTED;
        const { docs, hows } = postings;
        for (let index = 0; index < docs.length; index++) {
          const doc = docs[index] ?? 0;
          weights[doc] = (weights[doc] ?? 0) + factor * weightOf(hows[index] ?? 0);
        }
      }
      const count = countOf(evaluation.membersBy(term));
      found.set(termKey(term), count);
      addScores(scores, weights, view.norms, boostOf(node.kind) * rarity(count, view.count));
    }
  }
  return { scores, found };
}

/** The score of an article that is not in the index yet, as if it were. */
export function scoreDocument(
  root: QueryNode,
  document: DocumentTerms,
  view: IndexView,
  found: IndexAnswer['found'],
): number {
  const norm = view.normOf(document.length);
  let score = 0;
  for (const { kind, terms } of wantedTexts(root)) {
    for (const term of terms) {
      let weight = 0;
      for (const [text, how] of document.terms) if (isFor(text, term)) weight += nearness(text, term) * weightOf(how);
      if (weight > 0)
        score += boostOf(kind) * rarity(found.get(termKey(term)) ?? 0, view.count) * saturated(weight, norm);
    }
  }
  return score;
}

const isFor = (text: string, term: Term) => text === term.text || (term.isPrefix && text.startsWith(term.text));
const nearness = (text: string, term: Term) => LONGER + ((1 - LONGER) * term.text.length) / text.length;
const boostOf = (kind: 'word' | 'phrase') => (kind === 'phrase' ? PHRASE_BOOST : 1);

/** The numbers of the articles found, best first; of those that are equally good, what came into the index last. */
export function ranked({ members, scores }: Pick<IndexAnswer, 'members' | 'scores'>): number[] {
  const keys = new Float64Array(countOf(members));
  let next = 0;
  // Score and number in one number: those are sorted many times faster than objects by a function.
  for (let doc = 0; doc < members.length; doc++) {
    if (members[doc]) keys[next++] = Math.round((scores[doc] ?? 0) * PRECISION) * SPAN + doc;
  }
  keys.sort();
  return Array.from(keys, (key) => key % SPAN).reverse();
}

/** More articles than will ever be numbered, and as fine as is left of 53 bits. */
const SPAN = 2 ** 24;
const PRECISION = 2 ** 16;

/** The terms of all segments that a wanted term stands for, and where stemmers say so other forms of it. */
export async function lookUp(view: IndexView, term: Term, stemmers: readonly Stemmer[] = []): Promise<FoundTerm[]> {
  const { text, isPrefix } = term;
  if (stemmers.length === 0 || text.length < SHORTEST_INFLECTED) {
    return (await Promise.all(view.segments.map((open) => findTerms(open, text, isPrefix, view.read)))).flat();
  }
  const stems = stemmers.map((stem) => stem(text));
  const shared = sharedStart(text, stems);
  const accepts = (other: string) =>
    other === text ||
    (isPrefix && other.startsWith(text)) ||
    stemmers.some((stem, index) => stem(other) === stems[index]);
  return (await Promise.all(view.segments.map((open) => findTerms(open, shared, true, view.read, accepts)))).flat();
}

/** Of shorter ones too much else begins with what their forms have in common. */
const SHORTEST_INFLECTED = 4;
const SHORTEST_SHARED = 3;

/** What a word and its stems begin with: so do its other forms, most of them. */
function sharedStart(text: string, stems: readonly string[]): string {
  let length = text.length;
  for (const stem of stems) {
    let same = 0;
    while (same < stem.length && stem[same] === text[same]) same++;
    length = Math.min(length, same);
  }
  return text.slice(0, Math.max(SHORTEST_SHARED, length));
}

const idsOf = (members: Uint8Array, { ids }: IndexView, within: Uint8Array): string[] =>
  ids.filter((id, number): id is string => id !== undefined && members[number] === 1 && within[number] === 1);

function countOf(members: Uint8Array): number {
  let count = 0;
  for (const isIn of members) count += isIn;
  return count;
}

const both = (a: Uint8Array, b: Uint8Array) => a.map((isIn, number) => isIn & (b[number] ?? 0));
const either = (a: Uint8Array, b: Uint8Array) => a.map((isIn, number) => isIn | (b[number] ?? 0));
const without = (a: Uint8Array, b: Uint8Array) => a.map((isIn, number) => isIn & (b[number] ? 0 : 1));
