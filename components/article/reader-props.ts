import type { ArticleMetadata } from '../../lib/article/article';
import type { ReadingPosition } from '../../lib/article/kept-article';
import type { SafeHtml } from '../../lib/article/sanitise';
import type { ListenAloud } from '../../lib/listen/controls';
import type { Highlight, HighlightColour, TextSelectors } from '../../lib/notes/highlight';
import type { KeepState, PictureCount, StorageFailure } from '../../lib/shared/keep-state';
import type { AppearanceChoice } from '../appearance/use-appearance';
import type { UndoOffer } from '../controls/UndoToast';
import type { ArticleNoteChoice } from '../notes/ArticleNote';
import type { LivePageChoice } from '../notes/live/live-page-choice';
import type { MarkActions } from '../notes/mark-actions';
import type { MorePagesProps } from './end/MorePages';
import type { TrimProps } from './end/Trim';
import type { PaceChoice } from './pace/pace-choice';
import type { PictureSource } from './picture-source';
import type { ReadingPlaceNow } from './prose/use-reading-place';
import type { ShelfActions } from './reader-bar-props';

export interface ReaderProps {
  article: ArticleMetadata;
  html: SafeHtml;
  pictures: PictureSource;
  /** `popup`: 800 × 600 over the page it came from. `panel`: beside it, as narrow as one likes. `page`: a tab of the library. */
  place: 'popup' | 'panel' | 'page';
  /** How the reader likes it to look, and what to do with a change; as usual where it is left out. */
  appearance?: AppearanceChoice | undefined;
  /** How fast they read, where that may be learned. */
  pace?: PaceChoice | undefined;
  /** Reading aloud, where it can be had. */
  listenAloud?: ListenAloud | undefined;
  /** Whether it is read aloud at once. */
  isAloud?: boolean;
  /** Null where the article is known to be kept, so that there is nothing to keep. */
  keep: KeepState | null;
  /** How the pictures stand, where `keep` does not say it. */
  pictureCount?: PictureCount | null;
  highlights: readonly Highlight[];
  /** The colour a key marks in: the one used last. */
  usualColour: HighlightColour;
  /** Where the reader was last time; taken there once. */
  initialPosition?: ReadingPosition | undefined;
  /** The reader's note on the whole article, where it can have one. */
  articleNote?: ArticleNoteChoice | undefined;
  /** A highlight to begin at. */
  initialHighlight?: string | undefined;
  /** The highlight whose note is to be written at once. */
  noteWanted?: string | undefined;
  /** The page it came from, where marks can be made on it. */
  livePage?: LivePageChoice | undefined;
  /** The page no longer says what was kept. */
  changed?: boolean;
  /** The page of an update that could not be read. */
  notUpdated?: number | null;
  /** The pages the article goes on at, where they can be had. */
  morePages?: MorePagesProps | undefined;
  /** What it is shown without, and the reader's say in that. */
  trim?: TrimProps | undefined;
  /** Why the last change to notes could not be stored. */
  failure?: StorageFailure | null;
  /** What was just done and can be undone. */
  undo?: UndoOffer | null;
  /** What may be done with it as an article of a list. */
  shelf?: ShelfActions | undefined;
  onKeep: () => void;
  onAllowPictures: (hosts: readonly string[]) => void;
  onRetryPictures: () => void;
  onHighlight: (selectors: TextSelectors, colour: HighlightColour, withNote: boolean) => void;
  /** Resolves to whether it is written. `base` is the note as it was when the writing began. */
  onNote: (id: string, text: string, base: string) => Promise<boolean>;
  onRecolour: (id: string, colour: HighlightColour) => void;
  onRemoveHighlight: (id: string) => void;
  /** Tags and places of highlights, where they can be changed. */
  marks?: MarkActions | undefined;
  /** Told when the reading rests, and before the page goes. */
  onPosition: (position: ReadingPosition, progress: number) => void;
  onExport: (to: 'download' | 'clipboard') => void;
  /** Opens the dialog that asks how. */
  onExportAs: () => void;
  onUndo: () => void;
  onUndoExpired: () => void;
  onUpdateCopy: () => void;
  /** Both with where one is, so that one goes on there; null where the text is not there yet. */
  onOpenPanel?: ((place: ReadingPlaceNow | null) => void) | undefined;
  onOpenPage?: ((place: ReadingPlaceNow | null) => void) | undefined;
  onOpenLibrary?: (() => void) | undefined;
  onBack?: (() => void) | undefined;
}
