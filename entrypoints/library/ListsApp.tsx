import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { AddButton } from '../../components/adding/AddButton';
import { LibraryView } from '../../components/library/LibraryView';
import type { FoundText } from '../../components/library/rows/found-text';
import type { ListedArticle } from '../../lib/article/kept-article';
import type { Listing, Shelf } from '../../lib/article/listing';
import {
  type ListLook,
  storedListLook,
  storedPlace,
  storeListLook,
  storePlace,
} from '../../lib/browser/list-look-store';
import { storageUse } from '../../lib/browser/storage';
import { t } from '../../lib/i18n/i18n';
import { findMarks } from '../../lib/search/passages';
import { aloudHash, placeHash, routeHash } from '../../lib/shared/library-route';
import type { Loaded } from '../../lib/shared/loaded';
import type { StorageUse } from '../../lib/shared/storage-use';
import type { Adding } from '../../lib/state/adding';
import type { Library } from '../../lib/state/library';
import { addressOf } from '../../lib/state/library-address';
import type { TakeOut } from '../../lib/state/take-out';

interface ListsAppProps {
  adding: Adding;
  library: Library;
  takeOut: TakeOut;
  /** The article one comes back from. */
  lastRead: string | undefined;
}

const NONE = [] as const;
const NO_COLOURS = new Map<string, string>();
const valueIn = <T, U>(loaded: Loaded<T>, otherwise: U): T | U => (loaded.kind === 'ready' ? loaded.value : otherwise);

