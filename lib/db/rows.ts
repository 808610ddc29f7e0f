import type { KeptArticle, ReadingPosition } from '../article/kept-article';
import type { LeftOut } from '../article/left-out/left-out';
import type { Draft } from '../notes/draft/draft';
import type { Review } from '../notes/review/review';
import type { Merge } from '../search/index/merge';
import type { Segment } from '../search/index/segment';
import type { CheckReport, Mended } from '../shared/check-report';
import type { PicturePolicy } from '../shared/picture-policy';

/** A row of `articles`. IndexedDB indexes no booleans, hence `favourite` as a number. */
export interface ArticleRow
  extends Omit<KeptArticle, 'favourite' | 'progress' | 'position' | 'readAt'>,
    Partial<DerivedFields> {
  favourite: 0 | 1;
  /** Every address the article is known under, as `pageKey()` writes them. */
  keys: string[];
  /** Whether there is a film in its text; noted when the full-text index reads it. */
  hasVideo?: boolean;
  /** When the note on it was last written; absent where there is none, so that its index finds those that have one. */
  notedAt?: number;
  /** What the reader has said of its pictures; absent where what holds for the library holds. */
  pictures?: 'keep' | 'leave';
}

export type DraftRow = Draft;
export type ReviewRow = Review;

/** The text of an article, as the sanitiser left it when it was kept. It is sanitised again wherever it is shown. */
export interface ContentRow {
  articleId: string;
  html: string;
  /** What the text is kept without, to be put back. */
  leftOut?: readonly LeftOut[];
}

/** What of a row is worked out from the rest of it, so that every list has an index. */
export interface DerivedFields {
  /** The title as titles are sorted: folded, from its first letter or digit on. */
  titleKey: string;
  /** When it was published, or kept where that is not known, in milliseconds. */
  datedAt: number;
  /** What it shares with others, as `facet()` writes it; nothing while it is in the trash. */
  facets: string[];
}

/**
 * Where the reader is in an article, and how far. A row of its own because it is written by a closing page: one put, with
 * nothing to read first.
 */
export interface PositionRow extends ReadingPosition {
  articleId: string;
  /** 0 to 1. */
  progress: number;
  readAt: number;
}

/** One picture of an article. The row is there from the moment the article is kept; the bytes follow. */
export interface PictureRow {
  articleId: string;
  /** Absolute address, as it stands in the article's HTML. */
  url: string;
  state: PictureState;
  blob?: Blob;
  failure?: PictureFailure;
}

/**
 * `refused`: its host needs a permission the person has not given (yet). `left`: the reader does not want it kept.
 * `freed`: the same, but its bytes are still there, so that it can be undone.
 */
export type PictureState = 'waiting' | 'kept' | 'refused' | 'failed' | 'left' | 'freed';

/** Why a picture is not there: no answer (worth trying again), a wrong answer, more bytes than we keep, a full disk. */
export type PictureFailure = 'unreachable' | 'not-a-picture' | 'too-large' | 'no-room';

export interface TagRow {
  name: string;
  colour?: string;
}

/** A search somebody wants to find again, as a list of its own. */
export interface SavedSearchRow {
  id: string;
  name: string;
  /** As it is typed. */
  query: string;
  createdAt: number;
}

/** Work that must survive the worker. The row is the queue; it goes when the work is done. */
export interface JobRow {
  /** `kind:articleId`, so that asking twice is asking once. */
  id: string;
  kind: JobKind;
  articleId: string;
  createdAt: number;
}

/** `pictures`: fetch what is waiting. `text`: fetch the page of a link. */
export type JobKind = 'pictures' | 'text';

/**
 * The page of a link, fetched by the worker, which can't parse it: the library page makes an article of it. Nothing of it
 * is safe.
 */
export interface ArrivalRow {
  articleId: string;
  /** What the content script answered in the open page, or the markup a server gave. */
  page: { kind: 'extraction'; extraction: unknown } | { kind: 'markup'; html: string; url: string };
}

/** What an article takes, so that the whole library can be added up without reading it. */
export interface SizeRow {
  articleId: string;
  /** Bytes of its text as UTF-8. */
  text: number;
  /** How many of its pictures are kept, and their bytes. */
  pictures: number;
  pictureBytes: number;
}

/** An article that the full-text index has yet to read, or to read again; written with whatever changed it. */
export interface UnindexedRow {
  articleId: string;
  /** Of this change: a later one has another, so that reading the article as it was does not settle it. */
  mark: number;
}

/** The number an article has in the full-text index. */
export interface IndexedRow {
  articleId: string;
  number: number;
}

/** What the full-text index consists of. One row. */
export interface IndexStateRow {
  id: 'state';
  /** `INDEX_FORMAT` of who wrote it. */
  format: number;
  /** Changes with every change of the index. */
  version: number;
  nextNumber: number;
  nextSegment: number;
  segments: Segment[];
  /** Numbers of articles that are gone, or stand in the index again under another number. */
  dead: number[];
  merge: Merge | null;
}

/**
 * A note as a page has written it, until it is in its highlight. A row of its own because it may be written by a closing
 * page: one put, with nothing to read first, and no word of the highlight but the note.
 */
export interface UnsettledHighlightNoteRow {
  /** Of the writing, not of the highlight: two pages may write on one at the same time. */
  id: string;
  highlightId: string;
  articleId: string;
  note: string;
  /** What the page began with, to tell what it changed. */
  base: string;
  writtenAt: number;
}

/** The same for the note on a whole article, until it is in the article's row. */
export interface UnsettledArticleNoteRow extends Omit<UnsettledHighlightNoteRow, 'highlightId'> {}

/** A draft as a page has written it, until it is in the row it is read from: two pages may write in one. */
export interface UnsettledDraftRow {
  /** Of the writing, not of the draft. */
  id: string;
  draftId: string;
  /** What the page began with, to tell what it changed. */
  base: Draft;
  written: Draft;
  writtenAt: number;
}

/** What the library knows of its own keeping: one row for each matter. */
export type UpkeepRow = { id: 'pictures'; keep: PicturePolicy } | CheckRow;

/** The check of the library. */
export interface CheckRow {
  id: 'check';
  /** From when on one is due when none was made for long. */
  since?: number;
  /** Somebody has met what should not be. */
  isSuspect?: boolean;
  last?: CheckReport;
  /** The one that is under way. */
  run?: CheckRun;
}

export interface CheckRun {
  /** Which of its steps is next, and behind which row. */
  step: number;
  after: string;
  isThorough: boolean;
  /** What it has looked at and mended so far. */
  articles: number;
  mended: Mended;
}

export const jobId = (kind: JobKind, articleId: string): string => `${kind}:${articleId}`;
