import { Keyboard, Menu as MenuIcon, Share } from 'lucide-preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { keyOfShelf } from '../../lib/article/listing';
import { plural, t } from '../../lib/i18n/i18n';
import { LIST_VIEWS } from '../../lib/shared/library-look';
import { Button } from '../controls/Button';
import { IconButton } from '../controls/IconButton';
import { LiveRegion } from '../controls/LiveRegion';
import { Sheet } from '../controls/Sheet';
import { StorageNotice } from '../controls/StorageNotice';
import { useMedia } from '../controls/use-media';
import { useShortcuts } from '../controls/use-shortcuts';
import { useKeysSheet } from '../keys/use-keys-sheet';
import { Brand } from './Brand';
import { DoneToast } from './DoneToast';
import { ListHead } from './head/ListHead';
import styles from './LibraryView.module.css';
import { ListBody } from './ListBody';
import type { LibraryViewProps } from './library-view-props';
import { Rail } from './rail/Rail';
import { RowList } from './rows/RowList';
import { StorageLine } from './StorageLine';
import { SearchField } from './search/SearchField';
import { SearchNotes } from './search/SearchNotes';
import { useDialogs } from './use-dialogs';

const NO_IDS: readonly string[] = [];

/** The library: its lists at the side, one of them as rows. */
export function LibraryView(props: LibraryViewProps) {
  const { listing, articles, counts, query, failure, storage, selected } = props;
  const { shelf } = listing;
  const search = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLElement>(null);
  const wasFilled = useRef(false);
  const [isRailShown, setRailShown] = useState(false);
  const isNarrow = useMedia('(width < 800px)');
  const ids = articles.kind === 'ready' ? articles.value.ids : NO_IDS;
  const isSearch = query.trim() !== '';
  const listName = !isSearch && shelf.kind === 'list' ? shelf.name : null;
  const isTrash = listName === 'trashed';

  const isFilled = counts !== null && Object.values(counts).some((count) => count > 0);

  const focusSearch = () => search.current?.select();
  const dialogs = useDialogs(props, focusSearch);
  const keys = useKeysSheet('lists');
  const { onQueueMove } = props;
  useShortcuts({
    search: focusSearch,
    selectAll: ids.length > 0 ? props.onSelectAll : undefined,
    goTo: dialogs.goTo,
    listView: () => props.onView(LIST_VIEWS[(LIST_VIEWS.indexOf(props.view) + 1) % LIST_VIEWS.length] ?? 'cards'),
    surprise: (counts?.inbox ?? 0) > 0 ? props.onSurprise : undefined,
  });
  const list = JSON.stringify([keyOfShelf(shelf), listing.sort, listing.reversed, listing.time, listing.notes, query]);
  useListTop(scroller, list);
  useLayoutEffect(() => {
    const box = scroller.current;
    const onScroll = () => props.onScroll(box?.scrollTop ?? 0);
    box?.addEventListener('scroll', onScroll, { passive: true });
    return () => box?.removeEventListener('scroll', onScroll);
  }, [props.onScroll]);

  // The last row has left the list, and the focus with it.
  useLayoutEffect(() => {
    if (ids.length === 0 && wasFilled.current && document.activeElement === document.body) scroller.current?.focus();
    wasFilled.current = ids.length > 0;
  }, [ids]);
  const total = totalOf(props, isSearch);
  const rail = (isWhole: boolean) => (
    <Rail
      {...props}
      isWhole={isWhole}
      current={isSearch ? null : shelf}
      onShelf={(next) => {
        setRailShown(false);
        props.onShelf(next);
      }}
      onSearch={(words) => {
        setRailShown(false);
        props.onQuery(words);
      }}
      onEditTag={dialogs.editTag}
      onEditSearch={dialogs.editSearch}
    >
      {storage && isFilled && <StorageLine {...storage} />}
    </Rail>
  );

  return (
    <div class={styles.library}>
      <header class={styles.header}>
        {isNarrow && (
          <IconButton
            name={t('lists.more')}
            icon={MenuIcon}
            action="show-rail"
            tooltip="start"
            onClick={() => setRailShown(true)}
          />
        )}
        <div class={styles.brand}>
          <Brand />
        </div>
        <SearchField
          query={query}
          fieldRef={search}
          suggestable={dialogs.suggestable}
          onSuggest={dialogs.suggest}
          onQuery={props.onQuery}
          onDown={() => scroller.current?.querySelector<HTMLElement>('[data-article-row] h2 a')?.focus()}
        />
        <div class={styles.headerEnd}>
          {/* It comes when the counts are known: before the others, which must not move under a hand. */}
          {isFilled && (
            <Button icon={Share} action="export-all" title={t('takeOut.all')} onClick={() => props.onExport()}>
              <span class={styles.exportWord}>{t('takeOut.all')}</span>
            </Button>
          )}
          {props.adding}
          <IconButton name={t('keys.title')} icon={Keyboard} command="keys" action="keys" onClick={keys.open} />
        </div>
      </header>
      {rail(false)}
      <main
        class={styles.main}
        ref={scroller}
        tabIndex={-1}
        data-list={listName ?? (isSearch ? 'search' : shelf.kind)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented || selected.size === 0) return;
          event.preventDefault();
          props.onSelectNone();
        }}
      >
        <ListHead
          {...props}
          total={total}
          onTags={dialogs.tag}
          onClear={props.onSelectNone}
          onListen={props.onListenQueue}
          onEditSearch={dialogs.editSearch}
          onEditTag={dialogs.editTag}
        />
        {failure && <StorageNotice failure={failure} />}
        {isSearch && <SearchNotes ignored={props.ignored} forgiven={props.forgiven} unread={props.unread} />}
        <ListBody {...props} isSearch={isSearch} />
        {ids.length > 0 && (
          <RowList
            // While one types, what goes on being found stays as it is.
            key={isSearch ? 'search' : list}
            {...props}
            ids={ids}
            scroller={scroller}
            onDelete={isTrash ? undefined : props.onDelete}
            onTags={dialogs.tag}
            onQueueMove={listName === 'queue' ? onQueueMove : undefined}
            onTag={(tag) => props.onShelf({ kind: 'tag', value: tag })}
          />
        )}
      </main>
      {isRailShown && (
        <Sheet title={t('lists.more')} onClose={() => setRailShown(false)}>
          {rail(true)}
        </Sheet>
      )}
      {dialogs.shown}
      {keys.sheet}
      <LiveRegion message={isSearch && total !== null ? plural('library.found', total) : ''} />
      <LiveRegion message={selected.size > 0 ? t('lists.selected', [plural('library.count', selected.size)]) : ''} />
      <DoneToast done={props.done} onUndo={props.onUndo} onExpire={props.onUndoExpired} />
    </div>
  );
}

/** Another list begins at its top; the first one where the reader left it. */
function useListTop(scroller: { current: HTMLElement | null }, list: string): void {
  const shown = useRef(list);
  useEffect(() => {
    if (shown.current !== list) scroller.current?.scrollTo({ top: 0 });
    shown.current = list;
  }, [list]);
}

/** How many the list holds: what the rail says of it until all its ids are there. */
function totalOf({ articles, listing, counts }: LibraryViewProps, isSearch: boolean): number | null {
  if (articles.kind !== 'ready') return null;
  if (articles.value.isWhole) return articles.value.ids.length;
  const { shelf, time, notes } = listing;
  return !isSearch && shelf.kind === 'list' && !time && !notes ? (counts?.[shelf.name] ?? null) : null;
}
