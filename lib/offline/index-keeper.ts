import { suspectDamage } from '../db/check/check-library';
import type { LibraryDatabase } from '../db/database';
import { indexSome } from '../db/index-articles';
import { mergeSome } from '../db/index-merging';
import { reconcileIndex, resetIndex } from '../db/index-state';
import { isDamage } from '../search/index/bytes';

export interface IndexKeeper {
  /** Works until the index has read everything and is in good order. Called again while at work, it misses nothing new. */
  work(): Promise<void>;
  /**
   * Finds out whether it lacks articles, or has some that are gone, and puts that right. All articles are counted for it,
   * which holds up whoever wants to read meanwhile.
   */
  reconcile(): Promise<void>;
}

/** Keeps the full-text index up to the articles, one step, which is one transaction, after another. */
export function createIndexKeeper(db: LibraryDatabase): IndexKeeper {
  let queue: Promise<void> = Promise.resolve();
  const inTurn = (task: () => Promise<void>) => {
    const turn = queue.then(task);
    queue = turn.catch(() => {}); // Whoever asked for that turn is told; the next one starts afresh.
    return turn;
  };
  return {
    work: () => inTurn(() => workOff(db)),
    reconcile: () =>
      inTurn(async () => {
        await reconcileIndex(db);
        await workOff(db);
      }),
  };
}

async function workOff(db: LibraryDatabase): Promise<void> {
  try {
    await steps(db);
  } catch (error) {
    if (!isDamage(error)) throw error;
    console.error('The search index is made anew.', error);
    await resetIndex(db);
    await suspectDamage(db);
    await steps(db);
  }
}

async function steps(db: LibraryDatabase): Promise<void> {
  while ((await indexSome(db)) || (await mergeSome(db))) await letOthersIn();
}

/** Pages wait for a transaction to end before they may read: between two steps they can. */
const letOthersIn = () => new Promise<void>((resolve) => setTimeout(resolve));
