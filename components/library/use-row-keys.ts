import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { idOf, type ListedArticle } from '../../lib/article/kept-article';
import { useShortcuts } from '../controls/use-shortcuts';
import type { RowActions } from './ArticleRow';

interface Leaving {
  onArchive: RowActions['onArchive'];
  /** Absent where everything is deleted already. */
  onDelete: RowActions['onDelete'] | undefined;
}

interface RowKeysOptions extends Leaving {
  onFavourite: RowActions['onFavourite'];
  list: RefObject<HTMLElement | null>;
  rows: readonly ListedArticle[];
  /** The row to begin at: that of the article one comes back from. */
  initial: string | undefined;
}

const ROW = '[data-article-row]';

/**
 * The commands of a list. Enter opens because the focus is on the row's link. The row
 * in hand is the one with the focus, so eyes, keys and screen readers never disagree about it.
 * @returns the same deeds for the buttons of a row, which leave the focus at its neighbour as the keys do
 */
export function useRowKeys({ list, rows, initial, onArchive, onDelete, onFavourite }: RowKeysOptions): Leaving {
  const leaving = useRef<string | null>(null);
  const elements = () => [...(list.current?.querySelectorAll<HTMLElement>(ROW) ?? [])];
  const focused = () => document.activeElement?.closest<HTMLElement>(ROW) ?? null;

  useNeighbourFocus(list, rows, leaving);
  useInitialRow(list, rows, initial);

  const move = (step: 1 | -1) => {
    const all = elements();
    const row = focused();
    const at = row ? all.indexOf(row) : step === 1 ? -1 : all.length;
    focusRow(all[Math.min(Math.max(at + step, 0), all.length - 1)]);
  };
  const followed = (deed: (id: string) => void) => (id: string) => {
    leaving.current = id;
    deed(id);
  };
  const deeds = { onArchive: followed(onArchive), onDelete: onDelete && followed(onDelete) };
  const inHand = (deed?: (id: string) => void) =>
    deed &&
    ((event?: KeyboardEvent) => {
      const id = focused()?.dataset.articleRow;
      // The next row comes into hand at once: a key held down would clear the list.
      if (id !== undefined && !event?.repeat) deed(id);
    });
  const star = (id: string) => {
    const row = rows.find((one) => idOf(one) === id);
    if (row?.kind === 'article') onFavourite(id, !row.article.favourite);
  };
  useShortcuts({
    rowForward: () => move(1),
    rowBack: () => move(-1),
    archive: inHand(deeds.onArchive),
    favourite: inHand(star),
    delete: inHand(deeds.onDelete),
  });
  return deeds;
}

/** When a row leaves the list its neighbour takes the focus, or the keyboard would fall off the list. */
function useNeighbourFocus(
  list: RefObject<HTMLElement | null>,
  rows: readonly ListedArticle[],
  leaving: RefObject<string | null>,
): void {
  const previous = useRef<readonly ListedArticle[]>(rows);
  useLayoutEffect(() => {
    const before = previous.current;
    previous.current = rows;
    const gone = leaving.current;
    if (gone === null || rows.some((row) => idOf(row) === gone)) return;
    leaving.current = null;
    // It may have left long after the deed, when the focus had gone elsewhere: a favourite stays when it is archived.
    if (document.activeElement !== document.body) return;
    const index = before.findIndex((row) => idOf(row) === gone);
    const next = rows[Math.min(index, rows.length - 1)];
    if (next) focusRow(rowOf(list, idOf(next)));
    else list.current?.closest<HTMLElement>('main')?.focus();
  }, [rows]);
}

/** Begins where one left off, once. */
function useInitialRow(
  list: RefObject<HTMLElement | null>,
  rows: readonly ListedArticle[],
  initial: string | undefined,
): void {
  const isDone = useRef(initial === undefined);
  useLayoutEffect(() => {
    if (isDone.current || rows.length === 0) return;
    isDone.current = true;
    focusRow(rowOf(list, initial ?? ''), 'center');
  }, [rows]);
}

const rowOf = (list: RefObject<HTMLElement | null>, id: string) =>
  list.current?.querySelector<HTMLElement>(`[data-article-row="${CSS.escape(id)}"]`);

function focusRow(row: HTMLElement | null | undefined, block: ScrollLogicalPosition = 'nearest'): void {
  row?.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true });
  row?.scrollIntoView({ block });
}
