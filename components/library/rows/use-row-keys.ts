import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useShortcuts } from '../../controls/use-shortcuts';

/** What is done with the article in hand, or with those selected. */
export interface RowDeeds {
  onOpen: (id: string) => void;
  onArchive: (ids: readonly string[]) => void;
  onFavourite: (ids: readonly string[]) => void;
  /** Absent where everything is deleted already. */
  onDelete: ((ids: readonly string[]) => void) | undefined;
  onTags: (ids: readonly string[]) => void;
  onQueue: (ids: readonly string[]) => void;
  /** Moves it among what is next; absent in other lists. */
  onQueueMove: ((id: string, step: 1 | -1) => void) | undefined;
  onSelect: (id: string, through: boolean) => void;
}

interface RowKeysOptions extends RowDeeds {
  list: RefObject<HTMLElement | null>;
  ids: readonly string[];
  selected: ReadonlySet<string>;
  /** The row to begin at: that of the article one comes back from. */
  initial: string | undefined;
  reveal: (index: number, block?: 'nearest' | 'center') => void;
  top: () => number;
}

export interface RowKeys {
  /** The row that takes the focus as soon as it is there. */
  wanted: string | null;
  onKeyDown: (event: KeyboardEvent) => void;
  onFocusCapture: () => void;
}

const ROW = '[data-article-row]';

/**
 * The commands of a list. Enter opens because the focus is on the row's link. The row in hand is the one with the focus,
 * so eyes, keys and screen readers never disagree about it. What is done to selected rows is done to all of them.
 */
export function useRowKeys({ list, ids, selected, initial, reveal, top, ...deeds }: RowKeysOptions): RowKeys {
  const wanted = useRef<string | null>(null);
  const wasIn = useRef<string | null>(null);
  const focused = () => {
    const row = document.activeElement?.closest<HTMLElement>(ROW);
    return row && list.current?.contains(row) ? (row.dataset.articleRow ?? null) : null;
  };
  const goTo = (index: number, block?: 'nearest' | 'center') => {
    const id = ids[index];
    if (id === undefined) return;
    reveal(index, block);
    wanted.current = id;
    focusRow(list.current, wanted);
  };

  useInitialRow(ids, initial, (index) => goTo(index, 'center'));
  useNeighbour(list, ids, wasIn, goTo);
  useLayoutEffect(() => {
    focusRow(list.current, wanted);
  });

  const move = (step: 1 | -1) => {
    const id = focused();
    const at = id === null ? -1 : ids.indexOf(id);
    goTo(at < 0 ? Math.min(top(), ids.length - 1) : Math.min(Math.max(at + step, 0), ids.length - 1));
  };
  const onMany = (deed?: (ids: readonly string[]) => void) =>
    deed &&
    ((event?: KeyboardEvent) => {
      // The next row comes into hand at once: a key held down would clear the list.
      if (event?.repeat) return;
      const id = focused();
      if (selected.size > 0) deed([...selected]);
      else if (id !== null) deed([id]);
    });
  const onOne = (deed?: (id: string, event?: KeyboardEvent) => void) =>
    deed &&
    ((event?: KeyboardEvent) => {
      const id = focused();
      if (id !== null) deed(id, event);
    });
  const { onQueueMove } = deeds;
  useShortcuts({
    rowForward: () => move(1),
    rowBack: () => move(-1),
    rowOpen: onOne(deeds.onOpen),
    archive: onMany(deeds.onArchive),
    favourite: onMany(deeds.onFavourite),
    delete: onMany(deeds.onDelete),
    tagRows: onMany(deeds.onTags),
    queue: onMany(deeds.onQueue),
    queueUp: onQueueMove && onOne((id) => onQueueMove(id, -1)),
    queueDown: onQueueMove && onOne((id) => onQueueMove(id, 1)),
    select: onOne((id, event) => deeds.onSelect(id, event?.shiftKey ?? false)),
  });

  return {
    wanted: wanted.current,
    onFocusCapture() {
      wasIn.current = focused();
    },
    onKeyDown(event) {
      const step = { ArrowDown: 1, ArrowUp: -1 } as const;
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      if (event.target instanceof Element && event.target.closest('[role=menu]')) return;
      event.preventDefault();
      move(step[event.key]);
    },
  };
}

/** Begins where one left off, once. */
function useInitialRow(ids: readonly string[], initial: string | undefined, goTo: (index: number) => void): void {
  const isDone = useRef(initial === undefined);
  useLayoutEffect(() => {
    if (isDone.current || ids.length === 0) return;
    const index = ids.indexOf(initial ?? '');
    if (index < 0) return;
    isDone.current = true;
    goTo(index);
  }, [ids]);
}

/** When the row in hand leaves the list its neighbour takes the focus, or the keyboard would fall off the list. */
function useNeighbour(
  list: RefObject<HTMLElement | null>,
  ids: readonly string[],
  wasIn: RefObject<string | null>,
  goTo: (index: number) => void,
): void {
  const previous = useRef(ids);
  useLayoutEffect(() => {
    const before = previous.current;
    previous.current = ids;
    const gone = wasIn.current;
    if (before === ids || gone === null || document.activeElement !== document.body) return;
    const index = before.indexOf(gone);
    if (index < 0 || ids.includes(gone)) return;
    wasIn.current = null;
    if (list.current && ids.length > 0) goTo(Math.min(index, ids.length - 1));
  });
}

function focusRow(list: HTMLElement | null, wanted: RefObject<string | null>): void {
  if (wanted.current === null) return;
  const row = list?.querySelector<HTMLElement>(`[data-article-row="${CSS.escape(wanted.current)}"]`);
  const target = row?.querySelector<HTMLElement>('h2 a, a, button');
  if (!target) return;
  wanted.current = null;
  target.focus({ preventScroll: true });
}
