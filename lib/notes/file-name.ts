/** Control characters, what Windows forbids in names, what Obsidian forbids in links to them, directions, halves of pairs. */
const FORBIDDEN =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}<>"?*[\]#^\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;
/** What parts words in a title and folders in a path. */
const SEPARATORS = /\s*[:/\\|]+\s*/g;
/** Windows keeps these for devices, whatever follows the first dot. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\.|$)/i;

const MOST_CHARACTERS = 120;
const MOST_BYTES = 200;
/** Of a title, in UTF-16 units; the rest would be cut off anyway. */
const ENOUGH = 1000;
const UNTITLED = 'Untitled';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const encoder = new TextEncoder();

/**
 * A name for a file, made from a title, that Windows, macOS, Linux and Obsidian all take.
 * @param taken names given already; the new one differs from them in more than case, and is added
 */
export function fileName(title: string, extension: string, taken: Set<string> = new Set()): string {
  const stem = safeStem(title);
  for (let number = 1; ; number++) {
    const ending = `${number === 1 ? '' : ` ${number}`}.${extension}`;
    const name = shorten(stem, ending) + ending;
    const key = name.toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return name;
  }
}

function safeStem(title: string): string {
  const words = title
    .slice(0, ENOUGH)
    .normalize('NFC')
    .replace(/[\t\n\r]/g, ' ')
    .replace(SEPARATORS, (separator) => (/\s|:/.test(separator) ? ' - ' : '-'))
    .replace(FORBIDDEN, '')
    .replace(/\s+/g, ' ');
  const stem = trimEnds(words) || UNTITLED;
  return RESERVED.test(stem) ? `_${stem}` : stem;
}

/** Dots hide a file or are lost, dashes are left over from what was replaced. */
function trimEnds(name: string): string {
  return name.replace(/^[\s.~-]+|[\s.-]+$/g, '');
}

/** Cuts between characters as readers see them, so that ending and all fit. */
function shorten(stem: string, ending: string): string {
  let characters = MOST_CHARACTERS - [...ending].length;
  let bytes = MOST_BYTES - encoder.encode(ending).length;
  let kept = '';
  for (const { segment } of graphemes.segment(stem)) {
    characters -= [...segment].length;
    bytes -= encoder.encode(segment).length;
    if (characters < 0 || bytes < 0) break;
    kept += segment;
  }
  return trimEnds(kept) || UNTITLED;
}
