import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { writeArticleNote } from '../db/article-note';
import type { LibraryDatabase } from '../db/database';
import { editHighlight, putHighlight, removeHighlight, writeNote } from '../db/highlights';
import { notebookEntries } from '../db/notebook';
import { drafts, putDraft } from '../db/notebook-drafts';
import type { Draft } from '../notes/draft/draft';
import { newDraft } from '../notes/draft/new-draft';
import type { Highlight, HighlightColour } from '../notes/highlight';
import { groupEntries, type NotebookGroup } from '../notes/notebook/group-entries';
import type { HighlightEntry, NotebookEntry } from '../notes/notebook/notebook-entry';
import { searchEntries } from '../notes/notebook/search-entries';
import { parseQuery } from '../search/query/parse-query';
import type { Query } from '../search/query/query';
import type { StorageFailure } from '../shared/keep-state';
import type { Loaded } from '../shared/loaded';
import { attempting } from './attempting';
import { live } from './live';
import type { NotebookChoices } from './notebook-choices';

/** A deed that can be taken back. `number` tells one from the next. */
export type NotebookDeed =
  | { number: number; kind: 'removed'; highlight: Highlight }
  | { number: number; kind: 'recoloured'; highlight: Highlight };

/** Every highlight and note of the library, and what may be done with them. */
export interface Notebook {
  /** What the query leaves, in groups. */
  groups: ReadonlySignal<Loaded<readonly NotebookGroup[]>>;
  /** How many entries there are, and how many the query leaves; null until known. */
  counts: ReadonlySignal<{ all: number; found: number } | null>;
  query: ReadonlySignal<Query>;
  /** The last deed, until it is taken back or forgotten. */
  lastDeed: ReadonlySignal<NotebookDeed | null>;
  /** Why the last change was not written. */
  failure: ReadonlySignal<StorageFailure | null>;
  /**
   * @param base the note as it was when the writing began
   * @returns whether it is written
   */
  write(entry: NotebookEntry, note: string, base: string): Promise<boolean>;
  recolour(highlight: Highlight, colour: HighlightColour): Promise<void>;
  remove(highlight: Highlight): Promise<void>;
  /** The one last written in first. */
  drafts: ReadonlySignal<readonly Draft[]>;
  /** Makes a draft of highlights. @returns its id, null where it could not be written */
  makeDraft(entries: readonly HighlightEntry[]): Promise<string | null>;
  undo(): Promise<void>;
  forgetDeed(): void;
  stop(): void;
}

/** @param locale BCP 47, whose alphabet tags are in */
export function createNotebook(db: LibraryDatabase, choices: NotebookChoices, locale: string): Notebook {
  const rows = live(() => notebookEntries(db));
  const stored = live(() => drafts(db));
  const lastDeed = signal<NotebookDeed | null>(null);
  const failure = signal<StorageFailure | null>(null);
  let deeds = 0;
  const query = computed(() => parseQuery(choices.query.value));
  const steady = createSteady();
  const all = computed(() => (rows.value.value.kind === 'ready' ? steady(rows.value.value.value) : []));
  const found = computed(() => searchEntries(all.value, query.value.root));
  const groups = computed<Loaded<readonly NotebookGroup[]>>(() =>
    rows.value.value.kind === 'ready'
      ? { kind: 'ready', value: groupEntries(found.value, choices.grouping.value, locale) }
      : rows.value.value,
  );

  const attempt = attempting(failure);

  return {
    groups,
    counts: computed(() =>
      rows.value.value.kind === 'ready' ? { all: all.value.length, found: found.value.length } : null,
    ),
    query,
    lastDeed,
    failure,
    write(entry, note, base) {
      const { article } = entry;
      return attempt(() =>
        entry.kind === 'note'
          ? writeArticleNote(db, article.id, note, base)
          : writeNote(db, { id: entry.highlight.id, articleId: article.id, note, base }),
      );
    },
    async recolour(highlight, colour) {
      if (!(await attempt(() => editHighlight(db, highlight, { colour })))) return;
      lastDeed.value = { number: ++deeds, kind: 'recoloured', highlight };
    },
    async remove(highlight) {
      await attempt(async () => {
        // As the library has it: what is shown may not have heard yet of what was written last.
        const removed = await removeHighlight(db, highlight);
        if (removed) lastDeed.value = { number: ++deeds, kind: 'removed', highlight: removed };
      });
    },
    drafts: computed(() => (stored.value.value.kind === 'ready' ? stored.value.value.value : [])),
    async makeDraft(entries) {
      const articles = new Set(entries.map(({ article }) => article.id));
      // A draft about one article is called as that is; one about several, its writer must name.
      const title = articles.size === 1 ? (entries[0]?.article.title ?? '') : '';
      const draft = newDraft(entries, title, Date.now());
      return (await attempt(() => putDraft(db, draft))) ? draft.id : null;
    },
    async undo() {
      const deed = lastDeed.peek();
      if (!deed) return;
      const { highlight } = deed;
      const takeBack = (): Promise<unknown> =>
        deed.kind === 'removed'
          ? putHighlight(db, highlight)
          : editHighlight(db, highlight, { colour: highlight.colour });
      if (await attempt(takeBack)) lastDeed.value = null;
    },
    forgetDeed() {
      lastDeed.value = null;
    },
    stop() {
      rows.stop();
      stored.stop();
    },
  };
}

/**
 * Entries that are as they were stay the same objects from one reading of the library to the next, so that what is known
 * of them is not worked out again at every change to one.
 */
function createSteady(): (entries: readonly NotebookEntry[]) => readonly NotebookEntry[] {
  let known = new Map<string, { entry: NotebookEntry; print: string }>();
  return (entries) => {
    const articles = new Map<object, string>();
    const printOf = ({ article, ...own }: NotebookEntry) => {
      const print = articles.get(article) ?? JSON.stringify(article);
      // One article stands in many entries.
      articles.set(article, print);
      return JSON.stringify(own) + print;
    };
    const next = new Map<string, { entry: NotebookEntry; print: string }>();
    for (const entry of entries) {
      const print = printOf(entry);
      const before = known.get(entry.id);
      next.set(entry.id, before?.print === print ? before : { entry, print });
    }
    known = next;
    return [...next.values()].map(({ entry }) => entry);
  };
}
