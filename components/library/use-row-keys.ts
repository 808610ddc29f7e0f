import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { idOf, type ListedArticle } from '../../lib/article/kept-article';
import { type Shortcuts, useShortcuts } from '../controls/use-shortcuts';
import type { RowActions } from './ArticleRow';

const ROW = '[data-article-row]';

/**
 * The keys of a list: j and k move, e archives, # deletes; Enter opens because the focus is on the row's link. The row
 * in hand is the one with the focus, so eyes, keys and screen readers never disagree about it.
 */
export function useRowKeys(
  list: RefObject<HTMLElement | null>,
  rows: readonly ListedArticle[],
  { onArchive, onDelete }: Pick<RowActions, 'onArchive' | 'onDelete'>,
): void {
  const inHand = useRef<string | null>(null);
  const elements = () => [...(list.current?.querySelectorAll<HTMLElement>(ROW) ?? [])];
  const focused = () => document.activeElement?.closest<HTMLElement>(ROW) ?? null;

  // When the row in hand leaves the list, its neighbour takes the focus, or the keyboard would fall off the list.
  const previous = useRef<readonly ListedArticle[]>(rows);
  useLayoutEffect(() => {
    const before = previous.current;
    previous.current = rows;
    const gone = inHand.current;
    if (gone === null || rows.some((row) => idOf(row) === gone)) return;
    inHand.current = null;
    const index = before.findIndex((row) => idOf(row) === gone);
    const next = elements()[Math.min(index, rows.length - 1)];
    if (next) focusRow(next);
    else list.current?.closest<HTMLElement>('main')?.focus();
  }, [rows]);

  const move = (step: 1 | -1) => {
    const all = elements();
    const row = focused();
    const at = row ? all.indexOf(row) : step === 1 ? -1 : all.length;
    const next = all[Math.min(Math.max(at + step, 0), all.length - 1)];
    if (next) focusRow(next);
  };
  const act = (deed: (id: string) => void) => () => {
    const id = focused()?.dataset.articleRow;
    if (id === undefined) return;
    inHand.current = id;
    deed(id);
  };
  const remove = act(onDelete);
  const shortcuts: Shortcuts = { j: () => move(1), k: () => move(-1), e: act(onArchive), '#': remove, Delete: remove };
  useShortcuts(shortcuts);
}

function focusRow(row: HTMLElement): void {
  row.querySelector<HTMLElement>('a, button')?.focus();
  row.scrollIntoView({ block: 'nearest' });
}
