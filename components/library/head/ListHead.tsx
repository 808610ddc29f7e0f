import { BookmarkPlus, Headphones, Pencil, Shuffle } from 'lucide-preact';
import { plural, t } from '../../../lib/i18n/i18n';
import { IconButton } from '../../controls/IconButton';
import { EmptyTrash } from '../EmptyTrash';
import type { LibraryViewProps } from '../library-view-props';
import type { NamedSearch } from '../rail/SearchList';
import { titleOf } from '../title-of';
import styles from './ListHead.module.css';
import { ListTools } from './ListTools';
import { SelectionBar } from './SelectionBar';

interface ListHeadProps
  extends Pick<
    LibraryViewProps,
    | 'listing'
    | 'view'
    | 'order'
    | 'query'
    | 'searches'
    | 'selected'
    | 'onListing'
    | 'onOrder'
    | 'onView'
    | 'onSelectAll'
  > {
  /** How many the list holds; null until that is known. */
  total: number | null;
  onArchive: (ids: readonly string[]) => void;
  onFavourite: (ids: readonly string[]) => void;
  onTags: (ids: readonly string[]) => void;
  onQueue: (ids: readonly string[]) => void;
  onDelete: (ids: readonly string[]) => void;
  onExport: (ids: readonly string[]) => void;
  onClear: () => void;
  onEmptyTrash: () => void;
  onListen: () => void;
  onSurprise: () => void;
  /** Null: what is searched for has no name yet. */
  onEditSearch: (search: NamedSearch | null) => void;
  onEditTag: (name: string) => void;
}

/** What stands over a list: its name and count with what may be done to the list, or to what is selected of it. */
export function ListHead(props: ListHeadProps) {
  const { listing, query, selected, total } = props;
  const { shelf } = listing;
  const isSearch = query.trim() !== '';
  const name = !isSearch && shelf.kind === 'list' ? shelf.name : null;
  if (selected.size > 0) {
    const ids = [...selected];
    return (
      <div class={styles.head} data-list-head>
        <SelectionBar
          count={selected.size}
          total={total ?? selected.size}
          isAway={name === 'archived' || name === 'trashed'}
          isTrash={name === 'trashed'}
          onArchive={() => props.onArchive(ids)}
          onFavourite={() => props.onFavourite(ids)}
          onTags={() => props.onTags(ids)}
          onQueue={() => props.onQueue(ids)}
          onExport={() => props.onExport(ids)}
          onDelete={() => props.onDelete(ids)}
          onAll={props.onSelectAll}
          onClear={props.onClear}
        />
      </div>
    );
  }
  const saved = isSearch ? (props.searches.find((search) => search.query === query.trim()) ?? null) : null;
  const count = total !== null && total > 0 && plural(isSearch ? 'library.found' : 'library.count', total);
  return (
    <div class={styles.head} data-list-head>
      <h1>
        <bdi>{saved?.name ?? titleOf(shelf, isSearch)}</bdi>
      </h1>
      <span class={styles.count}>{count}</span>
      {isSearch && (
        <IconButton
          name={saved ? t('search.edit', [saved.name]) : t('search.save')}
          icon={saved ? Pencil : BookmarkPlus}
          action={saved ? 'edit-this-search' : 'save-search'}
          onClick={() => props.onEditSearch(saved)}
        />
      )}
      {!isSearch && shelf.kind === 'tag' && (
        <IconButton
          name={t('tags.edit', [shelf.value])}
          icon={Pencil}
          action="edit-this-tag"
          onClick={() => props.onEditTag(shelf.value)}
        />
      )}
      {name === 'queue' && (total ?? 0) > 0 && (
        <IconButton name={t('lists.listen')} icon={Headphones} action="listen-queue" onClick={props.onListen} />
      )}
      {name === 'inbox' && (total ?? 0) > 1 && (
        <IconButton
          name={t('lists.surprise')}
          icon={Shuffle}
          command="surprise"
          action="surprise"
          onClick={props.onSurprise}
        />
      )}
      {name === 'trashed' && (total ?? 0) > 0 && <EmptyTrash count={total ?? 0} onEmptyTrash={props.onEmptyTrash} />}
      <ListTools
        listing={listing}
        view={props.view}
        order={props.order}
        isSearch={isSearch}
        onListing={props.onListing}
        onOrder={props.onOrder}
        onView={props.onView}
      />
    </div>
  );
}
