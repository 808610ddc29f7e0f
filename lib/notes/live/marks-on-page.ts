import { LONGEST_ADDRESS, placeOfPicture } from '../anchoring/pictures';
import type { HighlightColour } from '../highlight';
import type { TextSpan } from '../text-map';
import type { PageMark } from './page-mark';
import type { PageText } from './page-text';
import { type HighlightPaint, type PictureFrame, paintRanges } from './painter';

/** A stretch of the page's text, or a picture between the words before and after it. */
export interface PagePlace extends TextSpan {
  picture?: Element;
}

/** A mark and where it stands on the page. */
export interface PlacedMark extends PagePlace {
  mark: PageMark;
}

/** The ranges of a place: one for each text node, since none may reach from one shadow root into another. */
function rangesOf({ picture, ...span }: PagePlace, page: PageText): Range[] {
  if (picture) {
    const range = new Range();
    range.selectNode(picture);
    return [range];
  }
  return page.piecesOf(span).map(({ node, start, end }) => {
    const range = new Range();
    range.setStart(node, start);
    range.setEnd(node, end);
    return range;
  });
}

/** Shows these marks and no others. */
export function paintMarks(paint: HighlightPaint, placed: readonly PlacedMark[], page: PageText): void {
  const byColour = new Map<HighlightColour, Range[]>();
  const noted: Range[] = [];
  for (const { mark, ...place } of placed) {
    // Chromium paints no picture that is a block: they are framed.
    if (place.picture) continue;
    const ranges = rangesOf(place, page);
    byColour.set(mark.colour, [...(byColour.get(mark.colour) ?? []), ...ranges]);
    if (mark.isNoted) noted.push(...ranges);
  }
  paintRanges(paint, { byColour, noted });
}

/** What tells a framed picture of a page from the others: its address as the page writes it. */
export const framesOf = (placed: readonly PlacedMark[]): PictureFrame[] =>
  placed.flatMap(({ mark: { colour }, picture }) => {
    const src = picture?.getAttribute('src') ?? '';
    return src !== '' && src.length <= LONGEST_ADDRESS ? [{ src, colour }] : [];
  });

/** The boxes of the lines a stretch of text is on, or of a picture, in the window's coordinates. */
export const linesOf = (place: PagePlace, page: PageText): DOMRect[] =>
  rangesOf(place, page)
    .flatMap((range) => [...range.getClientRects()])
    .filter(({ width, height }) => width > 0 && height > 0);

/** The mark at a point of the window: of several the shortest, which the others can be reached around. */
export function markAt(x: number, y: number, placed: readonly PlacedMark[], page: PageText): PlacedMark | undefined {
  return placed.filter((one) => isAt(x, y, linesOf(one, page))).sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

/** Smaller than this, in pixels, a picture is a sign and nothing anybody marks. */
const SMALLEST = 48;

/** The picture at a point of the window. */
export function pictureAt(x: number, y: number, page: PageText): PagePlace | undefined {
  return page.pictures.map(placeOfPicture).find((place) => {
    const boxes = linesOf(place, page).filter(({ width, height }) => Math.min(width, height) >= SMALLEST);
    return isAt(x, y, boxes);
  });
}

const isAt = (x: number, y: number, boxes: readonly DOMRect[]): boolean =>
  boxes.some(({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom);
