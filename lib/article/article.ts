/** Direction of a text: left to right or right to left. */
export type Direction = 'ltr' | 'rtl';

/** The kinds of article schema.org tells apart that are cited each in its own way. */
export const ARTICLE_TYPES = ['ScholarlyArticle', 'NewsArticle', 'BlogPosting'] as const;
export type ArticleType = (typeof ARTICLE_TYPES)[number];

/** What is known about an article besides its text. Field names follow schema.org where it has one. */
export interface ArticleMetadata {
  /** The address it was read at, without fragment. */
  url: string;
  /** The address the page itself declares as its own, when that is believable. */
  canonicalUrl?: string;
  title: string;
  /** The standfirst or summary the page gives of itself. */
  description?: string;
  /** Names only, in the page's order; empty when none is given. */
  authors: string[];
  siteName?: string;
  /** What kind it is, where the page says so. */
  articleType?: ArticleType;
  /** The section or rubric the article stands in. */
  section?: string;
  /** ISO 8601 date, or date and time with zone. */
  published?: string;
  /** ISO 8601, as `published`. */
  modified?: string;
  /** BCP 47. */
  lang?: string;
  dir: Direction;
  /** The lead picture. */
  image?: LeadPicture;
  /** The page's own keywords. */
  keywords: string[];
  /** Address of the licence, if the page declares one. */
  licence?: string;
  /** False when the page says it is behind a paywall. */
  isAccessibleForFree?: boolean;
  /** Where the text goes on, on the site it began on; absent when it is whole. */
  nextPage?: string;
  /** The pages the text was read from, in order. */
  pages?: ReadPage[];
}

/** One page of an article, as it read when it was read. */
export interface ReadPage {
  url: string;
  /** Its text's `textPrint()`, by which it is known whether the page has changed since. */
  print: string;
}

/** The picture that stands for an article. */
export interface LeadPicture {
  /** Absolute, http or https. */
  url: string;
  alt?: string;
}

/** An article as extraction found it. `html` is not sanitised yet: only `sanitise()` makes it fit to show. */
export interface ExtractedArticle extends ArticleMetadata {
  html: string;
  /** What was left out around and within it. */
  removed?: RemovedBlock[];
  /** Its own blocks that are built differently from its plain text. */
  kinds?: BlockKind[];
}

/** How a block of the article is built on its page. */
export interface BlockKind {
  /** The `leadingWords()` it begins with. */
  start: string;
  /** Its signature, equal for all blocks of a site that are built like it. */
  kind: string;
}

/** Why a block of a page was taken for something else than its article. */
export const REMOVAL_REASONS = [
  'advertisement',
  'aside',
  'author',
  'call-to-act',
  'caption',
  'comments',
  'consent',
  'facts',
  'footer',
  'hidden',
  'navigation',
  'newsletter',
  'related',
  'share',
  'tags',
] as const;
export type RemovalReason = (typeof REMOVAL_REASONS)[number];

/** Something that was left out of the article: a box, a form, a loose line. */
export interface RemovedBlock {
  reason: RemovalReason;
  /** Its first words, plain. */
  text: string;
  /** Its markup, not sanitised; empty when there is too much of it to put back. */
  html: string;
  /** The article's last words before it and first ones after it, by which its place is found; empty at the ends. */
  after: string;
  ahead: string;
  /** Its signature, equal for all blocks of a site that are built like it. */
  kind: string;
}

/** Why a page gave no article. Each reason has its sentence in the locales, under `refusal`. */
export type RefusalReason =
  /** There is no text here that reads as an article. */
  | 'not-an-article'
  /** More nodes, depth or characters than the limits allow. */
  | 'too-large'
  /** Extraction took longer than its watchdog allows. */
  | 'too-slow'
  /** The page has not got its text yet. */
  | 'still-loading'
  /** The browser keeps extensions off this page (its own pages, the store). */
  | 'forbidden'
  /** A PDF, a picture, a film: no HTML page at all. */
  | 'not-a-page'
  /** Something broke; `detail` says what, for the person to report. */
  | 'failed';

/** What reading a page comes to: an article, or a reason there is none. */
export type Extraction =
  | { kind: 'article'; article: ExtractedArticle }
  | { kind: 'refused'; reason: RefusalReason; detail?: string };
