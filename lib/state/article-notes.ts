import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { LibraryDatabase } from '../db/database';
import { editHighlight, highlightsOf, putHighlight, removeHighlight, settleNotes, writeNote } from '../db/highlights';
import { whereIs } from '../db/moved-articles';
import { type HighlightsBefore, reshapeHighlights, restoreHighlights, tagsInUse } from '../db/reshape-highlights';
import type { Highlight, HighlightColour, TextSelectors } from '../notes/highlight';
import type { StorageFailure } from '../shared/keep-state';
import { attempting } from './attempting';
import { live } from './live';

/** Something done to highlights, and how they were. `id` tells one deed from the next. */
export interface UndoableDeed {
  id: string;
  kind: 'highlight' | 'reshaped' | 'merged' | 'attached';
  before: HighlightsBefore;
}

/** The highlights and notes of one kept article, and what may be done with them. */
export interface ArticleNotes {
  highlights: ReadonlySignal<readonly Highlight[]>;
  /** The last deed that can be undone, until it is, or another takes its place. */
  removed: ReadonlySignal<UndoableDeed | null>;
  /** Why the notes can't be read, or the last change to them not be written; null once it could. */
  failure: ReadonlySignal<StorageFailure | null>;
  add(selectors: TextSelectors, colour: HighlightColour): Promise<Highlight | null>;
  /**
   * @param base the note as it was when the writing began
   * @returns whether it is written
   */
  write(id: string, note: string, base?: string): Promise<boolean>;
  recolour(id: string, colour: HighlightColour): Promise<void>;
  retag(id: string, tags: readonly string[]): Promise<void>;
  /**
   * Gives a highlight another place; with more of them, makes them one.
   * @param isAttached it had no place before
   */
  reshape(ids: readonly string[], selectors: TextSelectors, isAttached?: boolean): Promise<void>;
  /** Every tag in use, for suggestions. */
  tagsInUse(): Promise<readonly string[]>;
  remove(id: string): Promise<void>;
  undoRemove(): Promise<void>;
  forgetRemoved(): void;
  stop(): void;
}

export function createArticleNotes(db: LibraryDatabase, articleId: string): ArticleNotes {
  // The article may go into another while it is read: its marks go with it.
  const rows = live(async () => highlightsOf(db, (await whereIs(db, articleId)) ?? articleId));
  // What a page that was closed has left; until it is put where it belongs, it is read from where it lies.
  settleNotes(db, articleId).catch((error: unknown) => console.warn('A note waits to be put away.', error));
  const removed = signal<UndoableDeed | null>(null);
  const writeFailure = signal<StorageFailure | null>(null);
  const readFailure = computed(() => (rows.value.value.kind === 'failed' ? rows.value.value.reason : null));
  const highlights = computed(() => (rows.value.value.kind === 'ready' ? rows.value.value.value : []));
  const byId = (id: string) => highlights.peek().find((highlight) => highlight.id === id);

  /** A failed write is told and leaves everything as it was. */
  const attempt = attempting(writeFailure);

  return {
    highlights,
    removed,
    failure: computed(() => writeFailure.value ?? readFailure.value),
    async add(selectors, colour) {
      const now = Date.now();
      const highlight: Highlight = {
        id: crypto.randomUUID(),
        articleId,
        colour,
        selectors,
        note: '',
        tags: [],
        createdAt: now,
        updatedAt: now,
      };
      return (await attempt(() => putHighlight(db, highlight))) ? highlight : null;
    },
    write(id, note, base = byId(id)?.note ?? '') {
      return attempt(() => writeNote(db, { id, articleId, note, base }));
    },
    async recolour(id, colour) {
      await attempt(() => editHighlight(db, { id, articleId }, { colour }));
    },
    async retag(id, tags) {
      await attempt(() => editHighlight(db, { id, articleId }, { tags: [...tags] }));
    },
    async reshape(ids, selectors, isAttached = false) {
      await attempt(async () => {
        const before = await reshapeHighlights(db, articleId, ids, selectors);
        if (before.length === 0) return;
        const kind = isAttached ? 'attached' : before.length > 1 ? 'merged' : 'reshaped';
        removed.value = { id: crypto.randomUUID(), kind, before };
      });
    },
    tagsInUse: () => tagsInUse(db),
    async remove(id) {
      await attempt(async () => {
        // As the library has it: the list here may not have heard yet of what was written last.
        const highlight = await removeHighlight(db, { id, articleId });
        if (highlight) removed.value = { id: crypto.randomUUID(), kind: 'highlight', before: [highlight] };
      });
    },
    async undoRemove() {
      const deed = removed.peek();
      if (deed && (await attempt(() => restoreHighlights(db, deed.before)))) removed.value = null;
    },
    forgetRemoved() {
      removed.value = null;
    },
    stop: rows.stop,
  };
}
