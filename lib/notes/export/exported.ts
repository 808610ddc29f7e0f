import type { ReadingPosition } from '../../article/kept-article';
import type { SafeHtml } from '../../article/sanitise';
import type { ColourNames } from '../colour-names';
import type { Draft } from '../draft/draft';
import type { Highlight } from '../highlight';
import type { NoteSource } from '../markdown/front-matter';
import type { Review } from '../review/review';

/** What is known of an article that leaves: what its page says, and what its reader made of it. */
export interface ExportedMetadata extends NoteSource {
  /** UUID; an article that is only open has none. */
  id?: string;
  state?: 'inbox' | 'archived' | 'trashed';
  favourite?: boolean;
  /** 0 to 1. */
  progress?: number;
  /** Milliseconds since the epoch. */
  readAt?: number;
  /** Where the reader was. */
  position?: ReadingPosition;
  /** Its place among what is to be read next, the smallest first. */
  queuedAt?: number;
}

/** An article on its way out, whole. */
export interface Exported {
  metadata: ExportedMetadata;
  html: SafeHtml;
  /** The same as nodes of an inert document, formulas with their TeX. No format changes it. */
  root: Element;
  /** In the order of the text. */
  highlights: readonly Highlight[];
  /** What review knows of them, by their ids; only where the format brings it back. */
  reviews?: ReadonlyMap<string, Review>;
  /** The bytes of its kept pictures by the addresses they have in the text. */
  pictures: ReadonlyMap<string, PictureBytes>;
}

export interface PictureBytes {
  /** Media type, as its server or its bytes say. */
  type: string;
  bytes: Uint8Array;
}

/** One file of an export. */
export interface ExportFile {
  /** Relative, with `/` between folders; safe on every system. */
  path: string;
  /** Media type. */
  type: string;
  /** A blob where it may be larger than memory, or any string, can be. */
  content: string | Uint8Array | Blob;
}

/** One that is whole in memory, as a part of an archive must be. */
export interface HeldFile extends ExportFile {
  content: string | Uint8Array;
}

/** What a library holds that is of no one article. */
export interface ExportedOwn {
  drafts: readonly Draft[];
  searches: readonly ExportedSearch[];
}

/** A search somebody has saved under a name. */
export interface ExportedSearch {
  id: string;
  name: string;
  /** As it is typed. */
  query: string;
  /** Milliseconds since the epoch. */
  createdAt: number;
}

/** Words an export shows beside what is the page's and the reader's. Given by the caller: only components translate. */
export interface ExportLabels {
  highlights: string;
  /** Over highlights whose words are not in the text any more. */
  unplaced: string;
  notes: string;
  contents: string;
  cover: string;
  /** The link to the page the article is from. */
  original: string;
  savedWith: string;
  /** What the person calls the colours; a mark is filed under it as under a tag. */
  colours?: ColourNames;
  /** The language they are in, BCP 47. */
  lang: string;
}
