import { type KeptArticle, metadataOf } from '../article/kept-article';
import type { SafeHtml } from '../article/sanitise';
import { articleNote } from '../db/article-note';
import type { LibraryDatabase } from '../db/database';
import { highlightsOf } from '../db/highlights';
import { trashedIds, untrashedIds } from '../db/list-order';
import { drafts } from '../db/notebook-drafts';
import { keptPictures } from '../db/pictures';
import { reviewsOf } from '../db/review';
import { savedSearches } from '../db/saved-searches';
import type { ExportedMetadata, ExportedOwn } from '../notes/export/exported';
import type { Highlight } from '../notes/highlight';
import type { Review } from '../notes/review/review';
import { openText } from './reading';

/** An article to take out: kept or only open. */
export interface TakenOut {
  metadata: ExportedMetadata;
  html: SafeHtml;
  /** Under which its highlights are kept; an article that is only open has none. */
  articleId?: string | undefined;
}

/** What is kept, as far as it can be taken out. */
export interface KeptTexts {
  untrashedIds(): Promise<string[]>;
  trashedIds(): Promise<string[]>;
  /** What is of no one article. */
  own(): Promise<ExportedOwn>;
  highlightsOf(articleId: string): Promise<Highlight[]>;
  /** Whether there is a highlight or a note on it. */
  isAnnotated(articleId: string): Promise<boolean>;
  /** What review knows of them, by their ids. */
  reviewsOf(articleId: string): Promise<Map<string, Review>>;
  /** By the addresses they have in the text. */
  picturesOf(articleId: string): Promise<Map<string, Blob>>;
  /** Null where its text can't be read. */
  open(articleId: string): Promise<TakenOut | null>;
}

export function keptTexts(db: LibraryDatabase, sanitise: (html: string) => SafeHtml): KeptTexts {
  return {
    untrashedIds: () => untrashedIds(db),
    trashedIds: () => trashedIds(db),
    own: async () => ({ drafts: await drafts(db), searches: await savedSearches(db) }),
    highlightsOf: (articleId) => highlightsOf(db, articleId),
    isAnnotated: async (articleId) =>
      (await db.highlights.where({ articleId }).count()) > 0 || (await articleNote(db, articleId)).trim() !== '',
    reviewsOf: (articleId) => reviewsOf(db, articleId),
    picturesOf: (articleId) => keptPictures(db, articleId),
    async open(articleId) {
      const opened = await openText(db, articleId, sanitise);
      if (opened.kind !== 'text') return null;
      return { metadata: takenMetadata(opened.text.kept), html: opened.text.html, articleId };
    },
  };
}

/** What of a kept article goes out; what the library counts for itself doesn't. */
export function takenMetadata(kept: KeptArticle): ExportedMetadata {
  const { id, state, favourite, tags, savedAt, readAt, progress, note, position, queuedAt } = kept;
  const own = {
    id,
    state,
    favourite,
    tags,
    savedAt,
    progress,
    ...(readAt !== undefined && { readAt }),
    ...(position && { position }),
    ...(queuedAt !== undefined && { queuedAt }),
    ...(note && { note }),
  };
  return { ...metadataOf(kept), ...own };
}
