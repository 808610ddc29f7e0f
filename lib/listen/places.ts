import type { ReadingPosition } from '../article/kept-article';

/** Where one stopped listening in an article. */
export interface ListeningPlace {
  key: string;
  position: ReadingPosition;
}

const MOST = 100;

/** What was stored, the latest first; whatever is no place is left out. */
export function parsePlaces(stored: unknown): ListeningPlace[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((entry: unknown) => {
    if (!isRecord(entry) || !isRecord(entry.position)) return [];
    const { key, position } = entry;
    const { start, exact } = position;
    if (typeof key !== 'string' || typeof exact !== 'string') return [];
    if (typeof start !== 'number' || !Number.isSafeInteger(start) || start < 0) return [];
    return [{ key, position: { start, exact } }];
  });
}

/** @param position null forgets it */
export function withPlace(
  places: readonly ListeningPlace[],
  key: string,
  position: ReadingPosition | null,
): ListeningPlace[] {
  const others = places.filter((place) => place.key !== key);
  return (position ? [{ key, position }, ...others] : others).slice(0, MOST);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
