import type { ListName } from './kept-article';

/** What a list holds: the articles in one state of being read, or those that share something. */
export type Shelf =
  | { kind: 'list'; name: ListName }
  /** Everything that carries a tag or one below it, is from a site, by an author, in a language; nothing from the trash. */
  | { kind: SharedKind; value: string };

/** What articles may share, as the library's page lists it. */
export const SHARED_KINDS = ['tag', 'site', 'author', 'lang'] as const;
export type SharedKind = (typeof SHARED_KINDS)[number];

export const SORT_NAMES = ['saved', 'published', 'read', 'length', 'progress', 'title'] as const;
export type SortName = (typeof SORT_NAMES)[number];

/** The most minutes an article may take to read, or `long` for those beyond. Null: however long. */
export const TIME_CHOICES = [5, 10, 20, 'long'] as const;
export type TimeChoice = (typeof TIME_CHOICES)[number] | null;
/** Minutes from which an article is long. */
export const LONG_FROM = 20;

/** Whether one has marked or noted anything in it. Null: either. */
export type NotesChoice = 'with' | 'without' | null;

/** A list as it is looked at. */
export interface Listing {
  shelf: Shelf;
  sort: SortName;
  /** The other way round than is usual for the sort: oldest, shortest, least read first; titles from Z. */
  reversed: boolean;
  time: TimeChoice;
  notes: NotesChoice;
}

export const INBOX: Shelf = { kind: 'list', name: 'inbox' };

/** A text that is the same for the same list and no other. */
export const keyOfShelf = (shelf: Shelf): string =>
  shelf.kind === 'list' ? shelf.name : `${shelf.kind}:${shelf.value}`;
