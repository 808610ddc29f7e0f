import type { TextSpan } from '../text-map';
import { type Pairing, pairWords } from './pair-words';
import { createRecogniser, type Recogniser } from './recognise';
import { createWordReader, type Words } from './words';

/** Finds where a passage of a text stands in another version of it; null where most of it is gone. */
export type Carrier = (span: TextSpan) => TextSpan | null;

/** Of the characters of a passage so many must be there still for it to be the same passage. */
const STILL_THERE = 0.5;
/** Between two words of a passage so many may be new, or as many as the passage has. */
const MOST_NEW = 12;
/** Fewer words than these may have come from elsewhere, at the beginning or end of a passage. */
const STRAGGLERS = 3;

/**
 * Carries places from one version of a text to another: from the copy that was kept to the page as it reads today, or
 * from yesterday's extraction to today's. Both texts are known as a whole, so each word is followed to where it went,
 * and no passage is mistaken for one that reads like it.
 */
export function createCarrier(was: string, is: string): Carrier {
  if (was === is) return (span) => span;
  const read = createWordReader();
  const old = read(was);
  const now = read(is);
  const pairing = pairWords(old, now);
  const { pairs } = pairing;
  const pairOf = (index: number) => (pairs[index] === -1 ? null : (pairs[index] ?? null));
  const isKnown = createRecogniser(old, now, pairing);

  return (span) => {
    const first = old.indexAt(span.start);
    const last = lastBefore(old, span.end);
    // A passage without words (a dash, an emoji) has nothing to be followed by.
    if (first > last) return null;
    const kept = withoutUnknown(largestFlock(first, last, pairs), pairs, isKnown);
    const [head, tail] = [kept[0], kept.at(-1)];
    if (head === undefined || tail === undefined) return null;
    if (head === tail && !isKnown(head, tail, true)) return null;
    if (lengthOf(kept, old) < STILL_THERE * lengthOf(indexes(first, last), old)) return null;

    const before = first === 0 ? -1 : pairOf(first - 1);
    const after = last === old.count - 1 ? now.count : pairOf(last + 1);
    const start = now.spanOf(widened(pairs[head] ?? 0, head - first, before, -1, pairing)).start;
    const end = now.spanOf(widened(pairs[tail] ?? 0, last - tail, after, 1, pairing)).end;
    const opening = head === first ? span.start - old.spanOf(first).start : 0;
    const closing = tail === last ? span.end - old.spanOf(last).end : 0;
    return {
      start: opening > 0 || isEdge(is.slice(start + opening, start)) ? start + opening : start,
      end: closing < 0 || isEdge(is.slice(end, end + closing)) ? end + closing : end,
    };
  };
}

function lastBefore(words: Words, offset: number): number {
  const index = words.indexAt(offset);
  return index < words.count && words.spanOf(index).start < offset ? index : index - 1;
}

const indexes = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

function lengthOf(indexes: readonly number[], words: Words): number {
  return indexes.reduce((sum, index) => sum + words.spanOf(index).end - words.spanOf(index).start, 0);
}

/** The words of a passage that are there still, without those that went elsewhere than most of them. */
function largestFlock(first: number, last: number, pairs: Int32Array): number[] {
  const mostNew = Math.max(MOST_NEW, last - first);
  const flocks: number[][] = [];
  for (const index of indexes(first, last)) {
    const at = pairs[index] ?? -1;
    if (at < 0) continue;
    const flock = flocks.at(-1);
    const before = flock?.at(-1);
    const isNear = flock && before !== undefined && isNext(before, index, pairs, mostNew);
    if (isNear) flock.push(index);
    else flocks.push([index]);
  }
  return withoutStragglers(
    flocks.reduce((largest, flock) => (flock.length > largest.length ? flock : largest), []),
    pairs,
  );
}

/** Runs of words at either end that may belong elsewhere are left out; in between the others hold them. */
function withoutUnknown(flock: readonly number[], pairs: Int32Array, isKnown: Recogniser): readonly number[] {
  const runs: number[][] = [];
  for (const index of flock) {
    const run = runs.at(-1);
    const before = run?.at(-1) ?? -1;
    if (run && index === before + 1 && pairs[index] === (pairs[before] ?? -1) + 1) run.push(index);
    else runs.push([index]);
  }
  const isSure = (run: readonly number[]) => isKnown(run[0] ?? 0, run.at(-1) ?? 0, false);
  const first = runs.findIndex(isSure);
  return first < 0 ? [] : runs.slice(first, runs.findLastIndex(isSure) + 1).flat();
}

/** Whether a word follows another in both texts, with no more than so many new ones between. */
function isNext(before: number, index: number, pairs: Int32Array, mostNew: number): boolean {
  const step = (pairs[index] ?? -1) - (pairs[before] ?? -1);
  return step > 0 && step - (index - before) <= mostNew;
}

/** A word or two beyond much that is new are the passage's no more: a paragraph was put in there that begins like it. */
function withoutStragglers(flock: readonly number[], pairs: Int32Array): number[] {
  const isFar = (at: number) => !isNext(flock[at - 1] ?? 0, flock[at] ?? 0, pairs, MOST_NEW);
  const breaks = flock.map((_, at) => at).filter((at) => at > 0 && isFar(at));
  const few = Math.min(STRAGGLERS, flock.length / 4);
  const from = breaks.findLast((at) => at <= few) ?? 0;
  const to = breaks.find((at) => flock.length - at <= few) ?? flock.length;
  return flock.slice(from, to);
}

/**
 * The word a passage begins or ends with now: where its own outermost words were replaced, those that replaced them.
 *
 * @param at the outermost of its words that is left
 * @param lost how many of them outside that one are not
 * @param beyond where the word is that stood next to the passage
 * @param way towards it: -1 at the beginning, 1 at the end
 */
function widened(at: number, lost: number, beyond: number | null, way: -1 | 1, { backs }: Pairing): number {
  if (beyond === null) return at;
  // Less than none where that word has gone to the other side.
  const between = (beyond - at) * way - 1;
  if (lost === 0 || between <= 0 || between > 2 * lost) return at;
  // What was there before has replaced nothing.
  for (let step = 1; step <= between; step++) if ((backs[at + step * way] ?? -1) >= 0) return at;
  return at + between * way;
}

/** What a passage may take along at its edges: the signs around its words, not a space and no other word. */
const isEdge = (signs: string) => signs === '' || /^[^\s\p{L}\p{N}]+$/u.test(signs);
