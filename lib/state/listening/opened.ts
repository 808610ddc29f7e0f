import { signal } from '@preact/signals';
import type { ListeningView, OpenListening } from '../../listen/controls';

/** What is read aloud, as it is shown. */
export type Opened = ReturnType<typeof createOpened>;

export function createOpened() {
  const view = signal<ListeningView>({ kind: 'closed' });
  /** Null where nothing is read. */
  const now = (): OpenListening | null => {
    const shown = view.peek();
    return shown.kind === 'open' ? shown : null;
  };
  return {
    view,
    now,
    patch(changes: Partial<OpenListening>): void {
      const open = now();
      if (open) view.value = { ...open, ...changes };
    },
  };
}
