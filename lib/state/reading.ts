import { type ReadonlySignal, signal } from '@preact/signals';
import { type KeptArticle, type LinkState, metadataOf, type ReadingPosition } from '../article/kept-article';
import type { ReadableArticle } from '../article/readable-article';
import type { SafeHtml } from '../article/sanitise';
import { articleText } from '../db/article-text';
import { findArticle, savePosition } from '../db/articles';
import { suspectDamage } from '../db/check/check-library';
import type { LibraryDatabase } from '../db/database';
import { keepPicturesOf } from '../db/free-pictures';
import { movedTo } from '../db/moved-articles';
import { countPictures, keptPictures, retryPictures } from '../db/pictures';
import { storageFailure } from '../db/storage-failure';
import type { PictureCount, StorageFailure } from '../shared/keep-state';
import type { Loaded } from '../shared/loaded';
import { type ArticleNote, createArticleNote } from './article-note';
import { type ArticleNotes, createArticleNotes } from './article-notes';
import { live } from './live';
import { createPictureUrls, type PictureUrls } from './picture-urls';

/** A kept article as it was when it was opened: its text does not change under the reader's eyes. */
export interface KeptText extends ReadableArticle {
  kept: KeptArticle;
}

/** Why a kept article can't be shown. */
export type MissingText =
  | { kind: 'missing' }
  /** It turned out to be the same as another, and went into that. */
  | { kind: 'moved'; to: string }
  | { kind: 'link'; title: string; url: string; link: LinkState }
  | { kind: 'damaged'; url?: string }
  | { kind: 'failed'; reason: StorageFailure };

/** An article of the library, open for reading: the same in the popup and in the library page. */
export interface Reading {
  articleId: string;
  /** Its row as it is now: state, tags, counts. */
  row: ReadonlySignal<Loaded<KeptArticle | null>>;
  notes: ArticleNotes;
  /** What the reader has to say of the whole. */
  articleNote: ArticleNote;
  pictures: PictureUrls;
  /** Changes when pictures have come in since. */
  picturesVersion: ReadonlySignal<number>;
  /** How the pictures stand; null until known. */
  pictureCount: ReadonlySignal<PictureCount | null>;
  savePosition(position: ReadingPosition, progress: number): Promise<void>;
  /** Lines up the pictures that are missing, those not asked for before among them; whoever fetches must then be told. */
  retryPictures(): Promise<void>;
  stop(): void;
}

/** Reads the text as it was kept and makes it safe by today's rules. */
export async function openText(
  db: LibraryDatabase,
  articleId: string,
  sanitise: (html: string) => SafeHtml,
): Promise<{ kind: 'text'; text: KeptText } | MissingText> {
  try {
    const [listed, text] = await Promise.all([findArticle(db, articleId), articleText(db, articleId)]);
    if (!listed) {
      const to = await movedTo(db, articleId);
      return to === undefined ? { kind: 'missing' } : { kind: 'moved', to };
    }
    if (listed.kind === 'damaged') {
      suspect(db);
      return { kind: 'damaged', ...(listed.url ? { url: listed.url } : {}) };
    }
    const { title, url, link } = listed.article;
    if (!text) {
      if (link) return { kind: 'link', title, url, link };
      suspect(db);
      return { kind: 'damaged', url };
    }
    return {
      kind: 'text',
      text: { ...text, kept: listed.article, metadata: metadataOf(listed.article), html: sanitise(text.html) },
    };
  } catch (error) {
    return { kind: 'failed', reason: storageFailure(error) };
  }
}

/** Has the library looked at, when the worker next wakes up. */
const suspect = (db: LibraryDatabase) =>
  void suspectDamage(db).catch((error: unknown) => console.warn('The library is not checked by itself.', error));

/** Follows everything of a kept article that changes while it is read. Resolves when its pictures are at hand. */
export async function openReading(db: LibraryDatabase, articleId: string): Promise<Reading> {
  const pictures = createPictureUrls();
  const picturesVersion = signal(0);
  let isOpen = true;
  let picturesAtHand = 0;
  const loadPictures = async () => {
    const kept = await keptPictures(db, articleId);
    if (!isOpen || kept.size === picturesAtHand) return;
    pictures.show(kept);
    picturesAtHand = kept.size;
    picturesVersion.value += 1;
  };
  // A text without its pictures is still a text.
  const withoutPictures = (error: unknown) => console.error(error);
  await loadPictures().catch(withoutPictures);

  const pictureCount = signal<PictureCount | null>(null);
  const counted = live(() => countPictures(db, articleId));
  const stopCounting = counted.value.subscribe((loaded) => {
    if (loaded.kind !== 'ready') return;
    pictureCount.value = loaded.value;
    if (loaded.value.kept !== picturesAtHand) void loadPictures().catch(withoutPictures);
  });
  const row = live(async () => {
    const listed = await findArticle(db, articleId);
    return listed?.kind === 'article' ? listed.article : null;
  });
  const notes = createArticleNotes(db, articleId);
  const articleNote = createArticleNote(db, articleId);
  return {
    articleId,
    row: row.value,
    notes,
    articleNote,
    pictures,
    picturesVersion,
    pictureCount,
    savePosition: (position, progress) => savePosition(db, articleId, position, progress),
    retryPictures: () =>
      pictureCount.peek()?.undecided ? keepPicturesOf(db, articleId) : retryPictures(db, () => true, articleId),
    stop() {
      isOpen = false;
      stopCounting();
      counted.stop();
      row.stop();
      notes.stop();
      articleNote.stop();
      pictures.revoke();
    },
  };
}
