/** What bytes above ASCII look like when they were read as Latin-1 or windows-1252. */
const MISREAD =
  /[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]/g;
/** So many in a row no language writes, but every text in two-byte or non-Latin letters does. */
const RUN = new RegExp(`(?:${MISREAD.source}[ ]?){4,}`, 'g');
/** What the second byte and those after it of a character in UTF-8 look like. */
const NEXT =
  '[\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013-\\u201e\\u2020-\\u2022\\u2026\\u2030\\u2039\\u203a\\u20ac\\u2122]';
/** Characters of UTF-8 read as Latin-1, a byte each: `Ã©` for `é`. */
const UTF8 = new RegExp(`[\\u00c2-\\u00df]${NEXT}|[\\u00e0-\\u00ef]${NEXT}{2}|[\\u00f0-\\u00f4]${NEXT}{3}`, 'g');
/** Letters above ASCII, of which hardly any is right in a text that was misread. */
const LETTERS = /[\u00c0-\u00ff]/g;
const FEWEST = 24;
/** So many misread characters must there be for each right one. */
const TIMES = 4;
const SAMPLE = 12_000;
const GLANCE = 4000;
/** Without either no text is mended. */
const SIGNS = new RegExp(`${RUN.source}|${UTF8.source}`);
/** Encodings of scripts that use no Latin letters, and what their text must then mostly be made of. */
const ENCODINGS: readonly (readonly [label: string, script: RegExp])[] = [
  ['gb18030', /[\u4e00-\u9fa5，。、；：？！“”《》（）\u3000]/gu],
  ['big5', /[\u4e00-\u9fa5，。、；：？！「」《》（）\u3000]/gu],
  ['shift_jis', /[\u3040-\u30ff\u4e00-\u9fa5。、「」\u3000]/gu],
  ['euc-jp', /[\u3040-\u30ff\u4e00-\u9fa5。、「」\u3000]/gu],
  ['euc-kr', /[\uac00-\ud7a3]/gu],
  ['windows-1251', /[а-яёіїєґ]/giu],
  ['windows-1253', /[α-ωάέήίόύώ]/giu],
  ['windows-1256', /[\u0620-\u064a]/gu],
  ['windows-1255', /[\u05d0-\u05ea]/gu],
];
const ENOUGH_OF_SCRIPT = 0.7;
/** Bytes 0x80 to 0x9f as windows-1252 shows them; Latin-1 leaves them as they are. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Reads again, in the encoding it was written in, the text of a page that was read in the wrong one. */
export function mendEncoding(doc: Document): void {
  if (!looksMisread(doc)) return;
  const sample = sampleOf(doc);
  const decode = decoderFor(sample);
  if (!decode) return;
  const texts = doc.createTreeWalker(doc, 4 /* NodeFilter.SHOW_TEXT */);
  while (texts.nextNode()) {
    const text = texts.currentNode.nodeValue ?? '';
    if (text.search(MISREAD) >= 0) texts.currentNode.nodeValue = decode(text) ?? text;
  }
}

/** A glance at the paragraphs, where there are enough, tells most pages from misread ones, in a tenth of the time. */
function looksMisread(doc: Document): boolean {
  let glance = '';
  for (const paragraph of doc.body.getElementsByTagName('p')) {
    glance += (paragraph.textContent ?? '').slice(0, GLANCE);
    if (glance.length >= GLANCE) break;
  }
  return glance.length < GLANCE || SIGNS.test(glance);
}

/** Text of the body, scripts left out, as much of it as tells its script. */
function sampleOf(doc: Document): string {
  let sample = '';
  const texts = doc.createTreeWalker(doc.body, 4 /* NodeFilter.SHOW_TEXT */);
  while (sample.length < SAMPLE && texts.nextNode()) {
    const parent = texts.currentNode.parentNode?.nodeName;
    if (parent !== 'SCRIPT' && parent !== 'STYLE') sample += texts.currentNode.nodeValue?.trim().slice(0, SAMPLE) ?? '';
  }
  return sample;
}

/**
 * Only what was misread changes: a text may have parts of two systems, one of which was read rightly. There an `é` before
 * a space and a quotation mark looks like a Chinese character that was misread; only where others were is it one.
 */
function utf8Decoder(sample: string): Decode {
  const decode = decoder('utf-8');
  const misread = sample.match(UTF8) ?? [];
  const counts = new Map<Script, number>();
  for (const character of misread) {
    const script = scriptOf(decode(character));
    counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  const isLikely = (read: string) => {
    const script = scriptOf(read);
    return script === 'any' || (counts.get(script) ?? 0) >= misread.length * LIKELY;
  };
  return (text) =>
    text.replace(UTF8, (character) => {
      const read = decode(character);
      return read !== undefined && isLikely(read) ? read : character;
    });
}

/** Share of the misread characters a script must have on a page for a single one to be of it. */
const LIKELY = 0.1;
type Script = 'any' | string;

/** What a character belongs to, by the block of Unicode it stands in; accents and signs are in use with any script. */
function scriptOf(read = ''): Script {
  const point = read.codePointAt(0) ?? 0;
  if (point < 0x250 || (point >= 0x2000 && point < 0x2c00) || point >= 0x1_f000) return 'any';
  return SCRIPTS.find(([, pattern]) => pattern.test(read))?.[0] ?? 'other';
}

const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ['greek', /\p{Script=Greek}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['east asian', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u],
  ['latin', /\p{Script=Latin}/u],
  ['letters', /[\u0900-\u109f\u1780-\u17ff]/u],
];

type Decode = (text: string) => string | undefined;

/** The encoding in which what looks misread is mostly letters of the script it is for. */
function decoderFor(text: string): Decode | undefined {
  const misread = text.match(MISREAD)?.length ?? 0;
  if (misread < FEWEST) return undefined;
  const utf8 = (text.match(UTF8) ?? []).join('').length;
  // Dashes and quotes that were put in later, by a system that read rightly, say nothing against it.
  const right = text.replace(UTF8, '').match(LETTERS)?.length ?? 0;
  if (utf8 >= FEWEST && utf8 > right * TIMES) return utf8Decoder(text);
  const suspect = (text.match(RUN) ?? []).join('\n');
  if (suspect.length < Math.max(FEWEST, misread / 2)) return undefined;
  let best: { share: number; decode: Decode } | undefined;
  for (const [label, script] of ENCODINGS) {
    const decode = decoder(label);
    const read = (decode(suspect) ?? '').replace(/[\s\x20-\x7f]+/g, '');
    const share = read.length ? (read.match(script)?.length ?? 0) / read.length : 0;
    if (share > ENOUGH_OF_SCRIPT && share > (best?.share ?? 0)) best = { share, decode };
  }
  return best?.decode;
}

function decoder(label: string): Decode {
  const reader = new TextDecoder(label, { fatal: label === 'utf-8' });
  return (misread) => {
    const bytes = bytesOf(misread);
    if (!bytes) return undefined;
    try {
      return reader.decode(bytes);
    } catch {
      return undefined; // not UTF-8, as `fatal` says
    }
  };
}

function bytesOf(misread: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(misread.length);
  for (let index = 0; index < misread.length; index += 1) {
    const code = misread.charCodeAt(index);
    const byte = code < 256 ? code : WINDOWS_1252.indexOf(misread[index] ?? '') + 0x80;
    // A character no single byte could have been read as: this text was read rightly.
    if (byte < 0x80 && code > 0xff) return undefined;
    bytes[index] = byte;
  }
  return bytes;
}
