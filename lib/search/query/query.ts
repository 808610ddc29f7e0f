import type { Term } from '../words';

/** What a query asks for, and what of it could not be read. */
export interface Query {
  /** As it was typed. */
  text: string;
  /** Null where nothing is asked for: everything matches. */
  root: QueryNode | null;
  ignored: readonly Ignored[];
}

export type QueryNode =
  | { kind: 'all'; of: readonly QueryNode[] }
  | { kind: 'any'; of: readonly QueryNode[] }
  | { kind: 'not'; of: QueryNode }
  | WordNode
  | PhraseNode
  | { kind: 'filter'; filter: Filter };

/** A word: all its terms must be there, wherever they stand. */
export interface WordNode {
  kind: 'word';
  /** As it was typed. */
  text: string;
  terms: readonly Term[];
}

/** Words that must stand side by side. */
export interface PhraseNode {
  kind: 'phrase';
  /** As `comparable()` writes it. */
  text: string;
  terms: readonly Term[];
}

export const IS_VALUES = ['unread', 'reading', 'archived', 'favourite', 'noted'] as const;
export const HAS_VALUES = ['note', 'highlight', 'picture', 'video'] as const;

/** What an operator asks of an article. Texts are folded. */
export type Filter =
  | { by: 'tag' | 'site' | 'author' | 'lang'; value: string }
  | { by: 'is'; value: (typeof IS_VALUES)[number] }
  | { by: 'has'; value: (typeof HAS_VALUES)[number] }
  /** Saved before, or then and after: milliseconds since the epoch. */
  | { by: 'before' | 'after'; value: number }
  /** At least, or at most, so many minutes to read, as lists round them. */
  | { by: 'longer' | 'shorter'; value: number };

export type FilterName = Filter['by'];

/** The operators, in the order they are offered. */
export const OPERATORS: readonly FilterName[] = [
  ...(['tag', 'site', 'author', 'lang', 'is', 'has'] as const),
  ...(['before', 'after', 'longer', 'shorter'] as const),
];

/** A part of what was typed that is left out of the search. */
export interface Ignored {
  text: string;
  reason: IgnoredReason;
}

/**
 * `no-value`: an operator without its value. `unknown-value`: one that `is:` or `has:` does not know. `not-a-date`,
 * `not-a-number`: of the operators that want one. `unclosed-quote`: it is taken as closed at the end. `nothing-to-join`:
 * an `OR` without something on both sides. `no-words`: nothing but signs.
 */
export type IgnoredReason =
  | 'no-value'
  | 'unknown-value'
  | 'not-a-date'
  | 'not-a-number'
  | 'unclosed-quote'
  | 'nothing-to-join'
  | 'no-words';
