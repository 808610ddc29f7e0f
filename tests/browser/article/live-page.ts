import { LIMITS } from '../../../lib/article/limits';
import type { Snapshot, SnapshotResult } from '../../../lib/article/snapshot';

/** Enough prose to be an article: paragraphs of a length people write. */
export const prose = (paragraphs = 6): string =>
  Array.from(
    { length: paragraphs },
    (_, index) =>
      `<p>Paragraph ${index} tells how the ferry left the harbour before dawn, with two hundred people on board, and how the wind that had been forecast for the evening came eight hours early, from the north.</p>`,
  ).join('');

export const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>A ferry in the wind</title>${head}</head><body>${body}</body></html>`;

/** A document that is shown, in a frame of this one; it goes when the test has ended with it. */
export async function withLivePage<T>(html: string, use: (document: Document) => T | Promise<T>): Promise<T> {
  const frame = document.createElement('iframe');
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  try {
    await loaded;
    if (!frame.contentDocument) throw new Error('the frame has no document');
    return await use(frame.contentDocument);
  } finally {
    frame.remove();
  }
}

/** The snapshot of a result that must be one. */
export function snapshotIn(result: SnapshotResult): Snapshot {
  if (result.kind === 'refused') throw new Error(`refused: ${result.reason}`);
  return result.snapshot;
}

/** What the HTML parser nests at most is 512; a script goes deeper by joining such pieces. */
const PIECE = 400;

/** Elements each inside the one before, made by a script: the HTML parser would flatten them. */
export function nested(document: Document, depth: number): HTMLElement {
  const outer = document.createElement('div');
  let inner: Element = outer;
  for (let left = depth - 1; left > 0; left -= PIECE) {
    inner.innerHTML = '<div>'.repeat(Math.min(left, PIECE));
    for (let child = inner.firstElementChild; child; child = child.firstElementChild) inner = child;
  }
  inner.innerHTML = '<p>At the bottom.</p>';
  return outer;
}

/** As many elements as make a page too large. */
export const TOO_MANY = LIMITS.nodes + 1;
