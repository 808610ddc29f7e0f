import type { LibraryViewProps } from '../../../components/library/library-view-props';
import { idOf, type ListedArticle } from '../../../lib/article/kept-article';
import { INBOX, type Listing } from '../../../lib/article/listing';

const nothing = () => {};

/** A list as the newest come first, of one shelf. */
export const listing = (overrides: Partial<Listing> = {}): Listing => ({
  ...{ shelf: INBOX, sort: 'saved', reversed: false, time: null, notes: null },
  ...overrides,
});

/** The same for a list by its name. */
export const inList = (name: 'inbox' | 'queue' | 'reading' | 'favourites' | 'archived' | 'trashed') =>
  listing({ shelf: { kind: 'list', name } });

/** Articles as the library's page is given them: their order and their rows. */
export function holding(listed: readonly ListedArticle[]): Pick<LibraryViewProps, 'articles' | 'rows'> {
  return {
    articles: { kind: 'ready', value: { ids: listed.map(idOf), isWhole: true } },
    rows: new Map(listed.map((one) => [idOf(one), one])),
  };
}

/** A library nobody has done anything in. */
export const PLAIN: LibraryViewProps = {
  ...holding([]),
  listing: listing(),
  view: 'cards',
  query: '',
  order: 'relevance',
  ignored: [],
  forgiven: [],
  unread: 0,
  selected: new Set(),
  initialTop: 0,
  counts: { inbox: 3, queue: 2, reading: 1, favourites: 0, archived: 2314, trashed: 0 },
  tags: [],
  colours: new Map(),
  searches: [],
  found: new Map(),
  sharedBy: () => [],
  done: null,
  failure: null,
  pictureOf: () => null,
  hrefOf: (id) => `#/article/${id}`,
  foundIn: () => null,
  onOpen: nothing,
  onShelf: nothing,
  onListing: nothing,
  onQuery: nothing,
  onOrder: nothing,
  onView: nothing,
  onLook: nothing,
  onScroll: nothing,
  onSelect: nothing,
  onSelectAll: nothing,
  onSelectNone: nothing,
  onArchive: nothing,
  onDelete: nothing,
  onFavourite: nothing,
  onQueue: nothing,
  onQueueMove: nothing,
  onTag: nothing,
  tagsOf: async () => new Map(),
  onRenameTag: nothing,
  onColourTag: nothing,
  onDeleteTag: nothing,
  onSaveSearch: nothing,
  onRemoveSearch: nothing,
  onExport: nothing,
  onListenQueue: nothing,
  onSurprise: nothing,
  onEmptyTrash: nothing,
  onUndo: nothing,
  onUndoExpired: nothing,
  onTryAgain: nothing,
};
