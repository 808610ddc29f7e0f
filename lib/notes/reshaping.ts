import type { TextSpan } from './text-map';

/** What selected words make of marks that are there already. */
export interface Reshaped {
  kind: 'extend' | 'shrink' | 'merge';
  /** Those it is made of, in the order of the text; the first is the one that stays. */
  ids: readonly string[];
  /** Where it will stand. */
  span: TextSpan;
}

/**
 * Words selected across the edge of a mark extend it, inside it shrink it to themselves, over several join them. What is
 * only parted from a mark by white space touches it. Null where they touch none, or are just what is marked.
 */
export function reshapedBy(
  text: string,
  placed: readonly (TextSpan & { id: string })[],
  wanted: TextSpan,
): Reshaped | null {
  const touched = placed.filter((place) => touches(text, place, wanted));
  const [first] = touched;
  if (!first) return null;
  const ids = touched.map(({ id }) => id);
  const isInside = first.start <= wanted.start && wanted.end <= first.end;
  if (touched.length === 1 && isInside) {
    const isSame = first.start === wanted.start && first.end === wanted.end;
    return isSame ? null : { kind: 'shrink', ids, span: wanted };
  }
  const start = Math.min(wanted.start, ...touched.map((place) => place.start));
  const end = Math.max(wanted.end, ...touched.map((place) => place.end));
  return { kind: touched.length === 1 ? 'extend' : 'merge', ids, span: { start, end } };
}

/** Whether two stretches overlap, or nothing but white space lies between them. */
function touches(text: string, one: TextSpan, other: TextSpan): boolean {
  const from = Math.min(one.end, other.end);
  const to = Math.max(one.start, other.start);
  return to < from || text.slice(from, to).trim() === '';
}
