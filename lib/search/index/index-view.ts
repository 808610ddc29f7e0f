import { lengthOf } from './postings';
import { normsByCode } from './score';
import type { OpenSegment } from './segment-reader';
import type { SoundBlocks } from './sound-blocks';

/** The whole index as a query sees it: its segments, and its articles by number. */
export interface IndexView {
  segments: readonly OpenSegment[];
  read: SoundBlocks;
  /** One more than the highest number. */
  size: number;
  /** How many articles there are. */
  count: number;
  /** The ids of articles by number; undefined where there is none, or none any more. */
  ids: readonly (string | undefined)[];
  /** By number: 1 where there is an article. */
  everything: Uint8Array;
  /** What its length does to the weights of an article: by number, and by the code of a length. */
  norms: Float32Array;
  normOf: (code: number) => number;
}

/** @param dead numbers of articles that are gone, or that stand in the index again under another number */
export function indexView(segments: readonly OpenSegment[], dead: Iterable<number>, read: SoundBlocks): IndexView {
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
  const everything = new Uint8Array(size);
  let count = 0;
  let sum = 0;
  for (let number = 0; number < size; number++) {
    if (ids[number] === undefined) continue;
    everything[number] = 1;
    count++;
    sum += LENGTHS[codes[number] ?? 0] ?? 0;
  }
  const byCode = normsByCode(sum / Math.max(1, count));
  const normOf = (code: number) => byCode[code] ?? 1;
  const norms = new Float32Array(size);
  for (let number = 0; number < size; number++) norms[number] = normOf(codes[number] ?? 0);
  return { segments, read, size, count, ids, everything, norms, normOf };
}

const LENGTHS = Float64Array.from({ length: 256 }, (_, code) => lengthOf(code));
