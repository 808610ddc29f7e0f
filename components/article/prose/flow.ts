/** Something that has a place in the text. */
export type Place = Element | Range;

/**
 * A text in its window, measured in the direction in which lines follow one another: down the window, to the left where
 * the text is set in columns, from page to page where it is in pages. All lengths are in CSS pixels from the edge where
 * reading begins.
 */
export interface ReadingFlow {
  /** Whether one turns pages instead of scrolling. */
  isPaged: boolean;
  /** How much of the text the window shows. */
  size: number;
  /** How much lies before the window, and how much behind it. */
  read: number;
  left: number;
  startOf(place: Place): number;
  endOf(place: Place): number;
  /** Brings something to where it begins so far from the edge; in pages, to the page it begins on. */
  bring(place: Place, at: number): void;
  /** Goes to so much of the text from its beginning; in pages, to the page it is on. */
  moveTo(read: number): void;
  /** Goes on by a screen, whose first lines are the last ones of the one before, or by a page. */
  turn(way: 1 | -1): void;
}
