/** How far around the index it is looked, in characters: no word is longer. */
const AROUND = 60;

/**
 * The word a voice says it has come to. Voices tell where it begins, and not always exactly; how long it is some leave
 * out and some get wrong, so that is looked up here.
 * @see https://github.com/readium/speech/issues/64
 * @param index in UTF-16 code units, as a boundary event has it
 * @returns null where there is no word
 */
export function wordAt(text: string, index: number, lang: string): { from: number; to: number } | null {
  if (!(index >= 0 && index < text.length)) return null;
  const start = index > AROUND ? wordGap(text, index - AROUND) : 0;
  const window = text.slice(start, index + AROUND);
  // Some name the space before the word.
  const at = index - start + (/^[^\p{L}\p{N}]*/u.exec(window.slice(index - start))?.[0].length ?? 0);
  const word = new Intl.Segmenter(supported(lang), { granularity: 'word' }).segment(window).containing(at);
  return word?.isWordLike ? { from: start + word.index, to: start + word.index + word.segment.length } : null;
}

/** A place no word is cut at: after the next white space, or where there is none, before the next whole character. */
function wordGap(text: string, from: number): number {
  const space = text.slice(from, from + AROUND).search(/\s/);
  if (space >= 0) return from + space;
  const code = text.charCodeAt(from);
  return code >= 0xdc00 && code <= 0xdfff ? from + 1 : from;
}

function supported(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}
