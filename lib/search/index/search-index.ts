import { wantedTexts } from '../query/match-query';
import type { Filter, PhraseNode, QueryNode } from '../query/query';
import type { Stemmer } from '../stems';
import type { Term } from '../words';
import type { DocumentTerms } from './document-terms';
import { Evaluation, leavesOf } from './evaluation';
import type { IndexView } from './index-view';
import { isFor, lookUp } from './look-up';
import { countOf, type Members } from './members';
import { addScores, nearness, rarity, saturated, weightOf } from './score';

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
  members: Members;
  /** By number; only those of members count. */
  scores: Float32Array;
  /** In how many articles each wanted term stands, by `termKey()`. */
  found: ReadonlyMap<string, number>;
}

const termKey = ({ text, isPrefix }: Term): string => (isPrefix ? `${text}*` : text);

/** Words side by side say more than words apart. */
const PHRASE_BOOST = 1.5;
const boostOf = (kind: 'word' | 'phrase') => (kind === 'phrase' ? PHRASE_BOOST : 1);

/**
 * Finds the articles that match, and how well they do. Everything is fetched first, all at once, and worked through without
 * waiting again: databases close a transaction that waits for something else than themselves.
 */
export async function searchIndex(root: QueryNode, view: IndexView, helpers: Helpers): Promise<IndexAnswer> {
  const leaves = leavesOf(root);
  const wanted = leaves.flatMap(({ node, isWanted }) =>
    'terms' in node ? node.terms.map((term) => ({ term, isWanted })) : [],
  );
  const filters = leaves.flatMap(({ node }) => (node.kind === 'filter' ? [node.filter] : []));
  const [terms, passes] = await Promise.all([
    Promise.all(wanted.map(({ term, isWanted }) => lookUp(view, term, isWanted ? helpers.stemmers : []))),
    Promise.all(filters.map((filter) => helpers.filter(filter))),
  ]);
  const looked = new Map(wanted.map(({ term }, index) => [term, terms[index] ?? []]));
  const passing = new Map(filters.map((filter, index) => [filter, passes[index] ?? (() => false)]));
  const evaluation = new Evaluation(view, looked, passing);
  const phrases = leaves.flatMap(({ node }) => (node.kind === 'phrase' ? [node] : []));
  // Without their phrases queries find more, never less: only those texts need be looked at.
  if (phrases.length > 0) {
    const more = evaluation.membersOf(root);
    for (const phrase of phrases) {
      const ids = idsOf(evaluation.having(phrase), more, view);
      evaluation.phrases.set(phrase, ids.length ? await helpers.havePhrase(ids, phrase) : new Set());
    }
  }
  return { members: evaluation.membersOf(root), ...scored(root, evaluation) };
}

/** What all wanted terms say of all articles, and in how many each stands. */
function scored(root: QueryNode, evaluation: Evaluation): Pick<IndexAnswer, 'scores' | 'found'> {
  const { view } = evaluation;
  const scores = new Float32Array(view.size);
  const found = new Map<string, number>();
  for (const { kind, terms } of wantedTexts(root)) {
    for (const term of terms) {
      const { members, weights } = evaluation.hitsOf(term);
      const count = countOf(members);
      found.set(termKey(term), count);
      addScores(scores, weights, view.norms, boostOf(kind) * rarity(count, view.count));
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

/** The numbers of the articles found, best first; of those that are equally good, what came into the index last. */
export function ranked({ members, scores }: Pick<IndexAnswer, 'members' | 'scores'>): Uint32Array {
  const keys = new Float64Array(countOf(members));
  let next = 0;
  // Score and number in one number: those are sorted many times faster than objects by a function.
  for (let doc = 0; doc < members.length; doc++) {
    if (members[doc]) keys[next++] = Math.round((scores[doc] ?? 0) * PRECISION) * SPAN + doc;
  }
  keys.sort();
  const numbers = new Uint32Array(keys.length);
  for (let at = 0; at < keys.length; at++) numbers[keys.length - 1 - at] = (keys[at] ?? 0) % SPAN;
  return numbers;
}

/** More articles than will ever be numbered, and as fine as is left of 53 bits. */
const SPAN = 2 ** 24;
const PRECISION = 2 ** 16;

const idsOf = (members: Members, within: Members, { ids }: IndexView): string[] =>
  ids.filter((id, number): id is string => id !== undefined && members[number] === 1 && within[number] === 1);
