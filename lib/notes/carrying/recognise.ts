import type { Pairing } from './pair-words';
import type { Words } from './words';

/** Up to so many words are a phrase that any text repeats; more are a sentence that was printed twice. */
const PHRASE = 5;
/** So many words may have come or gone between a phrase and what it is known by. */
const MOST_BETWEEN = 2;
/** A page of one word over and over must not hold up anything: so many places are compared, so far beyond the words. */
const MOST_PLACES = 500;
const FARTHEST = 64;
/** As `Words.breaks` has it. */
const LINE = 2;

/**
 * Tells whether words that were paired, from the first to the last, are known to be the right ones.
 * @param isAlone they are all there is of a passage
 */
export type Recogniser = (first: number, last: number, isAlone: boolean) => boolean;

/**
 * Several words that stand once in the old text are known wherever they are. A single word is soon put in elsewhere, and
 * what stands there more than once, a lone "of", a sentence that was printed twice, looks the same everywhere: these are
 * known by the words around what is repeated. A phrase has to stand next to what it stood next to on one side, a sentence
 * on both; something may have been put in or taken out there, but not both, for then nothing tells whether it is the same
 * place.
 */
export function createRecogniser(old: Words, now: Words, { pairs, backs }: Pairing): Recogniser {
  const placesOf = placesByWord(old.ids);

  /** How far the stretch around these words goes that stands elsewhere too; null where the words stand once. */
  function repeated(first: number, last: number): { from: number; to: number } | null {
    const { ids } = old;
    const isSame = (index: number, shift: number) =>
      index >= 0 && index < old.count && ids[index] !== undefined && ids[index] === ids[index + shift];
    let stretch: { from: number; to: number } | null = null;
    const rarest = rarestOf(first, last);
    for (const place of placesOf(ids[rarest] ?? -1).subarray(0, MOST_PLACES)) {
      const shift = place - rarest;
      if (shift === 0) continue;
      let index = first;
      while (index <= last && isSame(index, shift)) index++;
      if (index <= last) continue;
      let [from, to] = [first, last];
      while (first - from < FARTHEST && isSame(from - 1, shift)) from--;
      while (to - last < FARTHEST && isSame(to + 1, shift)) to++;
      stretch = stretch ? { from: Math.min(stretch.from, from), to: Math.max(stretch.to, to) } : { from, to };
    }
    return stretch;
  }

  function rarestOf(first: number, last: number): number {
    const countOf = (index: number) => placesOf(old.ids[index] ?? -1).length;
    let rarest = first;
    for (let index = first + 1; index <= last; index++) if (countOf(index) < countOf(rarest)) rarest = index;
    return rarest;
  }

  /**
   * Whether what stood next to a repeated stretch stands next to it still: 0 no, 1 in another line, which says little, for
   * words go with their line, 2 in the same. Both texts begin and end somewhere, too.
   */
  function hold(own: number, edge: number, way: -1 | 1, mostBetween: number): 0 | 1 | 2 {
    const beyond = way < 0 ? -1 : old.count;
    let inner = own;
    for (let index = own + way; ; index += way) {
      const isEnd = index === beyond;
      const at = isEnd ? (way < 0 ? -1 : now.count) : (pairs[index] ?? -1);
      if (!isEnd && at < 0) continue;
      const innerAt = pairs[inner] ?? -1;
      if ((at - innerAt) * way <= 0) return 0;
      if (!isEnd && (edge - index) * way >= 0) {
        inner = index; // of the stretch itself, which says nothing
        continue;
      }
      const isNeighbour = index === inner + way || at === innerAt + way;
      const between = Math.max(Math.abs(index - inner), Math.abs(at - innerAt)) - 1;
      if (!isNeighbour || between > mostBetween || !isFree(inner, innerAt, at, way)) return 0;
      return isEnd || hasLineBetween(Math.min(inner, index), Math.max(inner, index)) ? 1 : 2;
    }
  }

  function hasLineBetween(first: number, last: number): boolean {
    for (let index = first + 1; index <= last; index++) if (old.breaks[index] === LINE) return true;
    return false;
  }

  /** Whether what stands between is new, and none of it the very word that is to be known. */
  function isFree(inner: number, innerAt: number, at: number, way: -1 | 1): boolean {
    for (let place = innerAt + way; place !== at; place += way) {
      if ((backs[place] ?? -1) >= 0 || now.ids[place] === old.ids[inner]) return false;
    }
    return true;
  }

  return (first, last, isAlone) => {
    const stretch = repeated(first, last) ?? (isAlone ? { from: first, to: last } : null);
    if (!stretch) return true;
    const isPhrase = stretch.to - stretch.from < PHRASE;
    const mostBetween = isPhrase ? MOST_BETWEEN : Number.POSITIVE_INFINITY;
    const before = hold(first, stretch.from, -1, mostBetween);
    const after = hold(last, stretch.to, 1, mostBetween);
    return isPhrase ? before + after >= 2 : before > 0 && after > 0;
  };
}

/** Where each word of a text stands. */
function placesByWord(ids: Int32Array): (id: number) => Int32Array {
  const count = ids.reduce((highest, id) => Math.max(highest, id), -1) + 1;
  const starts = new Int32Array(count + 1);
  for (const id of ids) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  for (let id = 0; id < count; id++) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  const places = new Int32Array(ids.length);
  const next = starts.slice();
  ids.forEach((id, index) => {
    const slot = next[id] ?? 0;
    places[slot] = index;
    next[id] = slot + 1;
  });
  return (id) => places.subarray(starts[id] ?? 0, starts[id + 1] ?? 0);
}
