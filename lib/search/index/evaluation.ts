import type { Filter, PhraseNode, QueryNode, WordNode } from '../query/query';
import type { Term } from '../words';
import type { IndexView } from './index-view';
import { isFor } from './look-up';
import { both, either, type Members, without } from './members';
import { eachPosting } from './postings';
import { INFLECTED, nearness, weightOf } from './score';
import type { FoundTerm } from './segment-reader';

export type Leaf = Extract<QueryNode, { kind: 'word' | 'phrase' | 'filter' }>;

/** Every word, phrase and filter of a query, and whether it is wanted rather than unwanted. */
export function leavesOf(node: QueryNode, isWanted = true): { node: Leaf; isWanted: boolean }[] {
  if (node.kind === 'not') return leavesOf(node.of, false);
  if (node.kind === 'all' || node.kind === 'any') return node.of.flatMap((child) => leavesOf(child, isWanted));
  return [{ node, isWanted }];
}

/** What is known of the articles that have a term. */
export interface Hits {
  /** Those that have it as it was typed. */
  members: Members;
  /** By number: what it counts in each, its other forms included. */
  weights: Float32Array;
}

/** Which articles match, of what was fetched. */
export class Evaluation {
  /** Which articles have a phrase, once that is known. */
  readonly phrases = new Map<PhraseNode, ReadonlySet<string>>();
  private readonly known = new Map<Leaf, Members>();
  private readonly hits = new Map<Term, Hits>();

  constructor(
    readonly view: IndexView,
    private readonly looked: ReadonlyMap<Term, readonly FoundTerm[]>,
    private readonly passing: ReadonlyMap<Filter, (id: string) => boolean>,
  ) {}

  membersOf(node: QueryNode): Members {
    const { everything, size } = this.view;
    switch (node.kind) {
      case 'all':
        return node.of.map((child) => this.membersOf(child)).reduce(both, everything);
      case 'any':
        return node.of.map((child) => this.membersOf(child)).reduce(either, new Uint8Array(size));
      case 'not':
        // A phrase that is not known yet excludes nothing.
        return this.isOpen(node.of) ? everything : without(everything, this.membersOf(node.of));
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
  having(node: WordNode | PhraseNode): Members {
    return this.once(node, () =>
      node.terms.map((term) => this.hitsOf(term).members).reduce(both, this.view.everything),
    );
  }

  hitsOf(term: Term): Hits {
    const known = this.hits.get(term);
    if (known) return known;
    const members = new Uint8Array(this.view.size);
    const weights = new Float32Array(this.view.size);
    for (const { term: text, packed, base, count } of this.looked.get(term) ?? []) {
      const isMember = isFor(text, term) ? 1 : 0;
      const factor = isMember ? nearness(text, term) : INFLECTED;
      eachPosting(packed, base, count, (doc, how) => {
        members[doc] = (members[doc] ?? 0) | isMember;
        weights[doc] = (weights[doc] ?? 0) + factor * weightOf(how);
      });
    }
    const hits = { members, weights };
    this.hits.set(term, hits);
    return hits;
  }

  private isOpen(node: QueryNode): boolean {
    return leavesOf(node).some((leaf) => leaf.node.kind === 'phrase' && !this.phrases.has(leaf.node));
  }

  private those(passes: (id: string) => boolean): Members {
    const { ids, size } = this.view;
    const members = new Uint8Array(size);
    for (let number = 0; number < size; number++) {
      const id = ids[number];
      if (id !== undefined && passes(id)) members[number] = 1;
    }
    return members;
  }

  private once(node: Leaf, make: () => Members): Members {
    const members = this.known.get(node) ?? make();
    this.known.set(node, members);
    return members;
  }
}
