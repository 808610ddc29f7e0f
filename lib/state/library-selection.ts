import { computed, type ReadonlySignal, signal } from '@preact/signals';

/** Which articles of a list are selected. */
export interface LibrarySelection {
  ids: ReadonlySignal<ReadonlySet<string>>;
  /** Selects one, or lets go of it; with `through`, all from the one before to this. */
  toggle(id: string, through?: boolean): void;
  /** Everything the list holds, or nothing where that is selected already. */
  all(): void;
  clear(): void;
}

const NONE: ReadonlySet<string> = new Set();

export function createSelection(order: ReadonlySignal<readonly string[]>): LibrarySelection {
  const chosen = signal(NONE);
  const held = computed(() => new Set(order.value));
  /** What has left the list is no longer selected in it. */
  const ids = computed(() => {
    const all = chosen.value;
    if (all.size === 0) return NONE;
    const left = [...all].filter((id) => held.value.has(id));
    return left.length === all.size ? all : new Set(left);
  });
  /** Where a range begins. */
  let anchor: string | null = null;
  return {
    ids,
    toggle(id, through = false) {
      const next = new Set(ids.peek());
      const [from, to] = [anchor === null ? -1 : order.peek().indexOf(anchor), order.peek().indexOf(id)];
      if (through && from >= 0 && to >= 0) {
        for (const one of order.peek().slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(one);
      } else if (!next.delete(id)) next.add(id);
      anchor = id;
      chosen.value = next;
    },
    all() {
      const everything = order.peek();
      const isAll = everything.length > 0 && everything.every((id) => ids.peek().has(id));
      chosen.value = isAll ? NONE : new Set(everything);
    },
    clear() {
      anchor = null;
      chosen.value = NONE;
    },
  };
}
