/** What a character is to somebody looking for words. */
export const SPACE = 1;
const SIGN = 2;
/** A letter or a digit. */
export const WORD = 3;

const LETTER = /[\p{L}\p{N}]/u;
const BLANK = /\s/;
/** By UTF-16 unit, filled in as texts need it: a table answers ten times as fast as a regular expression. */
const known = new Uint8Array(0x1_0000);

/** The class of one UTF-16 unit; halves of pairs, of which a few old scripts' letters are made, are signs. */
export function classOf(unit: number): number {
  return known[unit] || learn(unit);
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const kind = LETTER.test(character) ? WORD : BLANK.test(character) ? SPACE : SIGN;
  known[unit] = kind;
  return kind;
}
