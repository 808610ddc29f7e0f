import { type Reading, type Run, readText, type TextPicture } from './read-text';
import { endOf, firstIndex, piecesIn, type TextPiece } from './text-pieces';

/** A stretch of the text, end exclusive, in UTF-16 code units. */
export interface TextSpan {
  start: number;
  end: number;
}

/**
 * An article's text as a reader sees it, tied to the DOM it came from. White space is collapsed as rendered (and kept
 * in `<pre>`), blocks and line breaks are parted by "\n", soft hyphens and zero-width spaces are left out, so that the
 * page, the saved copy and every re-rendering give the same text.
 */
export interface TextMap {
  readonly text: string;
  /** In the order of the text. */
  readonly pictures: readonly TextPicture[];
  /** The range that hugs a stretch of text. Offsets beyond the text are brought back into it. */
  rangeOf(start: number, end: number): Range;
  /** The stretch of text a range covers; null when none of it lies in the article. */
  offsetsOf(range: Range): TextSpan | null;
  /** What a stretch of text covers of each text node. White space between blocks belongs to no stretch. */
  piecesOf(start: number, end: number): TextPiece[];
  /** Says that text nodes under the root were split or joined: they are looked up anew at the next use. */
  refresh(): void;
}

export function createTextMap(root: Element): TextMap {
  let reading: Reading | null = readText(root);
  const read = () => {
    reading ??= readText(root);
    return reading;
  };

  return {
    get text() {
      return read().text;
    },
    get pictures() {
      return read().pictures;
    },
    rangeOf(start, end) {
      const { text, runs } = read();
      const from = clamp(start, 0, text.length);
      return rangeIn(root, runs, from, clamp(end, from, text.length));
    },
    offsetsOf(range) {
      if (range.startContainer.getRootNode() !== root.getRootNode() || !range.intersectsNode(root)) return null;
      const { runs } = read();
      const start = nextCharacter(runs, offsetOf(runs, range, 'start'));
      return { start, end: Math.max(start, offsetOf(runs, range, 'end')) };
    },
    piecesOf: (start, end) => piecesIn(read().runs, start, end),
    refresh() {
      reading = null;
    },
  };
}

function rangeIn(root: Element, runs: readonly Run[], start: number, end: number): Range {
  const range = root.ownerDocument.createRange();
  const first = runs[firstIndex(runs, (run) => endOf(run) > start)] ?? runs.at(-1);
  const last = runs[firstIndex(runs, (run) => run.start >= end) - 1];
  if (!first) {
    range.setStart(root, 0);
  } else {
    range.setStart(first.node, first.offset + clamp(start - first.start, 0, first.length));
    if (last && end > start && endOf(last) > start) {
      range.setEnd(last.node, last.offset + Math.min(end - last.start, last.length));
    }
  }
  return range;
}

/** How much of the text stands before one end of a range. */
function offsetOf(runs: readonly Run[], range: Range, end: 'start' | 'end'): number {
  const point = range.cloneRange();
  point.collapse(end === 'start');
  const run = runs[firstIndex(runs, ({ node, offset }) => point.comparePoint(node, offset) >= 0) - 1];
  if (!run) return 0;
  return run.node === point.startContainer
    ? run.start + clamp(point.startOffset - run.offset, 0, run.length)
    : endOf(run);
}

/** A selection that begins between two blocks begins with the second one. */
function nextCharacter(runs: readonly Run[], offset: number): number {
  const run = runs[firstIndex(runs, (candidate) => endOf(candidate) > offset)];
  return run ? Math.max(run.start, offset) : offset;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
