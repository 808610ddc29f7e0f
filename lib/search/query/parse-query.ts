import { comparable } from '../comparable';
import { foldPlain } from '../fold';
import { termsOfWord } from '../words';
import { parseFilter } from './parse-filter';
import type { Ignored, Query, QueryNode } from './query';
import { type Piece, splitQuery } from './split-query';

/**
 * Reads a query: words all of which must be there, `"phrases"`, `-` for what must not be, `OR` between two (it binds
 * tighter than the words side by side do), and operators. What cannot be read is left out and listed; it never throws.
 * The last word counts as a beginning unless white space follows it.
 * @param now what relative dates such as `after:7d` count from, milliseconds since the epoch
 */
export function parseQuery(text: string, now = Date.now()): Query {
  const ignored: Ignored[] = [];
  const pieces = splitQuery(text);
  const isTyping = !/\s$/u.test(text);
  /** What must all hold; each is a list of which one must. */
  const groups: QueryNode[][] = [];
  let pendingOr: Piece | null = null;
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'or') {
      if (pendingOr || groups.length === 0) ignored.push({ text: piece.raw, reason: 'nothing-to-join' });
      else pendingOr = piece;
      continue;
    }
    const isLast = isTyping && index === pieces.length - 1;
    const node = nodeOf(piece, isLast && !piece.isNegated, now, (part) => ignored.push(part));
    if (!node) continue;
    if (pendingOr) groups.at(-1)?.push(node);
    else groups.push([node]);
    pendingOr = null;
  }
  if (pendingOr) ignored.push({ text: pendingOr.raw, reason: 'nothing-to-join' });
  return { text, root: joined(groups), ignored };
}

function nodeOf(piece: Piece, isTyped: boolean, now: number, ignore: (part: Ignored) => unknown): QueryNode | null {
  const node = positiveOf(piece, isTyped, now);
  if (typeof node === 'string') {
    ignore({ text: piece.raw, reason: node });
    return null;
  }
  if (piece.isUnclosed) ignore({ text: piece.raw.match(/["“”„‟«»「」]/u)?.[0] ?? piece.raw, reason: 'unclosed-quote' });
  return piece.isNegated ? { kind: 'not', of: node } : node;
}

function positiveOf(piece: Piece, isTyped: boolean, now: number): QueryNode | Ignored['reason'] {
  if (piece.name) {
    const filter = parseFilter(piece.name, piece.value, now);
    return typeof filter === 'string' ? filter : { kind: 'filter', filter };
  }
  const folded = foldPlain(piece.value);
  const terms = termsOfWord(folded, piece.kind === 'word' && isTyped);
  if (terms.length === 0) return 'no-words';
  if (piece.kind === 'phrase') return { kind: 'phrase', text: comparable(folded), terms };
  return { kind: 'word', text: piece.value, terms };
}

function joined(groups: readonly QueryNode[][]): QueryNode | null {
  const all = groups.map((of): QueryNode => (of.length === 1 && of[0] ? of[0] : { kind: 'any', of }));
  return all.length > 1 ? { kind: 'all', of: all } : (all[0] ?? null);
}
