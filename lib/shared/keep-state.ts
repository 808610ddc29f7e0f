/** Whether the article on screen is in the library. */
export type KeepState =
  | { kind: 'not-kept' }
  | { kind: 'keeping' }
  | { kind: 'kept'; pictures: PictureCount }
  | { kind: 'failed'; reason: StorageFailure };

/** How many pictures of an article are in the library, and why the others are not. */
export interface PictureCount {
  total: number;
  kept: number;
  /** Not tried yet, or to be tried again. */
  waiting: number;
  /** Could not be had: gone, broken, too large. */
  failed: number;
  /** Not kept, because the reader asks for pictures article by article and has not said so of this one. */
  undecided: number;
  /** Hosts whose pictures need a permission the person has not given. */
  refusedHosts: string[];
  /** Pictures on those hosts. */
  refused: number;
}

/** Why the library could not be read or written. Each has its sentence in the locales, under `storageFailure`. */
export type StorageFailure =
  /** The disk or the browser's quota is full. */
  | 'full'
  /** The browser gives no storage here (private window, blocked by settings). */
  | 'unavailable'
  /** A newer version of Lectern wrote this library. */
  | 'newer'
  /** Anything else; the details are on the console. */
  | 'failed';
