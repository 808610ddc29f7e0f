import { type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleState } from '../article/kept-article';
import { emptyTrash } from '../db/articles';
import { type Before, changeArticles, moved, putBack, starred, tagged } from '../db/change-articles';
import type { LibraryDatabase } from '../db/database';
import { type QueuePlace, queueArticles } from '../db/queue';
import { putSearch, removeSearch } from '../db/saved-searches';
import { storageFailure } from '../db/storage-failure';
import { colourTag, deleteTag, putTagsBack, renameTag, type TagColour } from '../db/tags';
import type { StorageFailure } from '../shared/keep-state';

/** What was done last, until it is undone or forgotten. */
export interface Done {
  /** One more than the last. */
  number: number;
  kind: DoneKind;
  /** How many articles it was done to. */
  count: number;
}

export type DoneKind =
  | 'archived'
  | 'restored'
  | 'trashed'
  | 'starred'
  | 'unstarred'
  | 'tagged'
  | 'queued'
  | 'unqueued'
  | 'tagRenamed'
  | 'tagDeleted'
  | 'searchRemoved';

/** What may be done with articles, one or all of them at once, and undone as a whole. */
export interface LibraryChanges {
  done: ReadonlySignal<Done | null>;
  failure: ReadonlySignal<StorageFailure | null>;
  /** Whether a change is being written that takes its time. */
  isBusy: ReadonlySignal<boolean>;
  move(ids: readonly string[], to: ArticleState): Promise<void>;
  star(ids: readonly string[], favourite: boolean): Promise<void>;
  tag(ids: readonly string[], added: readonly string[], removed: readonly string[]): Promise<void>;
  /** @param isQuiet where it is seen to be done, and done back as easily */
  queue(ids: readonly string[], place: QueuePlace, isQuiet?: boolean): Promise<void>;
  renameTag(from: string, to: string): Promise<void>;
  deleteTag(name: string): Promise<void>;
  colourTag(name: string, colour: TagColour | null): Promise<void>;
  saveSearch(name: string, query: string, id?: string): Promise<void>;
  removeSearch(search: { id: string; name: string; query: string; createdAt: number }): Promise<void>;
  emptyTrash(): Promise<void>;
  undo(): Promise<void>;
  forget(): void;
}

const MOVES = { archived: 'archived', trashed: 'trashed', inbox: 'restored' } as const;

export function createChanges(db: LibraryDatabase): LibraryChanges {
  const done = signal<Done | null>(null);
  const failure = signal<StorageFailure | null>(null);
  const isBusy = signal(false);
  let takeBack: (() => Promise<void>) | null = null;

  async function attempt<T>(change: () => Promise<T>): Promise<T | undefined> {
    isBusy.value = true;
    try {
      const answer = await change();
      failure.value = null;
      return answer;
    } catch (error) {
      console.error(error);
      failure.value = storageFailure(error);
      return undefined;
    } finally {
      isBusy.value = false;
    }
  }

  const tell = (kind: DoneKind, count: number, undo: () => Promise<void>) => {
    takeBack = undo;
    done.value = { number: (done.peek()?.number ?? 0) + 1, kind, count };
  };
  const forget = () => {
    takeBack = null;
    done.value = null;
  };
  async function change(kind: DoneKind, work: () => Promise<Before>): Promise<void> {
    const before = await attempt(work);
    if (before?.length) tell(kind, before.length, () => putBack(db, before));
  }

  return {
    done,
    failure,
    isBusy,
    move: (ids, to) => change(MOVES[to], () => changeArticles(db, ids, moved(to))),
    star: (ids, favourite) =>
      change(favourite ? 'starred' : 'unstarred', () => changeArticles(db, ids, starred(favourite))),
    tag: (ids, added, removed) => change('tagged', () => changeArticles(db, ids, tagged(added, removed))),
    async queue(ids, place, isQuiet = false) {
      const kind = place === 'none' ? 'unqueued' : 'queued';
      if (isQuiet) await attempt(() => queueArticles(db, ids, place));
      else await change(kind, () => queueArticles(db, ids, place));
    },
    async renameTag(from, to) {
      const before = await attempt(() => renameTag(db, from, to));
      if (!before || before.articles.length + before.highlights.length === 0) return;
      tell('tagRenamed', before.articles.length, () => putTagsBack(db, before));
    },
    async deleteTag(name) {
      const before = await attempt(() => deleteTag(db, name));
      if (before) tell('tagDeleted', before.articles.length, () => putTagsBack(db, before));
    },
    async colourTag(name, colour) {
      await attempt(() => colourTag(db, name, colour));
    },
    async saveSearch(name, query, id) {
      const known = id === undefined ? undefined : await db.searches.get(id);
      const search = { id: id ?? crypto.randomUUID(), name, query, createdAt: known?.createdAt ?? Date.now() };
      await attempt(() => putSearch(db, search));
    },
    async removeSearch(search) {
      await attempt(() => removeSearch(db, search.id));
      if (!failure.peek()) tell('searchRemoved', 1, () => putSearch(db, search));
    },
    async emptyTrash() {
      await attempt(() => emptyTrash(db));
      if (!failure.peek()) forget();
    },
    async undo() {
      const undo = takeBack;
      if (!undo) return;
      await attempt(undo);
      if (!failure.peek() && takeBack === undo) forget();
    },
    forget,
  };
}