/** The lists of the library, as its model has them. What they show stands in the address. */
export function ListsApp({ adding, library, takeOut, lastRead }: ListsAppProps) {
  const { changes, selection, search, window: shown } = library;
  const [look, setLook] = useState(storedListLook);
  const storage = useStorageUse();
  const listing = library.listing.value;
  const query = library.query.value;
  const answer = query.trim() ? search.answer.value : null;
  const rows = shown.rows.value;
  const passages = search.passages.value;
  // Read so that a picture that comes in is shown.
  shown.picturesVersion.value;
  useEffect(() => {
    document.title = `${t('library.title')} · ${t('extension.name')}`;
  }, []);
  const initialTop = useMemo(
    () => library.places.get(library.placeKey()) ?? storedPlace(library.placeKey()),
    [library],
  );
  const onScroll = useCallback(
    (top: number) => {
      library.places.set(library.placeKey(), top);
      storePlace(library.placeKey(), top);
    },
    [library],
  );

  /** A list is a place one comes back to; how it is narrowed, sorted or searched is not. */
  const show = (next: Listing, words: string, isPlace: boolean) => {
    const address = addressOf({ listing: next, query: words }, look);
    if (isPlace) location.hash = address;
    else history.replaceState(history.state, '', address);
    library.show(next, words);
  };
  const prefer = (next: ListLook) => {
    setLook(next);
    storeListLook(next);
  };
  const goTo = (shelf: Shelf) => show({ ...listing, shelf, time: null, notes: null }, '', true);
  const foundOf = (id: string) => (answer ? passages.get(id) : undefined);
  const hrefOf = (id: string) => {
    const found = foundOf(id);
    if (found?.of === 'text') return placeHash(id, found.place);
    return routeHash(id, found?.of === 'note' ? found.highlightId : undefined);
  };
  const root = answer?.root ?? null;
  const foundIn = (listed: ListedArticle): FoundText | null => {
    if (!answer || listed.kind !== 'article') return null;
    const { id, title } = listed.article;
    return { titleMarks: findMarks(title, root), passage: passages.get(id)?.passage ?? null };
  };
  const articlesOf = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const listed = rows.get(id);
      return listed?.kind === 'article' ? [listed.article] : [];
    });
  /** What is selected leaves the list. */
  const moveAll = (ids: readonly string[], change: (ids: readonly string[]) => Promise<void>) => {
    selection.clear();
    void change(ids);
  };
  const isAway = listing.shelf.kind === 'list' && ['archived', 'trashed'].includes(listing.shelf.name) && !answer;

  return (
    <LibraryView
      listing={listing}
      view={look.view}
      query={query}
      order={library.foundOrder.value}
      ignored={(answer && search.query.value?.ignored) || NONE}
      forgiven={answer?.forgiven ?? NONE}
      unread={answer?.unread ?? 0}
      articles={library.order.value}
      rows={rows}
      selected={selection.ids.value}
      initialRow={lastRead}
      initialTop={initialTop}
      counts={valueIn(library.counts.value, null)}
      tags={valueIn(library.tags.value, NONE)}
      colours={valueIn(library.colours.value, NO_COLOURS)}
      searches={library.searches.value}
      found={library.found.value}
      sharedBy={(kind) => valueIn(library.shared(kind).value, null)}
      done={changes.done.value}
      failure={changes.failure.value}
      storage={storage}
      adding={<AddButtonOf adding={adding} />}
      pictureOf={shown.pictureOf}
      hrefOf={hrefOf}
      foundIn={foundIn}
      onOpen={(id) => {
        location.hash = hrefOf(id);
      }}
      onShelf={goTo}
      onListing={(changed) => {
        const next = { ...listing, ...changed };
        prefer({ ...look, sort: next.sort, reversed: next.reversed });
        show(next, query, false);
      }}
      onQuery={(words) => show(listing, words, false)}
      onOrder={library.sortFound}
      onView={(view) => prefer({ ...look, view })}
      onLook={shown.look}
      onScroll={onScroll}
      onSelect={selection.toggle}
      onSelectAll={selection.all}
      onSelectNone={selection.clear}
      onArchive={(ids) => {
        const there = articlesOf(ids);
        const isBack = isAway || (there.length > 0 && there.every(({ state }) => state !== 'inbox'));
        moveAll(ids, (all) => changes.move(all, isBack ? 'inbox' : 'archived'));
      }}
      onDelete={(ids) => moveAll(ids, (all) => changes.move(all, 'trashed'))}
      onFavourite={(ids) => {
        const there = articlesOf(ids);
        const isOff = there.length === ids.length && there.every(({ favourite }) => favourite);
        void changes.star(ids, !isOff);
      }}
      onQueue={(ids) => {
        const there = articlesOf(ids);
        const isOff = there.length === ids.length && there.every(({ queuedAt }) => queuedAt !== undefined);
        void changes.queue(ids, isOff ? 'none' : 'last');
      }}
      onQueueMove={(id, step) => {
        const ids: readonly string[] = valueIn(library.queue.peek(), NONE);
        const other = ids[ids.indexOf(id) + step];
        if (other !== undefined) void changes.queue([id], step < 0 ? { before: other } : { after: other }, true);
      }}
      onTag={(ids, added, removed) => void changes.tag(ids, added, removed)}
      tagsOf={library.tagsOf}
      onRenameTag={(from, to) => void changes.renameTag(from, to)}
      onColourTag={(name, colour) => void changes.colourTag(name, colour)}
      onDeleteTag={(name) => void changes.deleteTag(name)}
      onSaveSearch={(name, words, id) => void changes.saveSearch(name, words, id)}
      onRemoveSearch={(id) => {
        const known = library.searches.peek().find((one) => one.id === id);
        if (known) void changes.removeSearch(known);
      }}
      onExport={(ids) =>
        void takeOut.open(ids ? { kind: 'library', scope: 'selection', ids } : { kind: 'library', scope: 'all' })
      }
      onListenQueue={() => {
        const [first] = valueIn(library.queue.peek(), NONE);
        if (first !== undefined) location.hash = aloudHash(first);
      }}
      onSurprise={() => {
        library.surprise().then(
          (id) => {
            if (id !== undefined) location.hash = routeHash(id);
          },
          (error: unknown) => console.error(error),
        );
      }}
      onEmptyTrash={() => void changes.emptyTrash()}
      onUndo={() => void changes.undo()}
      onUndoExpired={changes.forget}
      onTryAgain={() => location.reload()}
    />
  );
}

function AddButtonOf({ adding }: { adding: Adding }) {
  const tabs = adding.tabs.value;
  const restoring = adding.restoring.value;
  const restoreState = restoring?.state.value;
  return (
    <AddButton
      items={adding.items.value}
      links={adding.links.value}
      tabs={tabs}
      onText={adding.addText}
      onTabs={(ids) => adding.addTabs(Array.isArray(tabs) ? tabs.filter(({ id }) => ids.includes(id)) : [])}
      onShowTabs={adding.showTabs}
      onFiles={adding.addFiles}
      onFetch={adding.fetchLinks}
      restore={
        restoring && restoreState
          ? { state: restoreState, onBegin: () => void restoring.begin(), onClose: restoring.close }
          : null
      }
    />
  );
}

function useStorageUse(): StorageUse | undefined {
  const [use, setUse] = useState<StorageUse>();
  useEffect(() => {
    // A browser that does not say leaves the line out.
    storageUse().then(setUse, () => {});
  }, []);
  return use;
}
