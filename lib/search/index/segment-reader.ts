import { unsealed } from './bytes';
import { findEntries } from './find-entries';
import { type Docs, unpackDocs } from './postings';
import { blocksFor, type Directory, type Entry, type Segment, unpackDirectory } from './segment';
import type { SoundBlocks } from './sound-blocks';

/** A segment with what is needed to find something in it. */
export interface OpenSegment {
  segment: Segment;
  directory: Directory;
  docs: Docs;
}

/** @param directory and docs: the data of those blocks. @throws DamagedIndexError */
export const openSegment = (segment: Segment, directory: unknown, docs: unknown): OpenSegment => ({
  segment,
  directory: unpackDirectory(unsealed(directory)),
  docs: unpackDocs(unsealed(docs)),
});

/** A term of the index with its postings, still packed: see `unpackPostings()`. */
export interface FoundTerm {
  term: string;
  /** How many articles it stands in. */
  count: number;
  packed: Uint8Array;
  /** Number that the postings count from. */
  base: number;
}

/** So many dictionary blocks in a row are read with the postings between them, as one stretch. */
const STRETCH = 3;

/**
 * The terms of a segment that a test lets through, among those that are or begin with a text.
 * @throws DamagedIndexError
 */
export async function findTerms(
  { segment, directory }: OpenSegment,
  text: string,
  isPrefix: boolean,
  read: SoundBlocks,
  accepts?: (term: string) => boolean,
): Promise<FoundTerm[]> {
  if (directory.terms.length === 0) return [];
  const { first, end } = blocksFor(directory, text, isPrefix);
  const wanted = directory.blocks.slice(first, end);
  const between = new Map<number, Uint8Array>();
  let dictionary: readonly Uint8Array[];
  if (!accepts && wanted.length >= STRETCH) {
    // Nearly all of their postings are wanted, and stand before the block that names them.
    const start = (directory.blocks[first - 1] ?? -1) + 1;
    const numbers = Array.from({ length: (wanted.at(-1) ?? start) - start + 1 }, (_, index) => start + index);
    for (const [index, block] of (await read(segment.id, numbers)).entries()) between.set(start + index, block);
    dictionary = wanted.flatMap((number) => between.get(number) ?? []);
  } else dictionary = await read(segment.id, wanted);
  const entries: Entry[] = [];
  for (const block of dictionary) {
    findEntries(block, text, isPrefix, (entry) => {
      if (!accepts || accepts(entry.term)) entries.push(entry);
    });
  }
  return withPostings(segment, entries, read, between);
}

async function withPostings(
  segment: Segment,
  entries: readonly Entry[],
  read: SoundBlocks,
  known: Map<number, Uint8Array>,
): Promise<FoundTerm[]> {
  const long = entries.flatMap(({ postings }) =>
    postings instanceof Uint8Array || known.has(postings.block) ? [] : [postings.block],
  );
  const blocks = long.length ? await read(segment.id, long) : [];
  for (const [index, number] of long.entries()) known.set(number, blocks[index] ?? new Uint8Array());
  return entries.map(({ term, count, postings }) => ({
    ...{ term, count, base: segment.from },
    packed: postings instanceof Uint8Array ? postings : (known.get(postings.block) ?? new Uint8Array()),
  }));
}
