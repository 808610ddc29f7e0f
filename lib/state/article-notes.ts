import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { LibraryDatabase } from '../db/database';
import { editHighlight, highlightsOf, putHighlight, removeHighlight, settleNotes, writeNote } from '../db/highlights';
import { StorageError, storageFailure } from '../db/storage-failure';
import type { Highlight, HighlightColour, TextSelectors } from '../notes/highlight';
import type { StorageFailure } from '../shared/keep-state';
import { live } from './live';

/** The highlights and notes of one kept article, and what may be done with them. */
export interface ArticleNotes {
  highlights: ReadonlySignal<readonly Highlight[]>;
  /** The last removed highlight, until it is brought back or another takes its place. */
  removed: ReadonlySignal<Highlight | null>;
  /** Why the notes can't be read, or the last change to them not be written; null once it could. */
  failure: ReadonlySignal<StorageFailure | null>;
  add(selectors: TextSelectors, colour: HighlightColour): Promise<Highlight | null>;
  /**
   * @param base the note as it was when the writing began
   * @returns whether it is written
   */
  write(id: string, note: string, base?: string): Promise<boolean>;
  recolour(id: string, colour: HighlightColour): Promise<void>;
  remove(id: string): Promise<void>;
  undoRemove(): Promise<void>;
  forgetRemoved(): void;
  stop(): void;
}

export function createArticleNotes(db: LibraryDatabase, articleId: string): ArticleNotes {
  const rows = live(() => highlightsOf(db, articleId));
  // What a page that was closed has left; until it is put where it belongs, it is read from where it lies.
  settleNotes(db, articleId).catch((error: unknown) => console.warn('A note waits to be put away.', error));
  const removed = signal<Highlight | null>(null);
  const writeFailure = signal<StorageFailure | null>(null);
  const readFailure = computed(() => (rows.value.value.kind === 'failed' ? rows.value.value.reason : null));
  const highlights = computed(() => (rows.value.value.kind === 'ready' ? rows.value.value.value : []));
  const byId = (id: string) => highlights.peek().find((highlight) => highlight.id === id);

  /** A failed write is told and leaves everything as it was. */
  async function attempt(change: () => Promise<void>): Promise<boolean> {
    try {
      await change();
      writeFailure.value = null;
      return true;
    } catch (error) {
      writeFailure.value = storageFailure(error);
      return false;
    }
  }

  async function put(highlight: Highlight): Promise<void> {
    // Its article is gone, destroyed in another page.
    if (!(await putHighlight(db, highlight))) throw new StorageError('failed');
  }

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
      return (await attempt(() => put(highlight))) ? highlight : null;
    },
    write(id, note, base = byId(id)?.note ?? '') {
      return attempt(() => writeNote(db, { id, articleId, note, base }));
    },
    async recolour(id, colour) {
      await attempt(() => editHighlight(db, { id, articleId }, { colour }));
    },
    async remove(id) {
      await attempt(async () => {
        // As the library has it: the list here may not have heard yet of what was written last.
        removed.value = (await removeHighlight(db, { id, articleId })) ?? removed.peek();
      });
    },
    async undoRemove() {
      const highlight = removed.peek();
      if (highlight && (await attempt(() => put(highlight)))) removed.value = null;
    },
    forgetRemoved() {
      removed.value = null;
    },
    stop: rows.stop,
  };
}
