import type { ArticleType } from '../../article/article';

/** What a draft must still know of an article when that is long gone. */
export interface CitedArticle {
  articleId: string;
  url: string;
  title: string;
  authors: string[];
  siteName?: string;
  articleType?: ArticleType;
  /** ISO 8601. */
  published?: string;
  /** BCP 47. */
  lang?: string;
  /** When it was kept: the day it was last known to say so. Milliseconds since the epoch. */
  savedAt: number;
}

/** A quoted passage, with what the writer has to say to it. */
export interface DraftPassage {
  /** Unique in the draft. */
  id: string;
  highlightId: string;
  /** The words as they stood in the article, with the few before and after them. */
  quote: { exact: string; prefix: string; suffix: string };
  /** The address of the picture, where it is no words: the quote says then what it shows. */
  picture?: string;
  source: CitedArticle;
  /** Markdown; begins as the note on the highlight. */
  text: string;
}

/** A text in the making: quotations in an order of the writer's, with words between them. */
export interface Draft {
  id: string;
  title: string;
  /** What stands before the first passage; Markdown. */
  opening: string;
  passages: DraftPassage[];
  /** Milliseconds since the epoch. */
  createdAt: number;
  updatedAt: number;
}
