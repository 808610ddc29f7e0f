import { sealed } from './bytes';
import { type Postings, packPostings } from './postings';
import { type Block, type Entry, packEntries } from './segment';

/** Where a segment that is being written has come to. Plain, so that it can be kept between two steps. */
export interface WriterState {
  nextBlock: number;
  /** What the directory will say. */
  terms: string[];
  blocks: number[];
}

/** About as many bytes as a database reads as quickly as one, few enough to look through for a term. */
const BLOCK_BYTES = 8192;
/** Longer postings stand in a block of their own, so that looking for the terms around them does not read them. */
const SHORT_BYTES = 1024;

/** Takes terms in order and makes the blocks of a segment of them. */
export class SegmentWriter {
  private entries: Entry[] = [];
  private pending = 0;
  private readonly made: Block[] = [];
  bytes = 0;

  constructor(
    private readonly segment: number,
    /** The lowest number an article of it may have. */
    private readonly from: number,
    readonly state: WriterState = { nextBlock: 0, terms: [], blocks: [] },
  ) {}

  add(term: string, postings: Postings): void {
    const packed = packPostings(postings, this.from);
    const isShort = packed.length <= SHORT_BYTES;
    this.entries.push({
      term,
      count: postings.docs.length,
      postings: isShort ? packed : { block: this.put(packed) },
    });
    this.pending += term.length + (isShort ? packed.length : 0) + 4;
    if (this.pending >= BLOCK_BYTES) this.closeBlock();
  }

  /** The blocks made since the last call, the one that was begun among them. */
  take(): Block[] {
    this.closeBlock();
    return this.made.splice(0);
  }

  private closeBlock(): void {
    const [first] = this.entries;
    if (!first) return;
    this.state.terms.push(first.term);
    this.state.blocks.push(this.put(packEntries(this.entries)));
    this.entries = [];
    this.pending = 0;
  }

  private put(bytes: Uint8Array): number {
    const block = this.state.nextBlock++;
    this.made.push({ segment: this.segment, block, data: sealed(bytes) });
    this.bytes += bytes.length;
    return block;
  }
}
