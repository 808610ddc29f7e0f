import { beginDueCheck, checkSome } from '../db/check/check-library';
import type { LibraryDatabase } from '../db/database';

export interface LibraryChecker {
  /** Makes a check if one is due, or goes on with the one that is under way. Called again while at work, it waits its turn. */
  workIfDue(): Promise<void>;
}

/** Looks after the library when nobody asks: seldom, and a few rows at a time. */
export function createLibraryChecker(db: LibraryDatabase): LibraryChecker {
  let queue: Promise<void> = Promise.resolve();
  return {
    workIfDue() {
      const turn = queue.then(async () => {
        if (!(await beginDueCheck(db))) return;
        while (await checkSome(db)) await letOthersIn();
      });
      queue = turn.catch(() => {}); // Whoever asked for that turn is told; the next one starts afresh.
      return turn;
    },
  };
}

/** Pages wait for a transaction to end before they may read: between two steps they can. */
const letOthersIn = () => new Promise<void>((resolve) => setTimeout(resolve));
