/**
 * What the check of the library mends: articles whose record was gone while their text or marks were there; records that
 * could not be read; articles whose text is gone, which are links from then on; counts, sizes and lists that said something else than what is there;
 * pictures to be fetched again; work that had been forgotten; what belonged to no article; the search index.
 */
export const MENDS = ['recovered', 'damaged', 'textless', 'counts', 'pictures', 'work', 'orphans', 'index'] as const;
export type Mend = (typeof MENDS)[number];

/** How often each was mended; absent where it never was. */
export type Mended = Partial<Record<Mend, number>>;

/** What a check has found. */
export interface CheckReport {
  finishedAt: number;
  /** How many articles it looked at. */
  articles: number;
  mended: Mended;
}

/** How far a check has come. */
export interface CheckProgress {
  articles: number;
  of: number;
}
