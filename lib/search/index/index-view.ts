import { lengthOf } from './postings';
import { normsByCode } from './score';
import type { OpenSegment, ReadBlocks } from './segment-reader';

/** The whole index as a query sees it: its segments, and its articles by number. */
export interface IndexView {
  segments: readonly OpenSegment[];
  read: ReadBlocks;
  /** One more than the highest number. */
  size: number;
  /** How many articles there are. */
  count: number;
  /** The ids of articles by number; undefined where there is none, or none any more. */
  ids: readonly (string | undefined)[];
  /** What its length does to the weights of an article: by number, and by the code of a length. */
  norms: Float32Array;
  normOf: (code: number) => number;
}

/** @param dead numbers of articles that are gone, or that stand in the index again under another number */
export function indexView(segments: readonly OpenSegment[], dead: Iterable<number>, read: ReadBlocks): IndexView {
  const size = segments.at(-1)?.segment.to ?? 0;
  const ids = new Array<string | undefined>(size).fill(undefined);
  const codes = new Uint8Array(size);
  for (const { docs } of segments) {
    for (let index = 0; index < docs.ids.length; index++) {
      const number = docs.numbers[index] ?? 0;
      ids[number] = docs.ids[index];
      codes[number] = docs.lengths[index] ?? 0;
    }
  }
  for (const number of dead) ids[number] = undefined;
  let count = 0;
  let sum = 0;
  for (let number = 0; number < size; number++) {
    if (ids[number] === undefined) continue;
    count++;
    sum += lengthOf(codes[number] ?? 0);
  }
  const byCode = normsByCode(sum / Math.max(1, count));
  const normOf = (code: number) => byCode[code] ?? 1;
  return { segments, read, size, count, ids, norms: Float32Array.from(codes, normOf), normOf };
}
