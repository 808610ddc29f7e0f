import type { LibraryDatabase } from './database';

/** For every article that is not in the trash a text that changes whenever its export would. */
export async function exportStamps(db: LibraryDatabase): Promise<Map<string, string>> {
  const [articles, highlights] = await Promise.all([db.articles.toArray(), db.highlights.toArray()]);
  const changed = new Map<string, string[]>();
  for (const { articleId, id, updatedAt } of highlights) {
    const list = changed.get(articleId);
    if (list) list.push(`${id}@${updatedAt}`);
    else changed.set(articleId, [`${id}@${updatedAt}`]);
  }
  return new Map(
    articles
      .filter(({ state }) => state !== 'trashed')
      .map(({ id, title, tags, savedAt, excerpt, minutes }) => [
        id,
        JSON.stringify([title, tags, savedAt, excerpt, minutes, (changed.get(id) ?? []).sort()]),
      ]),
  );
}
