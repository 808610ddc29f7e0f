/** Stretches of a text, in UTF-16 units, in order and without overlaps. */
export type Marks = readonly { start: number; end: number }[];

/** What of an article a search has found. */
export interface FoundText {
  titleMarks: Marks;
  /** Null until it is known, and where only the title or a tag was found. */
  passage: { text: string; marks: Marks } | null;
}
