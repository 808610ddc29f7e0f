import type { Memory, Review } from './review';

/** Reads a record of review from a database row or an import; null for anything that is not one whole. */
export function parseReview(value: unknown): Review | null {
  if (!isRecord(value)) return null;
  const { highlightId, articleId, memory, due, reviewedAt, skippedAt, neverAgain } = value;
  if (!isFilled(highlightId) || !isFilled(articleId)) return null;
  const known = parseMemory(memory);
  return {
    highlightId,
    articleId,
    // Of these three none says anything without the others.
    ...(known && isTime(due) && isTime(reviewedAt) && { memory: known, due, reviewedAt }),
    ...(isTime(skippedAt) && { skippedAt }),
    ...(neverAgain === true && { neverAgain }),
  };
}

function parseMemory(value: unknown): Memory | null {
  if (!isRecord(value)) return null;
  const { stability, difficulty, reps, lapses } = value;
  if (!isPositive(stability) || !isPositive(difficulty) || difficulty > 10) return null;
  return isCount(reps) && isCount(lapses) ? { stability, difficulty, reps, lapses } : null;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isFilled = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isPositive = (value: unknown): value is number => Number.isFinite(value) && Number(value) > 0;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
/** Milliseconds a `Date` can hold. */
const isTime = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= 8.64e15;
