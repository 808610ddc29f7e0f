import type { LibraryDatabase } from '../db/database';
import { newestFirst } from '../db/list-rows';

/** What an article is found by in a list of all. */
export interface ArticleTitle {
  id: string;
  title: string;
  /** Where it is from; empty where that is not known. */
  site: string;
}

/** Of each list; beyond that the search of the library finds more, sooner. */
const MOST = 2000;

/** The titles of everything kept that is not in the trash: what is to be read first, the newest of each first. */
export async function articleTitles(db: LibraryDatabase): Promise<ArticleTitle[]> {
  const lists = await Promise.all((['inbox', 'archived'] as const).map((list) => newestFirst(db, list, MOST)));
  return lists.flat().flatMap((listed) => {
    if (listed.kind !== 'article') return [];
    const { id, title, siteName, url } = listed.article;
    return [{ id, title, site: siteName ?? URL.parse(url)?.hostname ?? '' }];
  });
}
