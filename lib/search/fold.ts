/** A text as it is compared, and where each of its UTF-16 code units came from. */
export interface FoldedText {
  folded: string;
  /** For each code unit of `folded` the offset of the original it came from, and at the end the original's length. */
  origins: Uint32Array;
}

/**
 * Marks that a search looks past: accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel signs and the stroke
 * that only lengthens a word. Not the marks of Indic scripts, of Thai and of kana, which make other letters.
 */
const PASSED_OVER = /[\u0300-\u036F\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED]/g;
/** Not seen, so never typed: soft hyphen, zero-width space, joiners and marks of direction. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const ASCII = /^[\0-\x7F]$/;
/** What decomposition would break into other letters: syllables of Hangul, and kana with their voicing marks. */
const WHOLE = /[\uAC00-\uD7AF\u3040-\u30FF]/;

/** Letters that decomposition leaves alone, and signs that are typed in a plainer form. */
const PLAINER: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  þ: 'th',
  ς: 'σ',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
};

/**
 * Folds a text so that what a reader takes for the same is the same: case, accents, forms of quotes and dashes, full and
 * half width, ligatures. Any white space is one space, so that words are found over a break of lines.
 */
export function foldText(text: string): FoldedText {
  const parts: string[] = [];
  const origins: number[] = [];
  let offset = 0;
  let isAfterSpace = false;
  for (const character of text) {
    const plain = foldCharacter(character);
    const isSpace = plain !== '' && plain.trim() === '';
    if (plain && !(isSpace && isAfterSpace)) {
      const part = isSpace ? ' ' : plain;
      parts.push(part);
      for (let unit = 0; unit < part.length; unit++) origins.push(offset);
    }
    if (plain) isAfterSpace = isSpace;
    offset += character.length;
  }
  origins.push(text.length);
  return { folded: parts.join(''), origins: Uint32Array.from(origins) };
}

/** What folding may change: not ASCII, whose case is the language's own business, nor Han, kana and Hangul. */
const FOLDABLE = /[^\0-\x7F\u3041-\u30FF\u3400-\u9FFF\uAC00-\uD7A3]/gu;
const folds = new Map<string, string>();

/** The same without where it came from, for whole libraries; white space is left as it is. */
export function foldPlain(text: string): string {
  return text.replace(FOLDABLE, foldOnce).toLowerCase();
}

function foldOnce(character: string): string {
  let fold = folds.get(character);
  if (fold === undefined) {
    fold = foldCharacter(character);
    folds.set(character, fold);
  }
  return fold;
}

function foldCharacter(character: string): string {
  if (ASCII.test(character)) return character.toLowerCase();
  const plain = PLAINER[character];
  if (plain !== undefined) return plain;
  const apart = WHOLE.test(character) ? character : character.normalize('NFKD');
  const lower = apart.replace(PASSED_OVER, '').replace(INVISIBLE, '').toLowerCase();
  return PLAINER[lower] ?? lower;
}
