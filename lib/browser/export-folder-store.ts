import { type ExportChoice, parseChoice } from '../notes/export/choice';

/** What was written of an article into the folder. */
export interface FolderEntry {
  path: string;
  print: string;
  hasNotes: boolean;
  /** Of the article as it was then. */
  stamp: string;
}

/** The folder that is kept up to date: only IndexedDB can hold its handle. */
export interface KeptFolder {
  handle: FileSystemDirectoryHandle;
  choice: ExportChoice;
  entries: Map<string, FolderEntry>;
}

const NAME = 'lectern-export-folder';
const STORE = 'folder';
const KEY = 'kept';

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB refused'));
  });
}

async function using<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened();
  try {
    return await settled(act(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

export async function storedFolder(): Promise<KeptFolder | null> {
  // Written by this file alone, in a database of its own.
  const kept = (await using('readonly', (store) => store.get(KEY))) as KeptFolder | undefined;
  return kept ? { ...kept, choice: parseChoice(kept.choice) } : null;
}

export async function storeFolder(folder: KeptFolder | null): Promise<void> {
  if (folder) await using('readwrite', (store) => store.put(folder, KEY));
  else await using('readwrite', (store) => store.delete(KEY));
}
