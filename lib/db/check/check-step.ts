import type { Mended } from '../../shared/check-report';
import type { LibraryDatabase } from '../database';

/** What one step of the check has done. */
export interface StepOutcome {
  /** Up to where it looked; the next step goes on behind it. Null at the end. */
  next: string | null;
  mended?: Mended;
  /** Articles it looked at. */
  articles?: number;
}

export interface StepOptions {
  /** Whether texts and pictures themselves are read, which takes long. */
  isThorough: boolean;
  /** How many rows are looked at. */
  most: number;
}

/**
 * Looks at some rows and mends them, within a transaction over the whole library.
 * @param after where the step before it ended; empty at the beginning
 */
export type CheckStep = (db: LibraryDatabase, after: string, options: StepOptions) => Promise<StepOutcome>;

/** Behind which of these rows the next step goes on, if there may be more. */
export const nextOf = (ids: readonly string[], most: number): string | null =>
  ids.length < most ? null : (ids.at(-1) ?? null);

/** Which of these articles there are not. */
export async function withoutArticle(db: LibraryDatabase, ids: readonly string[]): Promise<string[]> {
  const there = new Set(await db.articles.where('id').anyOf(ids).primaryKeys());
  return ids.filter((id) => !there.has(id));
}
