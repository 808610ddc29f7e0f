import type { TextSpan } from '../../../lib/notes/text-map';
import type { Dice } from './dice';

/** A word or what stands between two; `was` says where it stood before, null for what is new. */
interface Piece {
  text: string;
  was: TextSpan | null;
  isWord: boolean;
}

/** An edited text, and where what was left of a passage stands in it. */
export interface EditedText {
  text: string;
  /** Where the words of a passage are that are left, in the passage's order. */
  survivorsOf(span: TextSpan): TextSpan[];
}

const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}';
/** Also after a figure a character of these scripts is a word of its own: else whole phrases would be put in as one word. */
const PIECES = new RegExp(
  `[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+|\\n|[^\\p{L}\\p{N}\\p{M}\\n]+`,
  'gu',
);
const RESTYLED = new Map([
  ['"', '”'],
  ['“', '«'],
  ['”', '»'],
  ['‘', "'"],
  ['’', "'"],
  ["'", '’'],
  ['–', '—'],
  ['—', '–'],
]);

/**
 * A later version of an article: so many of its words replaced, dropped or joined by new ones, one paragraph moved, one
 * dropped, one put in from elsewhere, a heading (a short line) reworded, quotes and dashes in another style.
 */
export function editText(text: string, share: number, elsewhere: string, dice: Dice): EditedText {
  const pieces = piecesOf(text);
  const words = pieces.filter(({ isWord }) => isWord).map((piece) => piece.text);
  const edited = pieces.flatMap((piece): Piece[] => {
    if (!piece.isWord || dice.roll() >= share) return [piece];
    const other = { text: dice.pick(words), was: null, isWord: true };
    const kind = dice.below(3);
    if (kind === 0) return [other];
    return kind === 1 ? [] : [piece, { text: ' ', was: null, isWord: false }, other];
  });
  const lines = linesOf(edited);
  if (lines.length > 6) {
    const [moved = []] = lines.splice(dice.below(lines.length), 1);
    lines.splice(dice.below(lines.length), 0, moved);
    lines.splice(dice.below(lines.length), 1);
    lines.splice(dice.below(lines.length), 0, [{ text: dice.pick(elsewhere.split('\n')), was: null, isWord: false }]);
  }
  return joined(lines);
}

function piecesOf(text: string): Piece[] {
  return [...text.matchAll(PIECES)].map(({ 0: found, index }) => ({
    text: found,
    was: { start: index, end: index + found.length },
    isWord: /[\p{L}\p{N}]/u.test(found),
  }));
}

function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.text === '\n') lines.push([]);
    else lines.at(-1)?.push(piece);
  }
  return lines;
}

function joined(lines: readonly Piece[][]): EditedText {
  let text = '';
  const survivors: { was: TextSpan; is: TextSpan }[] = [];
  lines.forEach((line, index) => {
    if (index > 0) text += '\n';
    for (const piece of line) {
      const start = text.length;
      text += piece.isWord ? piece.text : piece.text.replace(/["“”‘’'–—]/g, (sign) => RESTYLED.get(sign) ?? sign);
      if (piece.was && piece.isWord) survivors.push({ was: piece.was, is: { start, end: text.length } });
    }
  });
  return {
    text,
    survivorsOf: ({ start, end }) =>
      survivors.flatMap(({ was, is }) => (was.start < end && was.end > start ? [is] : [])),
  };
}
