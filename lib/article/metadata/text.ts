import { squeeze } from '../blocks/elements';

const ENTITIES: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' };
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|quot|apos|lt|gt|nbsp));/gi;
const MARKUP = /<\/?[a-z][^<>]*>/gi;
const CLOSING_TAG = /<\/[a-z]+>/i;
const ACCENTED = /&([a-z])(acute|grave|circ|uml|tilde|cedil|ring|caron);/gi;
const ACCENTS: Record<string, string> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};
// Soft hyphens, zero-width space, direction marks, byte order mark, and what no text should hold.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u0000-\u0008\u000e-\u001f\u007f]/g;
const BEGINS_PART = /^\p{Lu}\p{Ll}/u;
const ENDS_PART = /[\p{Ll}\p{P}]/u;
const LONGEST_COMPARED = 1000;
const UNSEEN = /^(?:script|style|template|noscript|rt|rp)$/i;

/** Text as a person would type it: entities and tags left over from double escaping gone, spaces single, length capped. */
export function tidy(text: string | null | undefined, cap = 500): string {
  if (!text) return '';
  const start = text.slice(0, cap * 4);
  const decoded = start.includes('&') ? start.replace(ENTITY, decodeEntity).replace(ACCENTED, decodeAccent) : start;
  // A lone `<br>` in a headline is what the headline is about; a pair of tags is markup.
  const bare = decoded.includes('</') && CLOSING_TAG.test(decoded) ? decoded.replace(MARKUP, ' ') : decoded;
  const plain = squeeze(bare.replace(INVISIBLE, ''));
  return plain.length > cap ? `${plain.slice(0, cap - 1).trimEnd()}…` : plain;
}

/** What an element says, without the furigana over it and the scripts in it; no more of it is read than asked for. */
export function textOf(element: Element, cap = 500): string {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  let text = '';
  let last: Node | null = null;
  for (let node = walker.nextNode(); node && text.length < cap * 2; node = walker.nextNode()) {
    const parent = node.parentNode;
    if (UNSEEN.test(parent?.nodeName ?? '')) continue;
    const piece = (node.nodeValue ?? '').slice(0, cap * 2);
    // Parts that styles set apart, with no space between them in the markup.
    if (parent !== last && BEGINS_PART.test(piece) && ENDS_PART.test(text.at(-1) ?? '')) text += ' ';
    text += piece;
    last = parent;
  }
  return tidy(text, cap);
}

/** The words alone, for comparing: compatibility forms folded, case, punctuation and marks of trade ignored. */
export function wordsOnly(text: string): string {
  return text
    .slice(0, LONGEST_COMPARED)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
}

const decodeAccent = (_: string, letter: string, accent: string): string =>
  (letter + (ACCENTS[accent.toLowerCase()] ?? '')).normalize('NFC');

function decodeEntity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name) return ENTITIES[name.toLowerCase()] ?? whole;
  const point = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
}
