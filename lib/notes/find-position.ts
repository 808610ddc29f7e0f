import search from 'approx-string-match';
import type { ReadingPosition } from '../article/kept-article';
import { standsStill } from './reading-position';

/** Where those words are now: the nearest such, or else the nearest much like them; null if there are none. */
export function findPosition(text: string, { start, exact }: ReadingPosition): number | null {
  if (standsStill(text, { start, exact })) return start;
  if (exact === '') return null;
  return (
    nearest(start, [text.lastIndexOf(exact, start), text.indexOf(exact, start)]) ?? nearestLike(text, start, exact)
  );
}

function nearestLike(text: string, start: number, exact: string): number | null {
  const matches = search(text, exact, Math.floor(exact.length / 3));
  const starts = matches.map((match) => match.start);
  const found = nearest(start, starts);
  // The first letters of a word may be among what differs.
  return found === null ? null : found - (/(?<!\S)\S{1,12}$/.exec(text.slice(0, found))?.[0].length ?? 0);
}

function nearest(start: number, offsets: readonly number[]): number | null {
  const [first] = offsets.filter((offset) => offset >= 0).sort((a, b) => Math.abs(a - start) - Math.abs(b - start));
  return first ?? null;
}
