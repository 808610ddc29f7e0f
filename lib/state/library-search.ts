import { batch, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { SortName } from '../article/listing';
import { watch } from '../db/articles';
import type { LibraryDatabase } from '../db/database';
import { type SearchAnswer, searchLibrary } from '../db/search-library';
import { type FoundPassage, foundPassage } from '../db/search-passages';
import { storageFailure } from '../db/storage-failure';
import { parseQuery } from '../search/query/parse-query';
import type { Query } from '../search/query/query';
import type { Loaded } from '../shared/loaded';
import type { Order } from './library-order';

/** What is searched for, as it is asked. */
export interface Asked {
  query: string;
  order: 'relevance' | SortName;
  reversed: boolean;
}

export interface LibrarySearch {
  /** The query of the answer that is shown; null before the first. */
  query: ReadonlySignal<Query | null>;
  answer: ReadonlySignal<SearchAnswer | null>;
  /** Why articles were found, as far as it has been looked up: for those on the screen. */
  passages: ReadonlySignal<ReadonlyMap<string, FoundPassage | null>>;
  ask(asked: Asked): void;
  /** Looks up why these were found. */
  explain(ids: readonly string[]): void;
  stop(): void;
}

/** So many rows a screen holds: each time some are explained, all are drawn again. */
const EXPLAINED = 6;
/** Nothing is read of the rows: the window does that. */
const NO_ROWS = 0;

/**
 * Searches the whole library, one question at a time: while one is being answered only the latest of those that follow
 * is remembered, so that typing never waits for what was typed before. The answer follows every change of the library.
 */
export function createSearch(db: LibraryDatabase, show: (found: Loaded<Order>) => void): LibrarySearch {
  const query = signal<Query | null>(null);
  const answer = signal<SearchAnswer | null>(null);
  const passages = signal<ReadonlyMap<string, FoundPassage | null>>(new Map());
  let subscription: { unsubscribe(): void } | undefined;
  let isAnswering = false;
  let next: Asked | null = null;
  let explained = 0;

  function ask(asked: Asked): void {
    if (isAnswering) {
      next = asked;
      return;
    }
    subscription?.unsubscribe();
    const parsed = parseQuery(asked.query);
    const { order, reversed } = asked;
    isAnswering = true;
    // Until the code of the stemmers is there, words count in the form they were typed in.
    const goOn = () => {
      isAnswering = false;
      const waiting = next;
      next = null;
      if (waiting) ask(waiting);
      return waiting === null;
    };
    subscription = watch(() => searchLibrary(db, parsed, { order, reversed, limit: NO_ROWS })).subscribe({
      next(found) {
        if (!goOn()) return;
        explained++;
        batch(() => {
          passages.value = new Map();
          query.value = parsed;
          answer.value = found;
          show({ kind: 'ready', value: { ids: found.ids, isWhole: true } });
        });
      },
      error(error: unknown) {
        console.error(error);
        if (goOn()) show({ kind: 'failed', reason: storageFailure(error) });
      },
    });
  }

  async function explain(ids: readonly string[]): Promise<void> {
    const mine = ++explained;
    const root = answer.peek()?.root ?? null;
    const missing = ids.filter((id) => !passages.peek().has(id));
    for (let from = 0; from < missing.length; from += EXPLAINED) {
      const some = missing.slice(from, from + EXPLAINED);
      const found = await Promise.all(some.map((id) => foundPassage(db, id, root)));
      // Another query, or another part of the list, is looked at by now.
      if (mine !== explained) return;
      const news = some.map((id, index) => [id, found[index] ?? null] as const);
      passages.value = new Map([...passages.peek(), ...news]);
    }
  }

  return {
    query,
    answer,
    passages,
    ask,
    explain: (ids) => void explain(ids).catch((error: unknown) => console.error(error)),
    stop() {
      next = null;
      isAnswering = false;
      explained++;
      subscription?.unsubscribe();
    },
  };
}

/** How many articles searches find, kept up to date. Counting begins when there is nothing more urgent. */
export function countSearches(
  db: LibraryDatabase,
  searches: ReadonlySignal<readonly { id: string; query: string }[]>,
): { found: ReadonlySignal<ReadonlyMap<string, number>>; stop: () => void } {
  const found = signal<ReadonlyMap<string, number>>(new Map());
  let running: { unsubscribe(): void }[] = [];
  const stopAll = () => {
    for (const each of running) each.unsubscribe();
    running = [];
  };
  const stopFollowing = effect(() => {
    stopAll();
    running = searches.value.map(({ id, query }) =>
      watch(() => searchLibrary(db, parseQuery(query), { limit: NO_ROWS })).subscribe({
        next: ({ total }) => {
          found.value = new Map(found.peek()).set(id, total);
        },
        // The list itself says what went wrong when it is opened.
        error: (error: unknown) => console.warn(error),
      }),
    );
  });
  return {
    found,
    stop() {
      stopFollowing();
      stopAll();
    },
  };
}
