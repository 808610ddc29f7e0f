/** How far an article of several pages is read. */
export type JoinState =
  /** There is another page; `failure` says why the last try to read it did not succeed. */
  | { kind: 'offered'; page: number; pages: number; failure?: JoinFailure }
  /** This page is being read. */
  | { kind: 'reading'; page: number; pages: number }
  /** All pages are here. */
  | { kind: 'whole'; pages: number };

/** Why a page could not be added. Each has its sentence in the locales, under `pages.failure`. */
export type JoinFailure =
  /** No answer, or one that is no page. */
  | 'unreachable'
  /** The address leads out of the article, or the tab has gone elsewhere. */
  | 'elsewhere'
  /** There is no text on it that reads as an article. */
  | 'unreadable'
  /** It says nothing that the pages before it don't. */
  | 'same'
  /** With it the article would be longer than can be shown. */
  | 'long'
  /** So many pages are joined and no more. */
  | 'most';
