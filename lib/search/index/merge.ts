import { sealed, unsealed } from './bytes';
import { type Postings, packDocs, unpackPostings } from './postings';
import type { ReadBlocks } from './segment';
import {
  type Block,
  blocksFor,
  DIRECTORY,
  DOCS,
  type Entry,
  packDirectory,
  type Segment,
  unpackEntries,
} from './segment';
import type { OpenSegment } from './segment-reader';
import { SegmentWriter, type WriterState } from './segment-writer';

/** A merge that is under way. Plain, so that it can be kept between two steps. */
export interface Merge {
  /** The segments that become one: neighbours, in the order of their articles' numbers. */
  inputs: readonly number[];
  /** The id of the segment they become. */
  output: number;
  /** The last term that was written. */
  after: string | null;
  writer: WriterState;
  /** Articles that were gone when the merge began: it leaves them out throughout. */
  dead: readonly number[];
}

/** So many bytes are written in a step, which takes some milliseconds. */
const STEP_BYTES = 512 * 1024;

/**
 * Takes a merge on by a step.
 * @returns what to write, and the segment it makes once it is whole
 * @throws DamagedIndexError
 */
export async function mergeStep(
  merge: Merge,
  inputs: readonly OpenSegment[],
  read: ReadBlocks,
  most = STEP_BYTES,
): Promise<{ blocks: Block[]; merge: Merge; made?: Segment }> {
  const dead = new Set(merge.dead);
  const from = inputs[0]?.segment.from ?? 0;
  const writer = new SegmentWriter(merge.output, from, structuredClone(merge.writer));
  const cursors = inputs.map((input) => new TermCursor(input, merge.after, read));
  for (const cursor of cursors) await cursor.next();
  let { after } = merge;
  let isDone = false;
  while (writer.bytes < most) {
    const term = least(cursors);
    if (term === null) {
      isDone = true;
      break;
    }
    const parts: Postings[] = [];
    for (const cursor of cursors) {
      if (cursor.entry?.term !== term) continue;
      parts.push(await cursor.postings());
      await cursor.next();
    }
    const postings = joined(parts, dead);
    if (postings.docs.length > 0) writer.add(term, postings);
    after = term;
  }
  const blocks = writer.take();
  const next = { ...merge, after, writer: writer.state };
  return isDone ? { ...finished(next, inputs, dead, blocks), merge: next } : { blocks, merge: next };
}

function finished(
  { output, writer }: Merge,
  inputs: readonly OpenSegment[],
  dead: ReadonlySet<number>,
  blocks: Block[],
) {
  const live = inputs.flatMap(({ docs }) =>
    docs.ids.flatMap((id, index) => {
      const number = docs.numbers[index] ?? 0;
      return dead.has(number) ? [] : [{ id, number, length: docs.lengths[index] ?? 0 }];
    }),
  );
  const docs = packDocs({
    numbers: Uint32Array.from(live, ({ number }) => number),
    lengths: Uint8Array.from(live, ({ length }) => length),
    ids: live.map(({ id }) => id),
  });
  const from = inputs[0]?.segment.from ?? 0;
  const made = { id: output, from, to: inputs.at(-1)?.segment.to ?? from, count: live.length };
  const ends = [
    { segment: output, block: DIRECTORY, data: sealed(packDirectory(writer)) },
    { segment: output, block: DOCS, data: sealed(docs) },
  ];
  return { blocks: [...blocks, ...ends], made };
}

/** Neighbours' articles follow upon one another, so their postings do. */
function joined(parts: readonly Postings[], dead: ReadonlySet<number>): Postings {
  const docs: number[] = [];
  const hows: number[] = [];
  for (const part of parts) {
    for (let index = 0; index < part.docs.length; index++) {
      const doc = part.docs[index] ?? 0;
      if (dead.has(doc)) continue;
      docs.push(doc);
      hows.push(part.hows[index] ?? 0);
    }
  }
  return { docs: Uint32Array.from(docs), hows: Uint8Array.from(hows) };
}

function least(cursors: readonly TermCursor[]): string | null {
  let term: string | null = null;
  for (const { entry } of cursors) if (entry && (term === null || entry.term < term)) term = entry.term;
  return term;
}

/** Goes through the terms of a segment in order, a block at a time. */
class TermCursor {
  entry: Entry | undefined;
  private block: number;
  private entries: Iterator<Entry> | undefined;

  constructor(
    private readonly open: OpenSegment,
    private readonly after: string | null,
    private readonly read: ReadBlocks,
  ) {
    this.block = after === null ? 0 : blocksFor(open.directory, after, false).first;
  }

  async next(): Promise<void> {
    for (;;) {
      const next = this.entries?.next();
      if (next && !next.done) {
        if (this.after !== null && next.value.term <= this.after) continue;
        this.entry = next.value;
        return;
      }
      const block = this.open.directory.blocks[this.block++];
      if (block === undefined) {
        this.entry = undefined;
        return;
      }
      const [data] = await this.read(this.open.segment.id, [block]);
      this.entries = unpackEntries(unsealed(data));
    }
  }

  async postings(): Promise<Postings> {
    const { segment } = this.open;
    if (!this.entry) return { docs: new Uint32Array(), hows: new Uint8Array() };
    const { postings, count } = this.entry;
    if (postings instanceof Uint8Array) return unpackPostings(postings, segment.from, count);
    const [data] = await this.read(segment.id, [postings.block]);
    return unpackPostings(unsealed(data), segment.from, count);
  }
}
