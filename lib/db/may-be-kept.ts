import { LIBRARY_NAME } from './library-name';

/** Open as long as the page is: it is asked again when the page has said what other addresses it has. */
let opened: { name: string; library: IDBDatabase } | null = null;

/**
 * Whether the library may hold an article under one of these keys. Asked of IndexedDB itself: most pages were never
 * kept, and showing those must not wait until Dexie, a third of the popup's code, has been read. A yes is a reason to
 * look, no more: the article may be in the trash.
 */
export async function mayBeKept(keys: readonly string[], name = LIBRARY_NAME): Promise<boolean> {
  if (opened?.name !== name) {
    const library = await openIfThere(name);
    if (!library) return false;
    opened = { name, library };
    const forget = () => {
      library.close();
      opened = null;
    };
    // Another version of it is being made, or it is deleted: who holds it open would hold that up.
    library.addEventListener('versionchange', forget);
    library.addEventListener('close', forget);
  }
  const index = opened.library.transaction('articles').objectStore('articles').index('keys');
  const counts = await Promise.all(keys.map((key) => answer(index.count(key))));
  return counts.some((count) => count > 0);
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
