import type { LibraryDatabase } from '../db/database';
import { arrivedIds } from '../db/links';
import type { CompletingParts } from '../offline/complete-links';
import { live } from './live';

/**
 * Makes articles of the pages of links as they arrive, as long as the library is open; while it is closed, the worker has
 * it done.
 * @param onCompleted there are articles whose pictures wait
 * @returns what stops it
 */
export function followArrivals(db: LibraryDatabase, parts: CompletingParts, onCompleted: () => void): () => void {
  const arrived = live(() => arrivedIds(db));
  let work = Promise.resolve();
  const complete = async () => {
    // It brings along all of the extraction, for which hardly any visit has a use.
    const { completeAllLinks } = await import('../offline/complete-links');
    const completed = await completeAllLinks(db, parts);
    if (completed > 0) onCompleted();
  };
  const stopFollowing = arrived.value.subscribe((loaded) => {
    if (loaded.kind !== 'ready' || loaded.value.length === 0) return;
    work = work.then(complete).catch((error: unknown) => console.error('A page waits to be read.', error));
  });
  return () => {
    stopFollowing();
    arrived.stop();
  };
}
