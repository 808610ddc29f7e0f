import { hasPhrase } from '../comparable';
import type { Term } from '../words';
import type { Filter, PhraseNode, QueryNode, WordNode } from './query';

/** Something a query can be held against: an article, or one of its highlights. */
export interface Searchable {
  /** Its terms, each once, in order. */
  terms: readonly string[];
  /** Its words as `comparable()` writes them, fields parted by line feeds. */
  words(): string;
  passes(filter: Filter): boolean;
}

/** Whether a query matches. A query that asks for nothing matches everything. */
export function matches(root: QueryNode | null, item: Searchable): boolean {
  if (!root) return true;
  switch (root.kind) {
    case 'all':
      return root.of.every((node) => matches(node, item));
    case 'any':
      return root.of.some((node) => matches(node, item));
    case 'not':
      return !matches(root.of, item);
    case 'filter':
      return item.passes(root.filter);
    case 'word':
      return hasTerms(root.terms, item.terms);
    case 'phrase':
      return hasTerms(root.terms, item.terms) && hasPhrase(item.words(), root.text);
  }
}

function hasTerms(wanted: readonly Term[], terms: readonly string[]): boolean {
  return wanted.every(({ text, isPrefix }) => {
    const at = terms[firstFrom(terms, text)];
    return at !== undefined && (isPrefix ? at.startsWith(text) : at === text);
  });
}

/** Binary search for the first of sorted terms that is not before another. */
function firstFrom(terms: readonly string[], term: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '') < term) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words and phrases that must or may be found, which are what results are ranked and marked by. */
export function wantedTexts(root: QueryNode | null): (WordNode | PhraseNode)[] {
  if (!root || root.kind === 'not' || root.kind === 'filter') return [];
  return root.kind === 'all' || root.kind === 'any' ? root.of.flatMap(wantedTexts) : [root];
}

/** Whether a query asks for the words of texts at all, wanted or unwanted. */
export function hasWords(node: QueryNode): boolean {
  if (node.kind === 'not') return hasWords(node.of);
  if (node.kind === 'all' || node.kind === 'any') return node.of.some(hasWords);
  return node.kind !== 'filter';
}
