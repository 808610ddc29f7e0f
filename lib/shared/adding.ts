/** Something a person has added without opening it, and what has become of it. */
export interface AddedItem {
  number: number;
  /** What it is called: its title, address or file name. */
  name: string;
  outcome: AddOutcome;
}

export type AddOutcome =
  | { kind: 'working' }
  /** In the library with its text; `isNew` is false where it was there before. */
  | { kind: 'kept'; isNew: boolean }
  /** In the library as a link. */
  | { kind: 'link' }
  | { kind: 'failed'; reason: AddFailure };

/** Why something could not be added. Each has its sentence in the locales, under `adding.failure`. */
export type AddFailure = 'notHtml' | 'noArticle' | 'tooLarge' | 'unreadable' | 'full' | 'notStored';

/** Links whose pages may still be had. */
export interface LinksToFetch {
  count: number;
  /** The sites the person would have to allow. */
  hosts: readonly string[];
}
