import type { Run } from './read-text';

/** A stretch of one text node, end exclusive, in UTF-16 code units. */
export interface TextPiece {
  node: Text;
  start: number;
  end: number;
}

/** What a stretch of the text covers of each text node. */
export function piecesIn(runs: readonly Run[], start: number, end: number): TextPiece[] {
  const pieces: TextPiece[] = [];
  for (let i = firstIndex(runs, (run) => endOf(run) > start); i < runs.length; i++) {
    const run = runs[i];
    if (!run || run.start >= end) break;
    const from = run.offset + Math.max(0, start - run.start);
    const to = run.offset + Math.min(run.length, end - run.start);
    const previous = pieces.at(-1);
    if (previous?.node === run.node) previous.end = to;
    else pieces.push({ node: run.node, start: from, end: to });
  }
  return pieces;
}

/** Where in the text a run ends. */
export function endOf(run: Run): number {
  return run.start + run.length;
}

/** Binary search for the first run of which something holds that holds of all later ones too. */
export function firstIndex(runs: readonly Run[], holds: (run: Run) => boolean): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run && holds(run)) high = middle;
    else low = middle + 1;
  }
  return low;
}
