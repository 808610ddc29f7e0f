import type { Listing, Shelf, SortName } from '../article/listing';

/** The index each sort reads; its order is the usual one, or that backwards. */
export const INDEXES = {
  saved: { all: 'savedAt', inState: '[state+savedAt]', usual: 'backwards' },
  published: { all: 'datedAt', inState: '[state+datedAt]', usual: 'backwards' },
  length: { all: 'minutes', inState: '[state+minutes]', usual: 'forwards' },
  title: { all: 'titleKey', inState: '[state+titleKey]', usual: 'forwards' },
} as const;

export const isIndexed = (sort: SortName): sort is keyof typeof INDEXES => sort in INDEXES;

export const isBackwards = ({ sort, reversed }: Pick<Listing, 'sort' | 'reversed'>): boolean =>
  (!isIndexed(sort) || INDEXES[sort].usual === 'backwards') !== reversed;

/** The lists that are an index of their own by state. */
export const stateOf = (shelf: Shelf) =>
  shelf.kind === 'list' && (shelf.name === 'inbox' || shelf.name === 'archived' || shelf.name === 'trashed')
    ? shelf.name
    : null;

/** Where the first rows of a listing stand side by side. Null where they can't be had without all the others. */
export function beginningOf(listing: Listing): { index: string; state: string; isBackwards: boolean } | null {
  const { shelf, sort, time, notes } = listing;
  const state = stateOf(shelf);
  if (!state || time || notes || !isIndexed(sort)) return null;
  return { index: INDEXES[sort].inState, state, isBackwards: isBackwards(listing) };
}
