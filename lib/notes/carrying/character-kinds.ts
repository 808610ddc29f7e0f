/** What a character is to the pairing of words; the flags go together. */
export const IS_WORD = 1;
export const IS_MARK = 2;
/** Of a script that is written without spaces. */
export const IS_UNSPACED = 4;
export const IS_SENTENCE_END = 8;
export const IS_LINE_END = 16;
const IS_KNOWN = 32;

const WORD = /[\p{L}\p{N}\p{M}]/u;
const MARK = /\p{M}/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const SENTENCE_END = /[.!?…。！？؟।]/;

/** Of each character of the first plane, once it was met. */
const kinds = new Uint8Array(0x10000);

/** The kind of the character at an offset, as flags. */
export function kindOf(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  const known = kinds[unit] ?? 0;
  if (known) return known;
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  const isUnspaced = UNSPACED.test(character);
  const kind =
    IS_KNOWN |
    (isUnspaced || WORD.test(character) ? IS_WORD : 0) |
    (MARK.test(character) ? IS_MARK : 0) |
    (isUnspaced ? IS_UNSPACED : 0) |
    (SENTENCE_END.test(character) ? IS_SENTENCE_END : 0) |
    (character === '\n' ? IS_LINE_END : 0);
  // Half of a pair says nothing of the whole.
  if (character.length === 1 && (unit < 0xd800 || unit > 0xdfff)) kinds[unit] = kind;
  return kind;
}
