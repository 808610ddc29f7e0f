import type { ComponentChildren } from 'preact';
import type { ListedArticle, ListName } from '../../lib/article/kept-article';
import type { Listing, SharedKind, Shelf, SortName } from '../../lib/article/listing';
import type { Forgiven } from '../../lib/search/forgive';
import type { Ignored } from '../../lib/search/query/query';
import type { StorageFailure } from '../../lib/shared/keep-state';
import type { ListView } from '../../lib/shared/library-look';
import type { Loaded } from '../../lib/shared/loaded';
import type { StorageUse } from '../../lib/shared/storage-use';
import type { LibraryDone } from './DoneToast';
import type { NamedSearch } from './rail/SearchList';
import type { FoundText } from './rows/found-text';
import type { TagColour } from './tags/EditTagDialog';

type Counts = readonly { value: string; count: number }[];

export interface LibraryViewProps {
  listing: Listing;
  view: ListView;
  /** What is searched for; empty while a list is shown. */
  query: string;
  /** How what was found is sorted. */
  order: 'relevance' | SortName;
  /** Parts of the query that could not be read. */
  ignored: readonly Ignored[];
  /** Words that nothing has, and what was searched for instead. */
  forgiven: readonly Forgiven[];
  /** How many articles could not be looked into yet. */
  unread: number;
  /** The list by its ids, all of them once it is whole. */
  articles: Loaded<{ ids: readonly string[]; isWhole: boolean }>;
  /** Those that are read already: at least what is on the screen, soon after it is. */
  rows: ReadonlyMap<string, ListedArticle>;
  selected: ReadonlySet<string>;
  /** The article one comes back from: its row takes the focus, once. */
  initialRow?: string | undefined;
  /** How far down the list one was, in pixels. */
  initialTop: number;
  /** Null until they are known. */
  counts: Record<ListName, number> | null;
  tags: Counts;
  /** The colours of the tags that have one. */
  colours: ReadonlyMap<string, string>;
  searches: readonly NamedSearch[];
  /** How many articles each of the searches finds, as far as it is known. */
  found: ReadonlyMap<string, number>;
  /** What articles share otherwise; null until it is known. */
  sharedBy: (kind: Exclude<SharedKind, 'tag'>) => Counts | null;
  /** What was just done and can be undone. */
  done: LibraryDone | null;
  /** Why the last change could not be stored. */
  failure: StorageFailure | null;
  /** Absent when the browser does not say. */
  storage?: StorageUse | undefined;
  /** The button that adds to the library. */
  adding?: ComponentChildren;
  /** Address of the copy of an article's lead picture, null when there is none. */
  pictureOf: (id: string) => string | null;
  /** Where a link to an article leads. */
  hrefOf: (id: string) => string;
  /** Why an article was found. */
  foundIn: (listed: ListedArticle) => FoundText | null;
  onOpen: (id: string) => void;
  onShelf: (shelf: Shelf) => void;
  onListing: (changes: Partial<Omit<Listing, 'shelf'>>) => void;
  onQuery: (query: string) => void;
  onOrder: (order: 'relevance' | SortName) => void;
  onView: (view: ListView) => void;
  /** Which rows are on the screen or near it. */
  onLook: (first: number, last: number) => void;
  /** How far down the list one is. */
  onScroll: (top: number) => void;
  onSelect: (id: string, through: boolean) => void;
  onSelectAll: () => void;
  onSelectNone: () => void;
  /** Archives them, or moves them back to the inbox from the archive or the trash. */
  onArchive: (ids: readonly string[]) => void;
  onDelete: (ids: readonly string[]) => void;
  onFavourite: (ids: readonly string[]) => void;
  onQueue: (ids: readonly string[]) => void;
  onQueueMove: (id: string, step: 1 | -1) => void;
  onTag: (ids: readonly string[], added: readonly string[], removed: readonly string[]) => void;
  /** How many of these articles have each tag. */
  tagsOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  onRenameTag: (from: string, to: string) => void;
  onColourTag: (name: string, colour: TagColour | null) => void;
  onDeleteTag: (name: string) => void;
  onSaveSearch: (name: string, query: string, id?: string) => void;
  onRemoveSearch: (id: string) => void;
  /** Takes these out, or everything. */
  onExport: (ids?: readonly string[]) => void;
  onListenQueue: () => void;
  onSurprise: () => void;
  onEmptyTrash: () => void;
  onUndo: () => void;
  onUndoExpired: () => void;
  onTryAgain: () => void;
}
