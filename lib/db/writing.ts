import type { Table, Transaction } from 'dexie';
import type { LibraryDatabase } from './database';
import { StorageError, storageFailure } from './storage-failure';

/** Answers a question to the library. @throws StorageError */
export async function reading<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw new StorageError(storageFailure(error), { cause: error });
  }
}

/**
 * Runs `work` in one read-write transaction: all of it is on the disk when the promise resolves, or none of it ever.
 * @throws StorageError
 */
export async function writing<T>(
  db: LibraryDatabase,
  tables: readonly Table[],
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  try {
    return await db.transaction('rw', [...tables], work);
  } catch (error) {
    const reason = storageFailure(error);
    // After a quota error Firefox answers every later call with InvalidStateError until the database is opened anew.
    if (reason === 'full') db.close({ disableAutoOpen: false });
    throw new StorageError(reason, { cause: error });
  }
}
