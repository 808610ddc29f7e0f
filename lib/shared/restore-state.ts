import type { StorageFailure } from './keep-state';

/** What a file of Lectern's holds, before any of it is brought in. */
export interface RestorePlan {
  articles: number;
  /** Of them so many are in the library already. */
  known: number;
  marks: number;
  /** On articles and on marks. */
  notes: number;
  drafts: number;
  searches: number;
  /** Records that can't be read. */
  unreadable: number;
}

/** What came of bringing it in. */
export interface RestoreReport {
  added: number;
  /** Were there, and got marks, notes or tags they lacked. */
  completed: number;
  /** Were there with all of it. */
  there: number;
  /** Marks that were not there before. */
  marks: number;
  /** Drafts and saved searches that were not there before. */
  drafts: number;
  searches: number;
  unreadable: number;
  /** How many could not be written, and why. */
  failed: number;
  failure: StorageFailure | null;
}

/** Why a file can't be brought in. Each has its sentence in the locales, under `restore.refused`. */
export type RestoreRefusal = 'notOurs' | 'newer' | 'tooLarge' | 'unreadable' | 'empty' | 'noLibrary';

/** A file that brings articles back, from being chosen to the report. */
export type RestoreState =
  | { kind: 'reading'; name: string }
  | { kind: 'refused'; name: string; reason: RestoreRefusal }
  | { kind: 'planned'; name: string; plan: RestorePlan }
  | { kind: 'working'; name: string; done: number; total: number }
  | { kind: 'done'; name: string; report: RestoreReport };
