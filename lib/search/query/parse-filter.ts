import { foldPlain } from '../fold';
import { type Filter, type FilterName, HAS_VALUES, type IgnoredReason, IS_VALUES } from './query';

/** Reads the value of an operator, or says why it can't be. */
export function parseFilter(name: FilterName, typed: string, now: number): Filter | IgnoredReason {
  const value = foldPlain(typed).trim();
  if (!value) return 'no-value';
  if (name === 'is') return oneOf(IS_VALUES, value, (known) => ({ by: 'is', value: known }));
  if (name === 'has') return oneOf(HAS_VALUES, value, (known) => ({ by: 'has', value: known }));
  if (name === 'before' || name === 'after') {
    const time = parseTime(value, now);
    return time === null ? 'not-a-date' : { by: name, value: time };
  }
  if (name === 'longer' || name === 'shorter') {
    const minutes = /^(\d{1,4}(?:[.,]\d+)?)\s*(?:m|min|mins|minutes)?$/.exec(value)?.[1];
    return minutes === undefined ? 'not-a-number' : { by: name, value: Number(minutes.replace(',', '.')) };
  }
  // Tags are nested by strokes; what is typed around them says nothing.
  return { by: name, value: name === 'tag' ? value.replace(/^\/+|\/+$/g, '') || value : value };
}

/** American spelling, and the plural, mean the same. */
const OTHERWISE: Readonly<Record<string, string>> = { favorite: 'favourite', starred: 'favourite' };

function oneOf<T extends string>(values: readonly T[], typed: string, filter: (value: T) => Filter) {
  const value = OTHERWISE[typed] ?? typed;
  const known = values.find((candidate) => candidate === value || `${candidate}s` === value);
  return known ? filter(known) : 'unknown-value';
}

const DAY_MS = 86_400_000;

/**
 * The moment a date begins, in the reader's own time zone: `2024`, `2024-05`, `2024-05-17`, `today`, `yesterday`, or so
 * long ago as `7d`, `2w`, `3m`, `1y`.
 */
function parseTime(value: string, now: number): number | null {
  const today = startOfDay(now);
  if (value === 'today') return today;
  if (value === 'yesterday') return startOfDay(today - DAY_MS / 2);
  const [, count, unit] = /^(\d{1,4})([dwmy])$/.exec(value) ?? [];
  if (count && unit) return ago(today, Number(count), unit);
  const [, year, month = '1', day = '1'] = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(value) ?? [];
  if (!year) return null;
  const date = new Date(2000, 0, 1);
  date.setFullYear(Number(year), Number(month) - 1, Number(day));
  // The thirty-first of June is not the first of July.
  return date.getMonth() === Number(month) - 1 && date.getDate() === Number(day) ? date.getTime() : null;
}

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}

function ago(today: number, count: number, unit: string): number {
  const date = new Date(today);
  if (unit === 'y') date.setFullYear(date.getFullYear() - count);
  else if (unit === 'm') date.setMonth(date.getMonth() - count);
  else date.setDate(date.getDate() - count * (unit === 'w' ? 7 : 1));
  return date.getTime();
}
