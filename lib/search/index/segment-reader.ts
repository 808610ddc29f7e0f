import { unsealed } from './bytes';
import { type Docs, type Postings, unpackDocs, unpackPostings } from './postings';
import { blocksFor, type Directory, type Entry, type Segment, unpackDirectory, unpackEntries } from './segment';

/** Fetches blocks of a segment by their numbers; what is missing comes as undefined. */
export type ReadBlocks = (segment: number, blocks: readonly number[]) => PromiseLike<readonly unknown[]>;

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

/** A term of the index with its postings. */
export interface FoundTerm {
  term: string;
  postings: Postings;
}

/**
 * The terms of a segment that a test lets through, among those that are or begin with a text.
 * @throws DamagedIndexError
 */
export async function findTerms(
  { segment, directory }: OpenSegment,
  text: string,
  isPrefix: boolean,
  read: ReadBlocks,
  accepts: (term: string) => boolean = () => true,
): Promise<FoundTerm[]> {
  if (directory.terms.length === 0) return [];
  const { first, end } = blocksFor(directory, text, isPrefix);
  const entries: Entry[] = [];
  for (const data of await read(segment.id, directory.blocks.slice(first, end))) {
    for (const entry of unpackEntries(unsealed(data))) {
      if (entry.term < text) continue;
      if (isPrefix ? !entry.term.startsWith(text) : entry.term !== text) break;
      if (accepts(entry.term)) entries.push(entry);
    }
  }
  return withPostings(segment, entries, read);
}

async function withPostings(segment: Segment, entries: readonly Entry[], read: ReadBlocks): Promise<FoundTerm[]> {
  const long = entries.flatMap(({ postings }) => (postings instanceof Uint8Array ? [] : [postings.block]));
  const blocks = long.length ? await read(segment.id, long) : [];
  let next = 0;
  return entries.map(({ term, count, postings }) => {
    const bytes = postings instanceof Uint8Array ? postings : unsealed(blocks[next++]);
    return { term, postings: unpackPostings(bytes, segment.from, count) };
  });
}
