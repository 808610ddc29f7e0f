import type { ArticleState } from '../article/kept-article';
import type { LibraryDatabase } from './database';
import { movedTo } from './moved-articles';
import type { ArticleRow } from './rows';
import { writing } from './writing';

/** What of a row is changed from a list. */
type Shelved = Pick<ArticleRow, 'state' | 'movedAt' | 'favourite' | 'tags'> & { queuedAt: number | undefined };

/** Articles as they were before a change, to be put back; of tags, also what the change has made of them. */
export type Before = readonly (Partial<Shelved> & { id: string; changedTags?: readonly string[] })[];

/** What becomes of an article; null where nothing does. */
export type Change = (row: ArticleRow) => Partial<Shelved> | null;

/** So many rows are read and written at a time. */
const AT_ONCE = 500;

/**
 * Changes articles, all of them or none.
 * @returns those that were changed, as they were
 * @throws StorageError
 */
export function changeArticles(db: LibraryDatabase, ids: readonly string[], change: Change): Promise<Before> {
  return writing(db, [db.articles], async () => {
    const before: Before[number][] = [];
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const rows = await db.articles.bulkGet(ids.slice(from, from + AT_ONCE));
      const changed: ArticleRow[] = [];
      for (const row of rows) {
        const changes = row && change(row);
        if (!changes) continue;
        before.push({ id: row.id, ...was(row, changes), ...(changes.tags && { changedTags: changes.tags }) });
        changed.push(withChanges(row, changes));
      }
      await db.articles.bulkPut(changed);
    }
    return before;
  });
}

/**
 * Undoes a change. Tags that were given or taken since stay so. Articles that are gone by now stay gone; one that has gone
 * into another gives it its tags.
 * @throws StorageError
 */
export function putBack(db: LibraryDatabase, before: Before): Promise<void> {
  return writing(db, [db.articles], async () => {
    const byId = new Map(before.map((one) => [one.id, one]));
    const found = new Set<string>();
    await changeArticles(db, [...byId.keys()], (row) => {
      const { id, changedTags, ...fields }: Before[number] = byId.get(row.id) ?? { id: row.id };
      found.add(id);
      return fields.tags ? { ...fields, tags: tagsBack(row.tags, fields.tags, changedTags) } : fields;
    });
    for (const { id, tags, changedTags } of before) {
      if (!tags || found.has(id)) continue;
      const to = await movedTo(db, id);
      if (to === undefined) continue;
      await changeArticles(db, [to], (row) => ({ tags: tagsBack(row.tags, tags, changedTags) }));
    }
  });
}

/**
 * Takes a change to tags back, and no other.
 * @param before how they were before the change, `after` how it left them
 */
export function tagsBack(now: unknown, before: readonly string[], after: readonly string[] = before): string[] {
  const are: string[] = Array.isArray(now) ? now : [];
  return [
    ...before.filter((tag) => are.includes(tag) || !after.includes(tag)),
    ...are.filter((tag) => !before.includes(tag) && !after.includes(tag)),
  ];
}

function was(row: ArticleRow, changes: Partial<Shelved>): Partial<Shelved> {
  // Of the same fields.
  return Object.fromEntries(Object.keys(changes).map((key) => [key, row[key as keyof Shelved]])) as Partial<Shelved>;
}

function withChanges(row: ArticleRow, changes: Partial<Shelved>): ArticleRow {
  const { queuedAt, ...rest } = { ...row, ...changes };
  return queuedAt === undefined ? rest : { ...rest, queuedAt };
}

/** Into another list, the trash among them. What is not waiting to be read any more is not next. */
export const moved =
  (state: ArticleState, now = Date.now()): Change =>
  (row) =>
    row.state === state ? null : { state, movedAt: now, ...(state !== 'inbox' && { queuedAt: undefined }) };

export const starred =
  (favourite: boolean): Change =>
  (row) =>
    (row.favourite === 1) === favourite ? null : { favourite: favourite ? 1 : 0 };

/** With some tags and without others. */
export const tagged =
  (added: readonly string[], removed: readonly string[] = []): Change =>
  ({ tags }) => {
    const had = Array.isArray(tags) ? tags : [];
    const has = [...new Set([...had.filter((tag) => !removed.includes(tag)), ...added])];
    return has.length === had.length && has.every((tag) => had.includes(tag)) ? null : { tags: has };
  };
