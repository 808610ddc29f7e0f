import { ListEmpty, ListFailed, ListLoading, NothingFits, NothingFound, NothingShared } from './ListStates';
import type { LibraryViewProps } from './library-view-props';

/** What stands in place of rows. */
export function ListBody({ isSearch, ...props }: LibraryViewProps & { isSearch: boolean }) {
  const { articles, counts, query, listing, onQuery, onListing, onShelf, onTryAgain } = props;
  if (articles.kind === 'loading') return <ListLoading />;
  if (articles.kind === 'failed') return <ListFailed reason={articles.reason} onTryAgain={onTryAgain} />;
  if (articles.value.ids.length > 0) return null;
  const { shelf, time, notes } = listing;
  if (isSearch) return <NothingFound query={query.trim()} onClear={() => onQuery('')} />;
  if (time || notes) return <NothingFits onClear={() => onListing({ time: null, notes: null })} />;
  if (shelf.kind !== 'list') return <NothingShared onInbox={() => onShelf({ kind: 'list', name: 'inbox' })} />;
  // Whether nothing was ever kept, as far as one can tell.
  const isNew = counts !== null && Object.values(counts).every((count) => count === 0);
  return <ListEmpty list={shelf.name} isNew={isNew} onList={(name) => onShelf({ kind: 'list', name })} />;
}
