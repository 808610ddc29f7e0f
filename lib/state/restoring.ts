import { type ReadonlySignal, signal } from '@preact/signals';
import { keysOf } from '../article/keys-of';
import { storeColourNames, storedColourNames } from '../browser/colour-names-store';
import { findByKeys } from '../db/articles';
import type { LibraryDatabase } from '../db/database';
import { restoreArticle } from '../db/restore-article';
import { restoreOwn } from '../db/restore-own';
import { storageFailure } from '../db/storage-failure';
import type { ColourNames } from '../notes/colour-names';
import { type ReadFile, readJson } from '../notes/export/records/json-file';
import type { ReadArticle } from '../notes/export/records/read-record';
import type { RestorePlan, RestoreRefusal, RestoreReport, RestoreState } from '../shared/restore-state';
import { type RestoringParts, restoredArticle } from './restored-article';

/** Brings back what was taken out as JSON: first it is told what the file holds, then it is done, then what came of it. */
export interface Restoring {
  state: ReadonlySignal<RestoreState | null>;
  /** Tells what the files hold together. */
  read(files: readonly File[]): Promise<void>;
  /** Brings in what was read. */
  begin(): Promise<void>;
  /** Stops after the article in hand, or puts the file away. */
  close(): void;
}

/** Above this a file does not fit into memory beside what is made of it. */
const MAX_BYTES = 300 * 1024 * 1024;

interface Parts extends RestoringParts {
  db: LibraryDatabase;
  /** Tells the worker that pictures, and words for the index, wait. */
  fetchPictures(): Promise<unknown>;
}

export function createRestoring({ db, ...parts }: Parts): Restoring {
  const state = signal<RestoreState | null>(null);
  let held: { name: string; file: ReadFile } | null = null;
  /** Of the file in hand: what is of another is not shown any more. */
  let turn = 0;

  async function begin(): Promise<void> {
    if (!held || state.peek()?.kind !== 'planned') return;
    const { name, file } = held;
    const own = turn;
    const report: RestoreReport = {
      ...{ added: 0, completed: 0, there: 0, marks: 0, unreadable: file.ignored, failed: 0 },
      ...{ drafts: 0, searches: 0 },
      failure: null,
    };
    for (const [done, article] of file.articles.entries()) {
      if (own !== turn) break;
      state.value = { kind: 'working', name, done, total: file.articles.length };
      try {
        const { kind, marks } = await restoreArticle(db, restoredArticle(article, parts));
        report[kind] += 1;
        report.marks += marks;
      } catch (error) {
        console.error(error);
        report.failed += 1;
        report.failure = storageFailure(error);
        // Of a full disk the rest would say the same, one by one.
        if (report.failure === 'full') {
          report.failed = file.articles.length - done;
          break;
        }
      }
    }
    if (own === turn && report.failure !== 'full') {
      try {
        Object.assign(report, await restoreOwn(db, file));
      } catch (error) {
        console.error(error);
        report.failed += file.drafts.length + file.searches.length;
        report.failure = storageFailure(error);
      }
    }
    // Names are the least of it: without them all else is back.
    await nameColours(file.colours).catch((error: unknown) => console.warn(error));
    if (own === turn) {
      held = null;
      state.value = { kind: 'done', name, report };
    }
    await parts.fetchPictures();
  }

  return {
    state,
    begin,
    async read(files) {
      turn += 1;
      const own = turn;
      const name = files.map((file) => file.name).join(', ');
      held = null;
      state.value = { kind: 'reading', name };
      const whole: ReadFile = { articles: [], ignored: 0, colours: {}, drafts: [], searches: [] };
      for (const file of files) {
        const answer = await readFile(file);
        if (own !== turn) return;
        if (typeof answer === 'string') {
          state.value = { kind: 'refused', name: file.name, reason: answer };
          return;
        }
        whole.articles.push(...answer.articles);
        whole.drafts.push(...answer.drafts);
        whole.searches.push(...answer.searches);
        whole.ignored += answer.ignored;
        whole.colours = { ...answer.colours, ...whole.colours };
      }
      const plan = await planOf(db, whole).catch((error: unknown) => {
        console.error(error);
        return null;
      });
      if (own !== turn) return;
      if (!plan) {
        state.value = { kind: 'refused', name, reason: 'noLibrary' };
        return;
      }
      held = { name, file: whole };
      state.value = { kind: 'planned', name, plan };
    },
    close() {
      turn += 1;
      held = null;
      state.value = null;
    },
  };
}

/** Only those that have no name here take the one they had. */
async function nameColours(names: ColourNames): Promise<void> {
  if (Object.keys(names).length > 0) await storeColourNames({ ...names, ...(await storedColourNames()) });
}

async function readFile(file: File): Promise<ReadFile | RestoreRefusal> {
  if (file.size > MAX_BYTES) return 'tooLarge';
  const text = await file.text().catch(() => null);
  if (text === null) return 'unreadable';
  const read = readJson(text);
  if (read === null) return 'notOurs';
  if (read === 'newer') return 'newer';
  return read.articles.length + read.drafts.length + read.searches.length === 0 ? 'empty' : read;
}

async function planOf(db: LibraryDatabase, { articles, ignored, drafts, searches }: ReadFile): Promise<RestorePlan> {
  let known = 0;
  for (const { metadata } of articles) if (await findByKeys(db, keysOf(metadata), metadata.title)) known += 1;
  return {
    articles: articles.length,
    known,
    marks: articles.reduce((sum, { highlights }) => sum + highlights.length, 0),
    notes: articles.reduce((sum, article) => sum + notesIn(article), 0),
    drafts: drafts.length,
    searches: searches.length,
    unreadable: ignored,
  };
}

const notesIn = ({ note, highlights }: ReadArticle): number =>
  (note ? 1 : 0) + highlights.filter((highlight) => highlight.note.trim() !== '').length;
