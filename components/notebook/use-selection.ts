import { useState } from 'preact/hooks';

/** Which entries are chosen, by their ids. */
export interface Selection {
  ids: ReadonlySet<string>;
  toggle: (id: string) => void;
  /** All from the one chosen last to this one, in the order they stand in. */
  extendTo: (id: string) => void;
  /** Chooses all of these, or none where all were. */
  toggleAll: (ids: readonly string[]) => void;
  clear: () => void;
}

/** @param order the ids as they stand on the page */
export function useSelection(order: readonly string[]): Selection {
  const [{ ids }, setState] = useState<{ ids: ReadonlySet<string>; last: string | null }>(NONE);
  return {
    ids,
    toggle: (id) =>
      setState(({ ids: before }) => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return { ids: next, last: id };
      }),
    extendTo: (id) =>
      setState((state) => {
        const from = order.indexOf(state.last ?? id);
        const to = order.indexOf(id);
        const [start, end] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
        return { ids: new Set([...state.ids, ...order.slice(start, end + 1)]), last: id };
      }),
    toggleAll: (wanted) =>
      setState(({ ids: before, last: lastBefore }) => {
        const isAll = wanted.every((id) => before.has(id));
        const next = new Set(isAll ? [...before].filter((id) => !wanted.includes(id)) : [...before, ...wanted]);
        return { ids: next, last: lastBefore };
      }),
    clear: () => setState(NONE),
  };
}

const NONE = { ids: new Set<string>(), last: null };
