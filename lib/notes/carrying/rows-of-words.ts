/** Where each row of words begins, by its hash; -1 for those that stand there more than once. */
export function onceIn(ids: Int32Array, from: number, to: number, length: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = from; at + length <= to; at++) {
    const hash = hashOf(ids, at, length);
    places.set(hash, places.has(hash) ? -1 : at);
  }
  return places;
}

/** A stretch of words, end exclusive. */
interface Stretch {
  ids: Int32Array;
  from: number;
  to: number;
}

const NONE = -1;
const MANY = -2;

/**
 * Where rows of words begin that stand exactly once in either stretch, in the order of the first. One table of numbers
 * for both: long articles have tens of thousands of rows, and maps of them are most of what the collector would sweep.
 */
export function onceInBoth(here: Stretch, there: Stretch, length: number): [number, number][] {
  const rows = here.to - here.from + there.to - there.from;
  const size = 2 ** Math.ceil(Math.log2(2 * rows + 2));
  const hashes = new Int32Array(size);
  const placesHere = new Int32Array(size).fill(NONE);
  const placesThere = new Int32Array(size).fill(NONE);
  /** Rows whose hash is the same share a slot; that they are the same is made sure of below. */
  const slotOf = (hash: number): number => {
    let slot = (hash ^ (hash >>> 15)) & (size - 1);
    while ((placesHere[slot] !== NONE || placesThere[slot] !== NONE) && hashes[slot] !== hash)
      slot = (slot + 1) & (size - 1);
    return slot;
  };
  const enter = ({ ids, from, to }: Stretch, places: Int32Array) => {
    for (let at = from; at + length <= to; at++) {
      const hash = hashOf(ids, at, length);
      const slot = slotOf(hash);
      hashes[slot] = hash;
      places[slot] = places[slot] === NONE ? at : MANY;
    }
  };
  enter(here, placesHere);
  enter(there, placesThere);

  const found: [number, number][] = [];
  for (let at = here.from; at + length <= here.to; at++) {
    const slot = slotOf(hashOf(here.ids, at, length));
    const other = placesThere[slot] ?? NONE;
    if (placesHere[slot] === at && other >= 0 && isSame(here.ids, at, there.ids, other, length))
      found.push([at, other]);
  }
  return found;
}

function hashOf(ids: Int32Array, at: number, length: number): number {
  let hash = 0;
  for (let index = at; index < at + length; index++) hash = (Math.imul(hash, 0x01000193) ^ (ids[index] ?? 0)) | 0;
  return hash;
}

function isSame(ids: Int32Array, at: number, others: Int32Array, other: number, length: number): boolean {
  for (let index = 0; index < length; index++) if (ids[at + index] !== others[other + index]) return false;
  return true;
}
