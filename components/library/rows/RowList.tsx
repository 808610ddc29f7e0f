import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ListedArticle } from '../../../lib/article/kept-article';
import type { ListView } from '../../../lib/shared/library-look';
import { useMedia } from '../../controls/use-media';
import { ArticleRow } from './ArticleRow';
import styles from './ArticleRow.module.css';
import { DamagedRow } from './DamagedRow';
import type { FoundText } from './found-text';
import { RowActions } from './RowActions';
import { ROW_HEIGHTS } from './row-heights';
import { type RowDeeds, useRowKeys } from './use-row-keys';
import { useVirtualRows } from './use-virtual-rows';

export interface RowListProps extends RowDeeds {
  view: ListView;
  /** All articles of the list, in its order. */
  ids: readonly string[];
  /** Those that are read already. */
  rows: ReadonlyMap<string, ListedArticle>;
  selected: ReadonlySet<string>;
  /** The article one comes back from: its row takes the focus, once. */
  initialRow?: string | undefined;
  /** How far down one was, in pixels; gone to once. */
  initialTop: number;
  /** Address of the copy of an article's lead picture, null when there is none. */
  pictureOf: (id: string) => string | null;
  /** Where a link to an article leads. */
  hrefOf: (id: string) => string;
  foundIn: (listed: ListedArticle) => FoundText | null;
  /** Which rows are wanted. */
  onLook: (first: number, last: number) => void;
  onTag: (tag: string) => void;
}

/** The rows of a list, of which only those near the window are there. */
export function RowList(props: RowListProps & { scroller: RefObject<HTMLElement | null> }) {
  const { ids, rows, view, selected, scroller, onLook } = props;
  const list = useRef<HTMLUListElement>(null);
  const isNarrow = useMedia('(width < 800px)');
  const canHover = useMedia('(hover: hover)');
  const height = ROW_HEIGHTS[view][isNarrow ? 'narrow' : 'wide'];
  const { first, last, reveal, top } = useVirtualRows({ scroller, list, count: ids.length, height });
  const { wanted, ...heard } = useRowKeys({ ...props, list, initial: props.initialRow, reveal, top });
  useInitialTop(scroller, ids.length * height, props.initialTop);
  useLayoutEffect(() => onLook(first, last), [first, last, ids]);

  const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  // The row in hand stays where it is scrolled away from, or the keys would lose their place.
  const inHand = wanted ?? document.activeElement?.closest<HTMLElement>('[data-article-row]')?.dataset.articleRow;
  const at = inHand === undefined ? -1 : ids.indexOf(inHand);
  if (at >= 0 && (at < first || at > last)) indexes.push(at);

  return (
    <ul
      ref={list}
      class={styles.list}
      data-view={view}
      data-selecting={selected.size > 0}
      style={{ '--row': `${height}px`, blockSize: `${ids.length * height}px` }}
      {...heard}
    >
      {indexes.map((index) => {
        const id = ids[index] ?? '';
        const listed = rows.get(id);
        const isSelected = selected.has(id);
        const common = {
          class: styles.row,
          style: { insetBlockStart: `${index * height}px` },
          'aria-setsize': ids.length,
          'aria-posinset': index + 1,
        };
        if (!listed) {
          return (
            <li key={id} {...common} data-coming aria-busy="true">
              <i class={styles.ghost} />
            </li>
          );
        }
        const actions = <RowActions {...props} id={id} listed={listed} isMenu={!canHover} />;
        return (
          <li
            key={id}
            {...common}
            data-article-row={id}
            data-selected={isSelected}
            data-damaged={listed.kind === 'damaged' ? '' : undefined}
            data-with-picture={view === 'cards' && props.pictureOf(id) !== null}
          >
            {listed.kind === 'damaged' ? (
              <DamagedRow
                damaged={listed}
                isShort={view !== 'cards'}
                isSelected={isSelected}
                actions={actions}
                onSelect={props.onSelect}
              />
            ) : (
              <ArticleRow
                article={listed.article}
                view={view}
                picture={props.pictureOf(id)}
                href={props.hrefOf(id)}
                found={props.foundIn(listed)}
                isSelected={isSelected}
                actions={actions}
                onOpen={props.onOpen}
                onSelect={props.onSelect}
                onTag={props.onTag}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Goes once to where one was, as soon as the list is long enough. */
function useInitialTop(scroller: RefObject<HTMLElement | null>, length: number, top: number): void {
  const isDone = useRef(top <= 0);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (isDone.current || !box || length < top) return;
    isDone.current = true;
    box.scrollTop = top;
  }, [length]);
}
