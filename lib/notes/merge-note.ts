/** What one side made of a text: this stretch of it was replaced by these words. */
interface Change {
  start: number;
  end: number;
  words: string;
}

/**
 * One note that two pages have changed at the same time: both changes, where they don't meet; else both texts, one under
 * the other, for the writer to choose. Nothing that was written is lost.
 * @param base what both began with
 * @param stored what the other page has made of it
 * @param written what this one has
 */
export function mergeNote(base: string, stored: string, written: string): string {
  if (stored === base || stored === written) return written;
  if (written === base) return stored;
  const theirs = changeOf(base, stored);
  const ours = changeOf(base, written);
  const [first, second] = theirs.start <= ours.start ? [theirs, ours] : [ours, theirs];
  // What touches was meant for the same place: which words come first there, nobody knows.
  if (first.end < second.start) {
    return (
      base.slice(0, first.start) +
      first.words +
      base.slice(first.end, second.start) +
      second.words +
      base.slice(second.end)
    );
  }
  if (stored.includes(written)) return stored;
  return written.includes(stored) ? written : `${stored}\n\n${written}`;
}

function changeOf(base: string, changed: string): Change {
  const most = Math.min(base.length, changed.length);
  let start = 0;
  while (start < most && base[start] === changed[start]) start++;
  let tail = 0;
  while (tail < most - start && base.at(-1 - tail) === changed.at(-1 - tail)) tail++;
  return { start, end: base.length - tail, words: changed.slice(start, changed.length - tail) };
}
