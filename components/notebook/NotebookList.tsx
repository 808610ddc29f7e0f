import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Grouping } from '../../lib/notes/notebook/group-entries';
import type { HighlightEntry } from '../../lib/notes/notebook/notebook-entry';
import type { PassageContext } from '../../lib/notes/notebook/passage-context';
import { routeHash } from '../../lib/shared/library-route';
import { GroupHead } from './GroupHead';
import { type EntryActions, NotebookCard } from './NotebookCard';
import styles from './NotebookList.module.css';
import type { NotebookRow } from './notebook-rows';
import { useNotebookKeys } from './use-notebook-keys';
import type { Selection } from './use-selection';
import { useVirtualRows } from './use-virtual-rows';

interface NotebookListProps extends EntryActions {
  rows: readonly NotebookRow[];
  scroller: HTMLElement | null;
  by: Grouping;
  isReading: boolean;
  /** The sentences around highlights, as far as they are known. */
  contexts: ReadonlyMap<string, PassageContext | null>;
  selection: Selection;
  /** The entry to begin at, once. */
  initial: string | undefined;
  onInHand: (row: string) => void;
  /** Is given what leads to a group. */
  jump: { current: (group: string) => void };
  /** These are on the page now. */
  onShown: (entries: readonly HighlightEntry[]) => void;
}

/** The rows of the notebook, of which only those near the window are on the page. */
export function NotebookList({ rows, scroller, by, isReading, selection, ...props }: NotebookListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  const [held, setHeld] = useState<string | undefined>(props.initial);
  useLayoutEffect(() => setMargin(list.current?.offsetTop ?? 0));
  const virtual = useVirtualRows({
    scroller,
    count: rows.length,
    keyOf: (index) => rows[index]?.key ?? String(index),
    estimate: (index) => (rows[index]?.kind === 'head' ? 56 : 150),
    margin,
    held: held === undefined ? -1 : rows.findIndex(({ key }) => key === held),
  });
  const items = virtual.getVirtualItems();
  const shown = items.flatMap(({ index }) => {
    const row = rows[index];
    return row?.kind === 'entry' && row.entry.kind === 'highlight' ? [row.entry] : [];
  });
  const shownIds = shown.map(({ id }) => id).join(' ');
  useEffect(() => props.onShown(shown), [shownIds]);
  useNotebookKeys({ rows, list, virtual, selection, initial: props.initial, onRemove: props.onRemove });
  props.jump.current = (group) => {
    const index = rows.findIndex((row) => row.kind === 'head' && row.group.key === group);
    if (index >= 0) virtual.scrollToIndex(index, { align: 'start' });
  };
  const count = rows.filter(({ kind }) => kind === 'entry').length;

  return (
    <div
      ref={list}
      class={styles.list}
      style={{ height: `${virtual.getTotalSize()}px` }}
      data-notebook-list
      onFocusCapture={({ target }) => {
        const key = target instanceof Element && target.closest<HTMLElement>('[data-row]')?.dataset.row;
        if (!key) return;
        setHeld(key);
        props.onInHand(key);
      }}
    >
      {items.map(({ index, start, key }) => {
        const row = rows[index];
        return (
          row && (
            <div
              key={key}
              ref={virtual.measureElement}
              class={styles.row}
              data-index={index}
              data-row={row.key}
              style={{ transform: `translateY(${start - margin}px)` }}
            >
              {row.kind === 'head' ? (
                <Head row={row} by={by} selection={selection} />
              ) : (
                <NotebookCard
                  entry={row.entry}
                  position={row.position}
                  of={count}
                  isSelected={selection.ids.has(row.entry.id)}
                  withArticle={by !== 'article'}
                  context={props.contexts.get(row.entry.id)}
                  isReading={isReading}
                  href={routeHash(row.entry.article.id, row.entry.kind === 'highlight' ? row.entry.id : undefined)}
                  onSelect={(isRange) => (isRange ? selection.extendTo : selection.toggle)(row.entry.id)}
                  onNote={props.onNote}
                  onRecolour={props.onRecolour}
                  onRemove={props.onRemove}
                />
              )}
            </div>
          )
        );
      })}
    </div>
  );
}

function Head({ row, by, selection }: { row: NotebookRow & { kind: 'head' }; by: Grouping; selection: Selection }) {
  const ids = row.group.entries.filter(({ kind }) => kind === 'highlight').map(({ id }) => id);
  return (
    <GroupHead
      group={row.group}
      by={by}
      isAllSelected={ids.every((id) => selection.ids.has(id))}
      onSelectAll={ids.length > 0 ? () => selection.toggleAll(ids) : undefined}
    />
  );
}
