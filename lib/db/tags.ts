import { isWithin, tagName } from '../article/tag-name';
import type { Highlight } from '../notes/highlight';
import { type Before, changeArticles, putBack, tagsBack } from './change-articles';
import type { LibraryDatabase } from './database';
import { writing } from './writing';

/** The colours tags may have: the same five as marks. */
export const TAG_COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export type TagColour = (typeof TAG_COLOURS)[number];

/** A change to tags that can be undone: what it did to articles and marks, and the colours of the tags it has touched. */
export interface TagsBefore {
  articles: Before;
  highlights: readonly (Pick<Highlight, 'id' | 'tags'> & { changedTags: readonly string[] })[];
  colours: ReadonlyMap<string, TagColour | undefined>;
}

export async function tagColours(db: LibraryDatabase): Promise<ReadonlyMap<string, TagColour>> {
  const rows = await db.tags.toArray();
  return new Map(
    rows.flatMap(({ name, colour }) => {
      const known = TAG_COLOURS.find((one) => one === colour);
      return known ? [[name, known] as const] : [];
    }),
  );
}

/** How many of these articles have each of the tags they have. */
export async function tagsOf(db: LibraryDatabase, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const row of await db.articles.bulkGet([...ids])) {
    for (const tag of Array.isArray(row?.tags) ? row.tags : []) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return counts;
}

/** Null takes the colour away. @throws StorageError */
export function colourTag(db: LibraryDatabase, name: string, colour: TagColour | null): Promise<void> {
  return writing(db, [db.tags], async () => {
    if (colour) await db.tags.put({ name, colour });
    else await db.tags.delete(name);
  });
}

/**
 * Gives a tag another name, and those nested in it with it, on articles and on marks. A name that another tag has makes
 * one of the two.
 * @throws StorageError
 */
export function renameTag(db: LibraryDatabase, from: string, to: string): Promise<TagsBefore> {
  const name = tagName(to);
  return replaceTag(db, from, (tag) => (name ? tagName(name + tag.slice(from.length)) : tag));
}

/** Takes a tag, and those nested in it, from every article that has it; marks keep theirs. @throws StorageError */
export const deleteTag = (db: LibraryDatabase, name: string): Promise<TagsBefore> => replaceTag(db, name, () => null);

function replaceTag(db: LibraryDatabase, root: string, next: (tag: string) => string | null): Promise<TagsBefore> {
  return writing(db, [db.articles, db.highlights, db.tags], async () => {
    const colours = await tagColours(db);
    // In the trash, too, where a tag is not counted.
    const ids = await db.articles.where('tags').equals(root).or('tags').startsWith(`${root}/`).primaryKeys();
    const articles = await changeArticles(db, [...new Set(ids)], ({ tags }) => ({
      tags: [...new Set(tags.map((tag) => (isWithin(tag, root) ? next(tag) : tag)).filter((tag) => tag !== null))],
    }));
    const touched = new Map<string, TagColour | undefined>();
    for (const [name, colour] of colours) {
      if (!isWithin(name, root)) continue;
      await db.tags.delete(name);
      touched.set(name, colour);
      const renamed = next(name);
      if (renamed === null || colours.has(renamed)) continue;
      touched.set(renamed, undefined);
      await db.tags.put({ name: renamed, colour });
    }
    const highlights = await renameOnHighlights(db, root, next);
    return { articles, highlights, colours: touched };
  });
}

/** @returns the highlights that had it, as they were */
async function renameOnHighlights(
  db: LibraryDatabase,
  root: string,
  next: (tag: string) => string | null,
): Promise<TagsBefore['highlights']> {
  const rows = await db.highlights.where('tags').equals(root).or('tags').startsWith(`${root}/`).distinct().toArray();
  const before = rows.filter(({ tags }) => tags.some((tag) => isWithin(tag, root) && next(tag) !== null));
  const changed = before.map(({ id, tags }) => ({
    ...{ id, tags },
    changedTags: [...new Set(tags.map((tag) => (isWithin(tag, root) ? (next(tag) ?? tag) : tag)))],
  }));
  for (const { id, changedTags } of changed) await db.highlights.update(id, { tags: [...changedTags] });
  return changed;
}

/** What was done with tags since stays. @throws StorageError */
export function putTagsBack(db: LibraryDatabase, { articles, highlights, colours }: TagsBefore): Promise<void> {
  return writing(db, [db.articles, db.highlights, db.tags], async () => {
    await putBack(db, articles);
    for (const { id, tags, changedTags } of highlights) {
      const row = await db.highlights.get(id);
      if (row) await db.highlights.update(id, { tags: tagsBack(row.tags, tags, changedTags) });
    }
    for (const [name, colour] of colours) {
      if (colour) await db.tags.put({ name, colour });
      else await db.tags.delete(name);
    }
  });
}
