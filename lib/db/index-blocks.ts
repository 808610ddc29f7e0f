import type { ReadBlocks } from '../search/index/segment';
import type { LibraryDatabase } from './database';

interface Asked {
  segment: number;
  blocks: readonly number[];
  resolve(data: readonly unknown[]): void;
  reject(reason: unknown): void;
}

/** So many neighbours are read as quickly by one request as by one each. */
const STRETCH = 4;

/**
 * Reads blocks of the index past Dexie: what is asked for in the same turn, by every word and for every segment, comes in
 * one transaction, where each had its own. Nobody need be told when a block changes, as none ever does.
 */
export function blockReader(db: LibraryDatabase): ReadBlocks {
  let asked: Asked[] = [];
  return async (segment, blocks) => {
    if (!db.isOpen()) await db.open();
    return new Promise((resolve, reject) => {
      asked.push({ segment, blocks, resolve, reject });
      if (asked.length > 1) return;
      queueMicrotask(() => {
        const all = asked;
        asked = [];
        try {
          const store = db.backendDB().transaction('indexBlocks', 'readonly').objectStore('indexBlocks');
          for (const one of all) answer(store, one);
        } catch (error) {
          for (const one of all) one.reject(error);
        }
      });
    });
  };
}

function answer(store: IDBObjectStore, { segment, blocks, resolve, reject }: Asked): void {
  if (blocks.length === 0) {
    resolve([]);
    return;
  }
  const [first = 0] = blocks;
  const found = new Map<number, unknown>();
  const done = () => resolve(blocks.map((block) => found.get(block)));
  if (blocks.length >= STRETCH && blocks.every((block, index) => block === first + index)) {
    const request = store.getAll(IDBKeyRange.bound([segment, first], [segment, first + blocks.length - 1]));
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      for (const row of request.result) found.set(Number(row?.block), row?.data);
      done();
    };
    return;
  }
  let missing = blocks.length;
  for (const block of blocks) {
    const request = store.get([segment, block]);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      found.set(block, request.result?.data);
      if (--missing === 0) done();
    };
  }
}
