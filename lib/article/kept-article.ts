import type { ArticleMetadata } from './article';

/** Which list a kept article stands in. Deleting moves it to the trash; only emptying the trash destroys. */
export const ARTICLE_STATES = ['inbox', 'archived', 'trashed'] as const;
export type ArticleState = (typeof ARTICLE_STATES)[number];

/**
 * How a link stands whose text is not kept (yet): to be fetched; fetched and to be read; its site not allowed to be
 * fetched from; no answer; no such page any more; only for people who are signed in there; no HTML; no article in it; a
 * text that was kept and is gone.
 */
export const LINK_STATES = [
  'waiting',
  'arrived',
  'not-allowed',
  'unreachable',
  'gone',
  'signed-out',
  'not-a-page',
  'unreadable',
  'lost',
] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** One article of the library, without its text: everything a list shows. */
export interface KeptArticle extends ArticleMetadata {
  /** UUID. */
  id: string;
  state: ArticleState;
  favourite: boolean;
  /** The reader's own tags, nested by `/`. */
  tags: string[];
  /** Milliseconds since the epoch, as every `…At` here. */
  savedAt: number;
  /** When it was last moved between lists. */
  movedAt: number;
  /** Its place among what is to be read next, the smallest first; absent where it has none. Whole only by chance. */
  queuedAt?: number;
  /** When it was last open; absent until then. */
  readAt?: number;
  /** The first sentences, plain. */
  excerpt: string;
  /** Address of the picture that stands for it in a list, one of its pictures. */
  thumbnail?: string;
  /** Time to read the whole, in minutes, not rounded. */
  minutes: number;
  /** How far the reader has come, 0 to 1. */
  progress: number;
  /** Where the reader was: the words at the top of the window. Absent until it was read. */
  position?: ReadingPosition;
  highlightCount: number;
  /** How many of the highlights carry a note. */
  noteCount: number;
  /** The reader's note on the article as a whole, Markdown; absent where there is none. */
  note?: string;
  /** Only its link is kept; absent where its text is. */
  link?: LinkState;
}

/** What is the page's of a kept article; the rest is its reader's, or the library's. */
export function metadataOf(kept: KeptArticle): ArticleMetadata {
  const { id, state, favourite, tags, savedAt, movedAt, queuedAt, readAt, excerpt, thumbnail, minutes, ...rest } = kept;
  const { progress, position, highlightCount, noteCount, note, link, ...metadata } = rest;
  return metadata;
}

/** What is left of an article whose row does not read as one. It is shown as such, with its link, and hides no other. */
export interface DamagedArticle {
  kind: 'damaged';
  id: string;
  url?: string;
  title?: string;
}

/** What a row of a list shows. */
export type ListedArticle = { kind: 'article'; article: KeptArticle } | DamagedArticle;

export const idOf = (listed: ListedArticle): string => (listed.kind === 'article' ? listed.article.id : listed.id);

/** The lists of the library, in the order they are offered. */
export const LIST_NAMES = ['inbox', 'queue', 'reading', 'favourites', 'archived', 'trashed'] as const;
export type ListName = (typeof LIST_NAMES)[number];

/** A place in the text, held by its words so that another window or font finds the same line. */
export interface ReadingPosition {
  /** Offset in the article's text map, UTF-16 units. */
  start: number;
  /** The words that stand there. */
  exact: string;
}
