/** Letters of Western Europe that a page in another script shows when its bytes were read as Latin-1. */
const MISREAD = /[\u0080-\u00ff]/g;
const SHARE_OF_MISREAD = 0.4;
const SAMPLE = 6000;
/** Encodings of scripts that use no Latin letters, and what their text must then mostly be made of. */
const ENCODINGS: readonly (readonly [label: string, script: RegExp])[] = [
  ['utf-8', /[\u0250-\uffef]/gu],
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
  const sample = (doc.body.textContent ?? '').replace(/[\s\d\p{P}]+/gu, '').slice(0, SAMPLE);
  if ((sample.match(MISREAD)?.length ?? 0) < sample.length * SHARE_OF_MISREAD) return;
  const decode = decoderFor(doc.body.textContent?.slice(0, SAMPLE * 10) ?? '');
  if (!decode) return;
  const texts = doc.createTreeWalker(doc, 4 /* NodeFilter.SHOW_TEXT */);
  while (texts.nextNode()) {
    const text = texts.currentNode.nodeValue ?? '';
    if (text.search(MISREAD) >= 0) texts.currentNode.nodeValue = decode(text) ?? text;
  }
}

type Decode = (text: string) => string | undefined;

/** The first encoding in which the text is mostly letters of the script it is for. */
function decoderFor(text: string): Decode | undefined {
  let best: { share: number; decode: Decode } | undefined;
  for (const [label, script] of ENCODINGS) {
    const decoder = new TextDecoder(label, { fatal: label === 'utf-8' });
    const decode: Decode = (misread) => {
      const bytes = bytesOf(misread);
      if (!bytes) return undefined;
      try {
        return decoder.decode(bytes);
      } catch {
        return undefined; // not UTF-8, as `fatal` says
      }
    };
    const read = (decode(text) ?? '').replace(/[\s\x20-\x7f]+/g, '');
    const share = read.length ? (read.match(script)?.length ?? 0) / read.length : 0;
    if (share > ENOUGH_OF_SCRIPT && share > (best?.share ?? 0)) best = { share, decode };
  }
  return best?.decode;
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
