import type { HighlightColour } from '../../../lib/notes/highlight';
import type { PlacedHighlight } from '../../../lib/notes/paint';

/** The colours marked in each part of the text, in the order they stand there. */
export function marksByHeading(
  placed: readonly PlacedHighlight[],
  headingStarts: readonly (number | null)[],
): Map<number, HighlightColour[]> {
  const marks = new Map<number, HighlightColour[]>();
  for (const { start, highlight } of placed) {
    const heading = headingStarts.findLastIndex((from) => from !== null && from <= start);
    if (heading < 0) continue;
    marks.set(heading, [...(marks.get(heading) ?? []), highlight.colour]);
  }
  return marks;
}
