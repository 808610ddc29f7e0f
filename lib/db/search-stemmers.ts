import { type Stemmer, stemmersFor } from '../search/stems';
import type { LibraryDatabase } from './database';

const ready = new WeakMap<LibraryDatabase, readonly Stemmer[]>();

/**
 * Fetches the stemmers of the languages the library's articles are in. Searches go without until they are there: they say
 * how well an article matches, not whether.
 * @param others languages that words may be in besides, BCP 47
 */
export async function prepareSearch(db: LibraryDatabase, others: readonly string[]): Promise<void> {
  const langs = await db.articles.orderBy('lang').uniqueKeys();
  ready.set(db, await stemmersFor([...langs.map(String), ...others]));
}

export const readyStemmers = (db: LibraryDatabase): readonly Stemmer[] => ready.get(db) ?? [];
