import type { KeptArticle } from '../../article/kept-article';
import type { Highlight } from '../highlight';

/** What a notebook holds: a highlight, or the note on a whole article. */
export type NotebookEntry = HighlightEntry | ArticleNoteEntry;

export interface HighlightEntry {
  kind: 'highlight';
  /** Unique in the notebook. */
  id: string;
  article: KeptArticle;
  highlight: Highlight;
  /** When it was made; milliseconds since the epoch. */
  at: number;
}

export interface ArticleNoteEntry {
  kind: 'note';
  id: string;
  article: KeptArticle;
  /** Markdown. */
  note: string;
  /** When it was last written. */
  at: number;
}

export const articleNoteEntryId = (articleId: string): string => `note:${articleId}`;

/** Where an entry stands in its article; a note on the whole before everything. */
export const placeOf = (entry: NotebookEntry): number =>
  entry.kind === 'note' ? -1 : entry.highlight.selectors.position.start;
