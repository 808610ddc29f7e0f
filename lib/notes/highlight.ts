/** The five marks, in the order they are offered. The names are what is stored; the theme gives each its colour. */
export const HIGHLIGHT_COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;

export type HighlightColour = (typeof HIGHLIGHT_COLOURS)[number];

/**
 * Where a highlight is, in W3C Web Annotation selectors over the article's text as `createTextMap()` gives it.
 * @see https://www.w3.org/TR/annotation-model/#selectors
 */
export interface TextSelectors {
  quote: TextQuoteSelector;
  position: TextPositionSelector;
}

export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

/** Offsets in UTF-16 code units, end exclusive. */
interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

/** A passage the reader marked, with what they wrote beside it. */
export interface Highlight {
  id: string;
  articleId: string;
  colour: HighlightColour;
  selectors: TextSelectors;
  /** Markdown; empty when the passage is only marked. */
  note: string;
  tags: string[];
  /** Milliseconds since the epoch. */
  createdAt: number;
  updatedAt: number;
}
