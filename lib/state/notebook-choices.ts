import { type Signal, signal } from '@preact/signals';
import type { Grouping } from '../notes/notebook/group-entries';

/** `marks`: the marked words, to work with. `reading`: each within the sentences it stands in. */
export type NotebookViewName = 'marks' | 'reading';

/** How the notebook is looked at, while the page is open: who comes back from an article finds it as it was left. */
export interface NotebookChoices {
  query: Signal<string>;
  grouping: Signal<Grouping>;
  view: Signal<NotebookViewName>;
  /** The entry that was last in hand. */
  inHand: Signal<string | undefined>;
}

export const createNotebookChoices = (): NotebookChoices => ({
  query: signal(''),
  grouping: signal<Grouping>('article'),
  view: signal<NotebookViewName>('marks'),
  inHand: signal<string | undefined>(undefined),
});
