import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { idOf, type ListedArticle, type ListName } from '../article/kept-article';
import { INBOX, keyOfShelf, type Listing, type SharedKind, type SortName } from '../article/listing';
import type { LibraryDatabase } from '../db/database';
import { listBeginning } from '../db/list-order';
import { countLists, countShared, type SharedCount } from '../db/list-rows';
import { queueOrder, surprise } from '../db/queue';
import type { SavedSearchRow } from '../db/rows';
import { savedSearches } from '../db/saved-searches';
import { type TagColour, tagColours, tagsOf } from '../db/tags';
import type { Loaded } from '../shared/loaded';
import { createChanges, type LibraryChanges } from './library-changes';
import { createOrder, type Order } from './library-order';
import { countSearches, createSearch, type LibrarySearch } from './library-search';
import { createSelection, type LibrarySelection } from './library-selection';
import { createWindow, type LibraryWindow } from './library-window';
import { type Live, live } from './live';

/** The library as a page shows it: one list of it, and what can be said of all the others. */
export interface Library {
  listing: ReadonlySignal<Listing>;
  /** What is searched for, as it is typed; empty while a list is shown. */
  query: ReadonlySignal<string>;
  /** The order of what is found. */
  foundOrder: ReadonlySignal<'relevance' | SortName>;
  order: ReadonlySignal<Loaded<Order>>;
  /** When the first rows are there, or it is known that there are none: all else can wait that long. */
  shown: Promise<void>;
  search: LibrarySearch;
  window: LibraryWindow;
  selection: LibrarySelection;
  changes: LibraryChanges;
  counts: ReadonlySignal<Loaded<Record<ListName, number>>>;
  /** What is to be read next, in its order. */
  queue: ReadonlySignal<Loaded<readonly string[]>>;
  tags: ReadonlySignal<Loaded<readonly SharedCount[]>>;
  /** How many of these articles have each of the tags they have. */
  tagsOf(ids: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** One that has waited long. */
  surprise(): Promise<string | undefined>;
  colours: ReadonlySignal<Loaded<ReadonlyMap<string, TagColour>>>;
  searches: ReadonlySignal<readonly SavedSearchRow[]>;
  /** How many articles each of them finds, as far as it is known. */
  found: ReadonlySignal<ReadonlyMap<string, number>>;
  /** What articles share otherwise, counted from when it is first asked for. */
  shared(kind: Exclude<SharedKind, 'tag'>): ReadonlySignal<Loaded<readonly SharedCount[]>>;
  show(listing: Listing, query?: string): void;
  sortFound(order: 'relevance' | SortName): void;
  /** How far down each list one was, in pixels. */
  places: Map<string, number>;
  /** The list that is shown, as `places` knows it. */
  placeKey(): string;
  stop(): void;
}

/** What the screen shows first goes before all that stands around it. */
const whenShown = (
  order: ReadonlySignal<Loaded<Order>>,
  isRead: ReadonlySignal<boolean>,
  painted: () => Promise<void>,
) =>
  new Promise<void>((resolve) => {
    const stop = effect(() => {
      const now = order.value;
      const isEmpty = now.kind === 'ready' && now.value.ids.length === 0;
      if (now.kind !== 'failed' && !isEmpty && !isRead.value) return;
      void painted().then(() => {
        stop();
        resolve();
      });
    });
  });

const FIRST: Listing = { shelf: INBOX, sort: 'saved', reversed: false, time: null, notes: null };
const NONE: readonly string[] = [];
/** More than a screen holds. */
const BEGINNING = 60;

interface Beginning {
  /** The list shown first. */
  listing?: Listing;
  /** Its first rows, where they were asked for before; null where they could not be had. */
  rows?: Promise<readonly ListedArticle[] | null>;
  /** Resolves when what has changed by now is on the screen. */
  painted?: () => Promise<void>;
}

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

export function createLibrary(
  db: LibraryDatabase,
  { listing: first = FIRST, rows: early, painted = nextTask }: Beginning = {},
): Library {
  const listing = signal(first);
  const query = signal('');
  const foundOrder = signal<'relevance' | SortName>('relevance');
  const beginningOf = async (wanted: Listing) => {
    const given = wanted === first ? await early : null;
    // The list may be gone back to, and be another by then.
    early = undefined;
    if (given) window.know(given);
    return given?.map(idOf) ?? listBeginning(db, wanted, BEGINNING);
  };
  const order = createOrder(db, { beginningOf, painted });
  const ids = computed(() => (order.value.value.kind === 'ready' ? order.value.value.value.ids : NONE));
  const window = createWindow(db, ids, painted);
  const selection = createSelection(ids);
  const shown = whenShown(order.value, window.isRead, painted);
  const counts = live(() => countLists(db), shown);
  const queue = live(() => queueOrder(db), shown);
  const tags = live(() => countShared(db, 'tag'), shown);
  const colours = live(() => tagColours(db), shown);
  const searchRows = live(() => savedSearches(db), shown);
  const searches = computed(() => (searchRows.value.value.kind === 'ready' ? searchRows.value.value.value : []));
  const counting = countSearches(db, searches);
  const others = new Map<SharedKind, Live<readonly SharedCount[]>>();
  const search = createSearch(db, order.show);
  const stopFollowing = effect(() => {
    const words = query.value.trim();
    if (words) search.ask({ query: query.value, order: foundOrder.value, reversed: listing.value.reversed });
    else {
      search.stop();
      order.follow(listing.value);
    }
  });
  // Why an article was found is looked up for those on the screen.
  const stopExplaining = effect(() => {
    if (search.answer.value && query.value.trim()) search.explain(window.shown.value);
  });

  return {
    listing,
    query,
    foundOrder,
    shown,
    order: order.value,
    search,
    window,
    selection,
    changes: createChanges(db),
    counts: counts.value,
    queue: queue.value,
    tags: tags.value,
    tagsOf: (wanted) => tagsOf(db, wanted),
    surprise: () => surprise(db),
    colours: colours.value,
    searches,
    found: counting.found,
    shared(kind) {
      const known = others.get(kind) ?? live<readonly SharedCount[]>(() => countShared(db, kind));
      others.set(kind, known);
      return known.value;
    },
    show(next, words = '') {
      if (keyOfShelf(next.shelf) !== keyOfShelf(listing.peek().shelf) || words !== query.peek()) selection.clear();
      batch(() => {
        listing.value = next;
        query.value = words;
      });
    },
    sortFound(next) {
      foundOrder.value = next;
    },
    places: new Map(),
    placeKey: () => JSON.stringify([listing.peek(), query.peek()]),
    stop() {
      stopFollowing();
      stopExplaining();
      for (const each of [
        search,
        counting,
        window,
        order,
        counts,
        queue,
        tags,
        colours,
        searchRows,
        ...others.values(),
      ]) {
        each.stop();
      }
    },
  };
}
