/** How well a highlight is remembered, in FSRS's terms. */
export interface Memory {
  /** Days after which it is recalled with a chance of nine in ten. */
  stability: number;
  /** 1, easy, to 10. */
  difficulty: number;
  /** How often it was graded, and how often it was forgotten. */
  reps: number;
  lapses: number;
}

/** What review knows of a highlight. Without a record it has never come up. Times are milliseconds since the epoch. */
export interface Review {
  highlightId: string;
  articleId: string;
  /** Absent until it was graded once, as are `due` and `reviewedAt`. */
  memory?: Memory;
  /** From when on it may come up again. */
  due?: number;
  /** When it was graded last. */
  reviewedAt?: number;
  /** When it was last passed over; it does not come up again that day. */
  skippedAt?: number;
  /** The reader does not want to see it in review. */
  neverAgain?: true;
}
