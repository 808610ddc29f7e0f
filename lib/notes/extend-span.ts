/** What a selection grows and shrinks by. */
export type TextUnit = 'word' | 'sentence' | 'paragraph';

/** So much text is looked at around the moving end; a sentence longer than that is cut there. */
const WINDOW = 4000;

/**
 * Where the moving end of a selection goes by one unit: forward to the end of the next one, back to the beginning of the
 * last. Words and sentences by Unicode's rules for the language, paragraphs by the lines of the text map.
 * @param lang BCP 47 tag; the rules of no language where it is missing or wrong
 */
export function nextEdge(text: string, offset: number, unit: TextUnit, way: 1 | -1, lang?: string): number {
  const edges = edgesNear(text, offset, unit, way, lang);
  return way > 0
    ? (edges.find((edge) => edge > offset) ?? text.length)
    : (edges.findLast((edge) => edge < offset) ?? 0);
}

/** In order: ends of units for the way forward, their beginnings for the way back. */
function edgesNear(text: string, offset: number, unit: TextUnit, way: 1 | -1, lang?: string): number[] {
  const from = Math.max(0, offset - WINDOW);
  const part = text.slice(from, offset + WINDOW);
  return unitsOf(part, unit, lang).map(({ start, end }) => from + (way > 0 ? end : start));
}

function unitsOf(text: string, unit: TextUnit, lang?: string): { start: number; end: number }[] {
  if (unit === 'paragraph') return [...text.matchAll(/[^\n]+/g)].map(trimmed);
  if (unit === 'word') {
    return [...segmenter(unit, lang).segment(text)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
  }
  // No sentence goes from one paragraph into another.
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index: at }) =>
    [...segmenter(unit, lang).segment(line)].map(({ index, segment }) => trimmed({ 0: segment, index: at + index })),
  );
}

function trimmed({ 0: text, index }: { 0: string; index: number }): { start: number; end: number } {
  const start = index + text.length - text.trimStart().length;
  return { start, end: index + text.trimEnd().length };
}

function segmenter(granularity: 'word' | 'sentence', lang: string | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity });
  } catch {
    return new Intl.Segmenter(undefined, { granularity }); // the page names no language there is
  }
}
