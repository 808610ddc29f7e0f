import type { CheckProgress, CheckReport, Mended } from '../../shared/check-report';
import { tablesOfArticles } from '../belongings';
import type { LibraryDatabase } from '../database';
import type { CheckRow, CheckRun } from '../rows';
import { writing } from '../writing';
import { checkArticles } from './check-articles';
import { belongingSteps, checkIndexed, checkReviews, checkSegments } from './check-belongings';
import type { CheckStep } from './check-step';
import { recoverHighlights, recoverNotes, recoverTexts } from './recover';

/** In this order: what can be recovered is, before what belongs to nothing goes. */
const stepsOf = (db: LibraryDatabase): CheckStep[] => [
  recoverTexts,
  recoverHighlights,
  recoverNotes,
  ...belongingSteps(db),
  checkReviews,
  checkArticles,
  checkIndexed,
  checkSegments,
];

/** A library nobody has asked about is looked at so often, in milliseconds. */
const EVERY = 30 * 24 * 3_600_000;

/**
 * Has the library checked from its beginning; a check that is under way goes on, unless a more thorough one is wanted.
 * @throws StorageError
 */
export function beginCheck(db: LibraryDatabase, isThorough: boolean): Promise<void> {
  return writing(db, [db.upkeep], async () => {
    const row = await checkRow(db);
    if (row.run && (row.run.isThorough || !isThorough)) return;
    await db.upkeep.put({ ...row, isSuspect: false, run: newRun(isThorough) });
  });
}

/**
 * Begins a check if one is due: something was met that should not be, or none was made for long.
 * @returns whether there is one to go on with
 * @throws StorageError
 */
export async function beginDueCheck(db: LibraryDatabase, now = Date.now()): Promise<boolean> {
  const row = await checkRow(db);
  if (row.run) return true;
  if (row.since === undefined) {
    await writing(db, [db.upkeep], async () => void (await db.upkeep.put({ ...row, since: now })));
    if (!row.isSuspect) return false;
  }
  const last = row.last?.finishedAt ?? row.since ?? now;
  if (!row.isSuspect && now - last < EVERY) return false;
  await beginCheck(db, false);
  return true;
}

/** Somebody has met damage: the next to wake up looks at all of it. @throws StorageError */
export function suspectDamage(db: LibraryDatabase): Promise<void> {
  return writing(db, [db.upkeep], async () => void (await db.upkeep.put({ ...(await checkRow(db)), isSuspect: true })));
}

/**
 * Takes the check on, in one transaction: wherever it is killed, the next call goes on from there.
 * @param most how many rows of a kind are looked at; where there are fewer, the next kind follows at once
 * @returns whether there is more to do
 * @throws StorageError
 */
export function checkSome(db: LibraryDatabase, { now = Date.now(), most = 100 } = {}): Promise<boolean> {
  const tables = [...tablesOfArticles(db), db.upkeep, db.unindexed, db.indexed, db.indexBlocks, db.indexState];
  return writing(db, tables, async () => {
    const row = await checkRow(db);
    if (!row.run) return false;
    const steps = stepsOf(db);
    let run = row.run;
    for (const step of steps.slice(run.step)) {
      const { next, mended = {}, articles = 0 } = await step(db, run.after, { isThorough: run.isThorough, most });
      run = {
        ...run,
        ...(next === null ? { step: run.step + 1, after: '' } : { after: next }),
        articles: run.articles + articles,
        mended: sum(run.mended, mended),
      };
      if (next !== null) break;
    }
    const isMore = run.step < steps.length;
    const { articles, mended } = run;
    const { id, since = now, isSuspect = false } = row;
    // Damage met meanwhile may lie where it has looked already.
    await db.upkeep.put(
      isMore ? { ...row, run } : { id, since, isSuspect, last: { finishedAt: now, articles, mended } },
    );
    return isMore;
  });
}

/** What the last check found, and how far one has come that is under way. */
export async function checkState(
  db: LibraryDatabase,
): Promise<{ last: CheckReport | null; progress: CheckProgress | null }> {
  const { last = null, run } = await checkRow(db);
  return { last, progress: run ? { articles: run.articles, of: await db.articles.count() } : null };
}

async function checkRow(db: LibraryDatabase): Promise<CheckRow> {
  const row = await db.upkeep.get('check');
  return row?.id === 'check' ? row : { id: 'check' };
}

const newRun = (isThorough: boolean): CheckRun => ({
  ...{ step: 0, after: '', isThorough },
  ...{ articles: 0, mended: {} },
});

function sum(a: Mended, b: Mended): Mended {
  const keys = Object.keys({ ...a, ...b }) as (keyof Mended)[]; // of the two
  return Object.fromEntries(keys.map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)]).filter(([, count]) => count));
}
