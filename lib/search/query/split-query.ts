import { type FilterName, OPERATORS } from './query';

/** A piece of a query as it was typed. */
export interface Piece {
  kind: 'word' | 'phrase' | 'operator' | 'or';
  /** The whole of it. */
  raw: string;
  /** What is to be found, or the operator's value, without quotes. */
  value: string;
  isNegated: boolean;
  /** A quote without its end. */
  isUnclosed: boolean;
  name?: FilterName;
}

/** Every quote a keyboard or a word processor makes, whichever way round. */
const QUOTE = '["“”„‟«»「」]';
const PIECE = new RegExp(
  `(?<not>-?)(?:(?<name>${OPERATORS.join('|')}):)?(?:${QUOTE}(?<quoted>.*?)(?<closed>${QUOTE}|$)|(?<bare>\\S*))`,
  'iusy',
);
const SPACE = /\s*/uy;

/** Splits a query where it has white space outside quotes. */
export function splitQuery(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    SPACE.lastIndex = at;
    at += SPACE.exec(text)?.[0].length ?? 0;
    PIECE.lastIndex = at;
    const match = PIECE.exec(text);
    if (!match?.[0]) break;
    at += match[0].length;
    pieces.push(pieceOf(match[0], match.groups ?? {}));
  }
  return pieces;
}

function pieceOf(raw: string, groups: Record<string, string | undefined>): Piece {
  const { not = '', name, quoted, closed, bare = '' } = groups;
  const value = quoted ?? bare;
  const common = { raw, value, isNegated: not === '-', isUnclosed: quoted !== undefined && !closed };
  const operator = OPERATORS.find((known) => known === name?.toLowerCase());
  if (operator) return { ...common, kind: 'operator', name: operator };
  if (quoted !== undefined) return { ...common, kind: 'phrase' };
  return { ...common, kind: raw === 'OR' ? 'or' : 'word' };
}
