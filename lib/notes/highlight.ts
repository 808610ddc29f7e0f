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
  /**
   * Where a whole picture is marked: then the position is the place between the words where it stands, without length,
   * and the quote is what stands for it in words (its alternative text, else its caption or its file's name).
   */
  picture?: PictureSelector;
}

/**
 * A picture within a text, by its address. W3C has no selector for it: an annotation of a picture has the picture as
 * its source and the page as its scope, which is how one goes out.
 * @see https://www.w3.org/TR/annotation-model/#scope-of-a-resource
 */
export interface PictureSelector {
  /** As it stands in the article's HTML, at most `LONGEST_ADDRESS` of it. */
  src: string;
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
