import { matches } from '../../search/query/match-query';
import type { QueryNode } from '../../search/query/query';
import { searchableHighlight, searchableNote } from '../../search/search-fields';
import type { NotebookEntry } from './notebook-entry';

/** Splitting thousands of notes into words takes its time, and every letter of a query asks for all of them. */
const known = new WeakMap<NotebookEntry, ReturnType<typeof searchableNote>>();

/** The entries a query matches, in their order. */
export function searchEntries(entries: readonly NotebookEntry[], root: QueryNode | null): readonly NotebookEntry[] {
  return root ? entries.filter((entry) => matches(root, searchableOf(entry))) : entries;
}

function searchableOf(entry: NotebookEntry) {
  let searchable = known.get(entry);
  if (!searchable) {
    searchable =
      entry.kind === 'note' ? searchableNote(entry.article) : searchableHighlight(entry.highlight, entry.article);
    known.set(entry, searchable);
  }
  return searchable;
}
