import type { NotebookGroup } from '../../lib/notes/notebook/group-entries';
import type { NotebookEntry } from '../../lib/notes/notebook/notebook-entry';

/** A row of the notebook: what a group is called, or one of its entries. */
export type NotebookRow =
  | { kind: 'head'; key: string; group: NotebookGroup }
  /** `position` in the whole list, from 1. */
  | { kind: 'entry'; key: string; group: NotebookGroup; entry: NotebookEntry; position: number };

/** The groups as one list. An entry with two tags stands in it twice. */
export function rowsOf(groups: readonly NotebookGroup[]): NotebookRow[] {
  let position = 0;
  return groups.flatMap((group): NotebookRow[] => [
    { kind: 'head', key: `head:${group.key}`, group },
    ...group.entries.map(
      (entry): NotebookRow => ({
        kind: 'entry',
        key: `${group.key}:${entry.id}`,
        group,
        entry,
        position: ++position,
      }),
    ),
  ]);
}

/** The marked words on one line, or the beginning of a note. */
export const wordsOf = (entry: NotebookEntry): string =>
  (entry.kind === 'note' ? entry.note : entry.highlight.selectors.quote.exact).replace(/\s+/g, ' ').trim();

export const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text);
