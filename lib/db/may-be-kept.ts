import { LIBRARY_NAME } from './library-name';

/**
 * Whether the library may hold an article under one of these keys. Asked of IndexedDB itself: most pages were never
 * kept, and showing those must not wait until Dexie, a third of the popup's code, has been read. A yes is a reason to
 * look, no more: the article may be in the trash.
 */
export async function mayBeKept(keys: readonly string[], name = LIBRARY_NAME): Promise<boolean> {
  const library = await openIfThere(name);
  if (!library) return false;
  try {
    const index = library.transaction('articles').objectStore('articles').index('keys');
    const counts = await Promise.all(keys.map((key) => answer(index.count(key))));
    return counts.some((count) => count > 0);
  } finally {
    library.close();
  }
}

function openIfThere(name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onupgradeneeded = () => {
      // There was none, and asking makes none.
      opening.transaction?.abort();
      resolve(null);
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = (event) => {
      // Firefox would write what was aborted above on the console.
      event.preventDefault();
      reject(opening.error ?? new Error('The library gives no answer'));
    };
  });
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The library gives no answer'));
  });
}
