import { isUnspaced, stretchesOf } from './measure';

/** What fits into a label, in columns: the characters of East Asia are two wide. */
const LONGEST = 68;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u;
/** A cut at the end of a clause is taken if it leaves this share of what would fit. */
const ENOUGH = 0.45;
/** Up to two words that want another after them, as the little words of most languages do. */
const LITTLE_WORDS = /(?:\s\p{L}{1,3}){1,2}$/u;
const CLAUSE_END = /[,;:–—،؛、，；：]/u;

/** Cuts words to the length of a line in an outline: after a clause if one ends near, else between two words. */
export function shorten(text: string): string {
  const bare = text.replace(/[\s.。،,;:：–—]+$/u, '');
  const fitting = fittingPart(bare);
  if (fitting === bare) return bare;
  for (let at = fitting.length - 1; at >= fitting.length * ENOUGH; at--) {
    // A comma between digits parts no clauses.
    if (CLAUSE_END.test(fitting[at] ?? '') && !/\d/.test(fitting[at + 1] ?? '')) return ended(fitting.slice(0, at));
  }
  const space = fitting.lastIndexOf(' ');
  return ended(space > fitting.length * ENOUGH ? fitting.slice(0, space).replace(LITTLE_WORDS, '') : fitting);
}

function fittingPart(text: string): string {
  let columns = 0;
  let length = 0;
  for (const character of text) {
    columns += WIDE.test(character) ? 2 : 1;
    if (columns > LONGEST) return text.slice(0, length);
    length += character.length;
  }
  return text;
}

/** Says that there is more, without an opening sign left over at the end. */
function ended(text: string): string {
  const bare = text.replace(/[\s\p{Ps}"'“‘„«]+$/u, '');
  return isUnspaced(stretchesOf(bare).at(-1) ?? '') ? `${bare}…` : `${bare} …`;
}
