import type { ComponentChildren } from 'preact';
import type { ArticleMetadata } from '../../lib/article/article';
import type { KeepState } from '../../lib/shared/keep-state';
import type { MenuItem } from '../controls/Menu';

/** What may be done with a kept article as a whole; only where it stands in a list of the library. */
export interface ShelfActions {
  isArchived: boolean;
  isFavourite: boolean;
  onArchive: () => void;
  onFavourite: () => void;
  onDelete: () => void;
  onTags?: (() => void) | undefined;
  /** More lines of the menu. */
  more?: readonly MenuItem[];
}

export interface ReaderBarProps {
  article: ArticleMetadata;
  minutes: number;
  progress: number;
  /** Null where the article is known to be kept. */
  keep: KeepState | null;
  noteCount: number;
  notesShown: boolean;
  /** Whether there is room for little more than the text: all but the first tools move into the menu. */
  isNarrow: boolean;
  shelf?: ShelfActions | undefined;
  /** The button for how the text looks. */
  appearance?: ComponentChildren;
  /** The button for reading aloud; on a narrow window it is a line of the menu. */
  listen?: ComponentChildren;
  onListen?: (() => void) | undefined;
  onFind: () => void;
  onKeys: () => void;
  onKeep: () => void;
  onToggleNotes: () => void;
  /** Present where the outline does not stand beside the text. */
  onShowOutline?: (() => void) | undefined;
  onMarkOnPage?: (() => void) | undefined;
  onExport: (to: 'download' | 'clipboard') => void;
  onExportAs: () => void;
  onOpenPanel?: (() => void) | undefined;
  onOpenPage?: (() => void) | undefined;
  onOpenLibrary?: (() => void) | undefined;
  onBack?: (() => void) | undefined;
}
