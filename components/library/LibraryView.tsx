import { Keyboard, Share } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { idOf, type ListedArticle, type ListName } from '../../lib/article/kept-article';
import { plural, t } from '../../lib/i18n/i18n';
import type { StorageFailure } from '../../lib/shared/keep-state';
import type { Loaded } from '../../lib/shared/loaded';
import type { StorageUse } from '../../lib/shared/storage-use';
import { Button } from '../controls/Button';
import { IconButton } from '../controls/IconButton';
import { LiveRegion } from '../controls/LiveRegion';
import { Notice } from '../controls/Notice';
import { type UndoOffer, UndoToast } from '../controls/UndoToast';
import { useShortcuts } from '../controls/use-shortcuts';
import { useKeysSheet } from '../keys/use-keys-sheet';
import { ArticleRow, type RowActions } from './ArticleRow';
import { Brand } from './Brand';
import { DamagedRow } from './DamagedRow';
import { EmptyTrash } from './EmptyTrash';
import styles from './LibraryView.module.css';
import { ListEmpty, ListFailed, ListLoading, NothingFound } from './ListStates';
import { Rail } from './Rail';
import { SearchField } from './SearchField';
import { StorageLine } from './StorageLine';
import { useRowKeys } from './use-row-keys';

export interface LibraryViewProps extends RowActions {
  list: ListName;
  /** The list, already narrowed to the query. */
  articles: Loaded<readonly ListedArticle[]>;
  /** Whether it goes on past what is given. */
  hasMore: boolean;
  /** Null until they are known. */
  counts: Record<ListName, number> | null;
  query: string;
  /** The article one comes back from: its row takes the focus, once. */
  initialRow?: string | undefined;
  /** What was just done and can be undone. */
  undo: UndoOffer | null;
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
  onList: (list: ListName) => void;
  onQuery: (query: string) => void;
  /** The end of what is given came near. */
  onMore: () => void;
  onEmptyTrash: () => void;
  onExportAll: () => void;
  onUndo: () => void;
  onUndoExpired: () => void;
  onTryAgain: () => void;
}

const NO_ROWS = [] as const;

/** The library: its lists at the side, one of them as rows. */
export function LibraryView(props: LibraryViewProps) {
  const { list, articles, counts, query, failure, storage } = props;
  const search = useRef<HTMLInputElement>(null);
  const rowList = useRef<HTMLUListElement>(null);
  const scroller = useRef<HTMLElement>(null);
  const rows = articles.kind === 'ready' ? articles.value : NO_ROWS;

  const { onArchive, onDelete } = useRowKeys({
    onArchive: props.onArchive,
    onFavourite: props.onFavourite,
    onDelete: list === 'trashed' ? undefined : props.onDelete,
    list: rowList,
    rows,
    initial: props.initialRow,
  });
  useShortcuts({ search: () => search.current?.select() });
  const keys = useKeysSheet('lists');
  const shown = useRef(`${list} ${query}`);
  useEffect(() => {
    // Another list begins at its top; the first one where the reader left it.
    if (shown.current !== `${list} ${query}`) scroller.current?.scrollTo({ top: 0 });
    shown.current = `${list} ${query}`;
  }, [list, query]);

  const isSearching = query.trim() !== '';
  const total = counts?.[list];
  const count = isSearching
    ? articles.kind === 'ready' && !props.hasMore && plural('library.found', rows.length)
    : total !== undefined && total > 0 && plural('library.count', total);

  return (
    <div class={styles.library}>
      <header class={styles.header}>
        <div class={styles.brand}>
          <Brand />
        </div>
        <SearchField query={query} onQuery={props.onQuery} fieldRef={search} />
        <div class={styles.headerEnd}>
          {props.adding}
          <IconButton name={t('keys.title')} icon={Keyboard} command="keys" action="keys" onClick={keys.open} />
          {counts && !isNew(counts) && (
            <Button icon={Share} action="export-all" title={t('takeOut.all')} onClick={props.onExportAll}>
              <span class={styles.exportWord}>{t('takeOut.all')}</span>
            </Button>
          )}
        </div>
      </header>
      <Rail list={list} counts={counts} onList={props.onList}>
        {storage && counts && !isNew(counts) && <StorageLine {...storage} />}
      </Rail>
      <main class={styles.main} ref={scroller} tabIndex={-1} data-list={list}>
        <div class={styles.tools}>
          <h1>{t(`library.list.${list}`)}</h1>
          <span class={styles.count}>{count}</span>
          {list === 'trashed' && rows.length > 0 && (
            <EmptyTrash count={total ?? rows.length} onEmptyTrash={props.onEmptyTrash} />
          )}
        </div>
        {failure && (
          <Notice tone="error" kind="storage">
            {t('common.sentences', [t(`storageFailure.${failure}.title`), t(`storageFailure.${failure}.text`)])}
          </Notice>
        )}
        <ListBody {...props} />
        <ul ref={rowList}>
          {rows.map((listed) =>
            listed.kind === 'article' ? (
              <ArticleRow
                key={listed.article.id}
                article={listed.article}
                picture={props.pictureOf(listed.article.id)}
                href={props.hrefOf(listed.article.id)}
                onOpen={props.onOpen}
                onFavourite={props.onFavourite}
                onArchive={onArchive}
                onDelete={onDelete}
              />
            ) : (
              <DamagedRow key={idOf(listed)} damaged={listed} onDelete={onDelete} />
            ),
          )}
        </ul>
        {props.hasMore && <MoreSentinel onMore={props.onMore} key={rows.length} />}
      </main>
      {keys.sheet}
      <LiveRegion message={isSearching && typeof count === 'string' ? count : ''} />
      <UndoToast offer={props.undo} onUndo={props.onUndo} onExpire={props.onUndoExpired} />
    </div>
  );
}

/** What stands in place of rows. */
function ListBody({ list, articles, counts, query, onList, onQuery, onTryAgain }: LibraryViewProps) {
  if (articles.kind === 'loading') return <ListLoading />;
  if (articles.kind === 'failed') return <ListFailed reason={articles.reason} onTryAgain={onTryAgain} />;
  if (articles.value.length > 0) return null;
  if (query.trim()) return <NothingFound query={query.trim()} onClear={() => onQuery('')} />;
  return <ListEmpty list={list} isNew={isNew(counts)} onList={onList} />;
}

/** Whether nothing was ever kept, as far as one can tell. */
const isNew = (counts: Record<ListName, number> | null) =>
  counts !== null && Object.values(counts).every((count) => count === 0);

/** Asks for more when it comes near the window. */
function MoreSentinel({ onMore }: { onMore: () => void }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && onMore(), {
      root: element.current.closest('main'),
      rootMargin: '600px',
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return <div ref={element} class={styles.sentinel} />;
}
