import { ByteReader, ByteWriter } from './bytes';

/** A part of the index: articles whose numbers lie between two others, and all that is said of them. Never changed. */
export interface Segment {
  /** Not used again when the segment is gone. */
  id: number;
  /** Numbers of its articles: from, and up to but not including. */
  from: number;
  to: number;
  /** How many articles it was made of. */
  count: number;
}

/** A row of the index: a block of a segment, its bytes sealed. */
export interface Block {
  segment: number;
  block: number;
  data: Uint8Array;
}

/** What blocks are numbered by that are not part of the dictionary. */
export const DIRECTORY = -1;
export const DOCS = -2;

/** Fetches blocks of a segment by their numbers; what is missing comes as undefined. */
export type ReadBlocks = (segment: number, blocks: readonly number[]) => PromiseLike<readonly unknown[]>;

/** A term of a dictionary block. Its postings stand with it where they are short, else in a block of their own. */
export interface Entry {
  term: string;
  /** How many articles it stands in. */
  count: number;
  postings: Uint8Array | { block: number };
}

/** Terms in order, each as what it shares with the one before and what is new. */
export function packEntries(entries: readonly Entry[]): Uint8Array {
  const writer = new ByteWriter();
  let last = '';
  for (const { term, count, postings } of entries) {
    const shared = sharedLength(last, term);
    writer.number(shared);
    writer.text(term.slice(shared));
    writer.number(count);
    if (postings instanceof Uint8Array) {
      writer.number(postings.length);
      writer.put(postings);
    } else {
      writer.number(0);
      writer.number(postings.block);
    }
    last = term;
  }
  return writer.take();
}

/** @throws DamagedIndexError */
export function* unpackEntries(bytes: Uint8Array): Generator<Entry> {
  const reader = new ByteReader(bytes);
  let last = '';
  while (!reader.isAtEnd) {
    const shared = reader.number();
    const term = last.slice(0, shared) + reader.text();
    const count = reader.number();
    const length = reader.number();
    yield { term, count, postings: length ? reader.take(length) : { block: reader.number() } };
    last = term;
  }
}

/** The first term of every dictionary block, and the block's number. */
export interface Directory {
  terms: readonly string[];
  blocks: readonly number[];
}

export function packDirectory({ terms, blocks }: Directory): Uint8Array {
  const writer = new ByteWriter();
  for (const [index, term] of terms.entries()) {
    writer.text(term);
    writer.number(blocks[index] ?? 0);
  }
  return writer.take();
}

/** @throws DamagedIndexError */
export function unpackDirectory(bytes: Uint8Array): Directory {
  const reader = new ByteReader(bytes);
  const terms: string[] = [];
  const blocks: number[] = [];
  while (!reader.isAtEnd) {
    terms.push(reader.text());
    blocks.push(reader.number());
  }
  return { terms, blocks };
}

/** Which dictionary blocks may hold a term, or those that begin with it: a stretch of the directory, end exclusive. */
export function blocksFor({ terms }: Directory, text: string, isPrefix: boolean): { first: number; end: number } {
  const first = Math.max(0, countUpTo(terms, (term) => term <= text) - 1);
  const end = isPrefix ? countUpTo(terms, (term) => term <= text || term.startsWith(text)) : first + 1;
  return { first, end: Math.min(terms.length, Math.max(end, first + 1)) };
}

/** How many of sorted terms come before the first of which something does not hold. */
function countUpTo(terms: readonly string[], holds: (term: string) => boolean): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(terms[middle] ?? '')) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Never through a letter beyond the basic plane: UTF-8 has no half of one. */
function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++;
  const unit = b.charCodeAt(shared - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? shared - 1 : shared;
}
