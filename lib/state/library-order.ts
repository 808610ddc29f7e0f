import { type ReadonlySignal, signal } from '@preact/signals';
import type { Listing } from '../article/listing';
import { watch } from '../db/articles';
import type { LibraryDatabase } from '../db/database';
import { listOrder } from '../db/list-order';
import { storageFailure } from '../db/storage-failure';
import type { Loaded } from '../shared/loaded';

/** The articles of a list by their ids, in its order. */
export interface Order {
  ids: readonly string[];
  /** Whether these are all: the beginning of a long list is there before the rest. */
  isWhole: boolean;
}

export interface LiveOrder {
  value: ReadonlySignal<Loaded<Order>>;
  /** Follows another list from now on; the last one stays until the first of the new one are there. */
  follow(listing: Listing): void;
  /** Shows these instead, until another list is followed. */
  show(found: Loaded<Order>): void;
  stop(): void;
}

interface OrderParts {
  /** The first ids of a list, where they can be had before all of them. */
  beginningOf(listing: Listing): Promise<readonly string[] | null>;
  /** Resolves when what has changed by now is on the screen. */
  painted(): Promise<void>;
}

/** The order of a list, whichever page changes it. */
export function createOrder(db: LibraryDatabase, { beginningOf, painted }: OrderParts): LiveOrder {
  const value = signal<Loaded<Order>>({ kind: 'loading' });
  let subscription: { unsubscribe(): void } | undefined;
  let turn = 0;

  async function showBeginning(listing: Listing, mine: number): Promise<void> {
    const ids = await beginningOf(listing);
    if (mine === turn && ids?.length) value.value = { kind: 'ready', value: { ids, isWhole: false } };
  }

  function followWhole(listing: Listing): void {
    subscription = watch(() => listOrder(db, listing)).subscribe({
      next(ids) {
        value.value = { kind: 'ready', value: { ids, isWhole: true } };
      },
      error(error: unknown) {
        console.error(error);
        value.value = { kind: 'failed', reason: storageFailure(error) };
      },
    });
  }

  return {
    value,
    follow(listing) {
      const mine = ++turn;
      subscription?.unsubscribe();
      // What can't be read is told by the question for all of it, which goes behind those for the first rows.
      void showBeginning(listing, mine)
        .catch(() => {})
        .then(painted)
        .then(() => mine === turn && followWhole(listing));
    },
    show(found) {
      turn++;
      subscription?.unsubscribe();
      value.value = found;
    },
    stop() {
      turn++;
      subscription?.unsubscribe();
    },
  };
}
