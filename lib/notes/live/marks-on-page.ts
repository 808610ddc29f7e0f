import type { HighlightColour } from '../highlight';
import type { TextSpan } from '../text-map';
import type { PageMark } from './page-mark';
import type { PageText } from './page-text';
import { type HighlightPaint, paintRanges } from './painter';

/** A mark and where it stands on the page. */
export interface PlacedMark extends TextSpan {
  mark: PageMark;
}

/** The ranges of a stretch of text: one for each text node, since none may reach from one shadow root into another. */
function rangesOf(span: TextSpan, page: PageText): Range[] {
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
  for (const { mark, ...span } of placed) {
    const ranges = rangesOf(span, page);
    byColour.set(mark.colour, [...(byColour.get(mark.colour) ?? []), ...ranges]);
    if (mark.isNoted) noted.push(...ranges);
  }
  paintRanges(paint, { byColour, noted });
}

/** The boxes of the lines a stretch of text is on, in the window's coordinates. */
export const linesOf = (span: TextSpan, page: PageText): DOMRect[] =>
  rangesOf(span, page)
    .flatMap((range) => [...range.getClientRects()])
    .filter(({ width, height }) => width > 0 && height > 0);

/** The mark at a point of the window: of several the shortest, which the others can be reached around. */
export function markAt(x: number, y: number, placed: readonly PlacedMark[], page: PageText): PlacedMark | undefined {
  const isAt = ({ left, right, top, bottom }: DOMRect) => left <= x && x <= right && top <= y && y <= bottom;
  return placed.filter((one) => linesOf(one, page).some(isAt)).sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}
