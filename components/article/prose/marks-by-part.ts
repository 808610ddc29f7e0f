import type { HighlightColour } from '../../../lib/notes/highlight';
import type { PlacedHighlight } from '../../../lib/notes/paint';

/** What the reader has left in one part of the text. */
export interface PartMarks {
  /** The colours marked, in the order they stand there. */
  colours: readonly HighlightColour[];
  /** How many of the marks have a note. */
  notes: number;
}

/** The marks of each part of the text, by its number in the outline. */
export function marksByPart(
  placed: readonly PlacedHighlight[],
  starts: readonly number[],
): ReadonlyMap<number, PartMarks> {
  const marks = new Map<number, PartMarks>();
  for (const { start, highlight } of placed) {
    const part = starts.findLastIndex((from) => from <= start);
    if (part < 0) continue;
    const { colours, notes } = marks.get(part) ?? { colours: [], notes: 0 };
    marks.set(part, {
      colours: [...colours, highlight.colour],
      notes: notes + (highlight.note.trim() ? 1 : 0),
    });
  }
  return marks;
}
