import type { Segment } from './segment';

/** More segments than these are looked into one after another for every word. */
const MOST_SEGMENTS = 8;

/**
 * Which segments to merge next: none while they are few; else the last ones, as far back as what comes after a segment
 * is at least half its size. So every article is written again only when the index has grown by half, and there are
 * never many segments.
 */
export function segmentsToMerge(segments: readonly Segment[], most = MOST_SEGMENTS): readonly Segment[] {
  if (segments.length <= most) return [];
  let first = segments.length - 1;
  let after = segments[first]?.count ?? 0;
  while (first > 0) {
    const before = segments[first - 1]?.count ?? 0;
    if (first < segments.length - 1 && after * 2 < before) break;
    after += before;
    first--;
  }
  return segments.slice(first);
}
