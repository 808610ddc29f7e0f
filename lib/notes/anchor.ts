import { findPicture } from './anchoring/find-picture';
import { findQuote, verifyPosition } from './anchoring/find-quote';
import { type PicturePlace, placeOfPicture } from './anchoring/pictures';
import type { Highlight, TextSelectors } from './highlight';
import type { PlacedHighlight } from './paint';
import type { TextMap, TextSpan } from './text-map';

/**
 * Where the described words are now: at their position, elsewhere word for word, or nearly so; null if none is sure.
 * A picture is in no text, so it is never found by this.
 */
export function anchor(text: string, selectors: TextSelectors): TextSpan | null {
  if (selectors.picture) return null;
  return verifyPosition(text, selectors) ?? findQuote(text, selectors.quote, selectors.position.start);
}

export interface Anchored {
  /** In the order of the text. */
  placed: PlacedHighlight[];
  /** Those whose words are not found, or not surely. */
  orphans: Highlight[];
}

/** By its address alone: the words for a picture may stand in the text as well. */
function placeOfMarkedPicture(map: TextMap, selectors: TextSelectors): PicturePlace | null {
  const picture = findPicture(map, selectors);
  return picture && placeOfPicture(picture);
}

/** Anchors all highlights of one article. Those that stand where they stood tell how far the text around others moved. */
export function anchorAll(map: TextMap, highlights: readonly Highlight[]): Anchored {
  const { text } = map;
  const found = new Map<Highlight, TextSpan & { picture?: Element }>();
  for (const highlight of highlights) {
    const { selectors } = highlight;
    const span = selectors.picture ? placeOfMarkedPicture(map, selectors) : verifyPosition(text, selectors);
    if (span) found.set(highlight, span);
  }
  const searched = searchesOf(map);
  for (const highlight of highlights) {
    if (found.has(highlight) || highlight.selectors.picture) continue;
    const { quote, position } = highlight.selectors;
    const key = JSON.stringify([quote, position]);
    let span = searched.get(key);
    if (span === undefined) {
      span = findQuote(text, quote, position.start + shiftNear(position.start, found));
      searched.set(key, span);
    }
    if (span) found.set(highlight, span);
  }
  return {
    placed: [...found]
      .map(([highlight, span]) => ({ highlight, ...span }))
      .sort((a, b) => a.start - b.start || a.end - b.end || a.highlight.createdAt - b.highlight.createdAt),
    orphans: highlights.filter((highlight) => !found.has(highlight)),
  };
}

/**
 * Searching a long text for words that are not there takes ten milliseconds, and every edit of a note anchors all
 * highlights again: what was searched for is remembered as long as the map is.
 */
const searches = new WeakMap<TextMap, { text: string; spans: Map<string, TextSpan | null> }>();

function searchesOf(map: TextMap): Map<string, TextSpan | null> {
  let entry = searches.get(map);
  if (entry?.text !== map.text) {
    entry = { text: map.text, spans: new Map() };
    searches.set(map, entry);
  }
  return entry.spans;
}

/** How far the text near an offset has moved, judged by the nearest highlight already found. */
function shiftNear(offset: number, found: ReadonlyMap<Highlight, TextSpan>): number {
  let distance = Number.POSITIVE_INFINITY;
  let shift = 0;
  for (const [{ selectors }, { start }] of found) {
    const before = selectors.position.start;
    if (Math.abs(before - offset) < distance) {
      distance = Math.abs(before - offset);
      shift = start - before;
    }
  }
  return shift;
}
