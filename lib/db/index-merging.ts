import { type Merge, mergeStep } from '../search/index/merge';
import { segmentsToMerge } from '../search/index/merge-policy';
import type { Segment } from '../search/index/segment';
import type { LibraryDatabase } from './database';
import { blockReader } from './index-blocks';
import { dropBlocks, openSegments, readIndexState } from './index-state';
import type { IndexStateRow } from './rows';
import { writing } from './writing';

/**
 * Takes the merging of segments on by a step: begins a merge, goes on with it, or ends it. What is read never changes, so
 * it is read beforehand; what is written is one transaction. Until its end the index consists of the segments that are
 * merged; killed anywhere, the next step goes on from there.
 * @param most segments there may be before some are merged, and bytes to write in a step
 * @returns whether there was anything to do
 * @throws StorageError, DamagedIndexError
 */
export async function mergeSome(
  db: LibraryDatabase,
  most: { segments?: number; bytes?: number } = {},
): Promise<boolean> {
  const { merge, segments } = await readIndexState(db);
  const tables = [db.indexBlocks, db.indexState];
  if (!merge) return writing(db, tables, () => begin(db, most.segments));
  const inputs = await openSegments(
    db,
    segments.filter(({ id }) => merge.inputs.includes(id)),
  );
  const { blocks, merge: next, made } = await mergeStep(merge, inputs, blockReader(db), most.bytes);
  await writing(db, tables, async () => {
    const state = await readIndexState(db);
    // Another context may have taken the same step, or made the index anew.
    if (state.merge?.output !== merge.output || state.merge.after !== merge.after) return;
    await db.indexBlocks.bulkPut(blocks);
    await (made ? end(db, state, merge, made) : db.indexState.put({ ...state, merge: next }));
  });
  return true;
}

async function end(db: LibraryDatabase, state: IndexStateRow, merge: Merge, made: Segment): Promise<void> {
  for (const id of merge.inputs) await dropBlocks(db, id);
  if (made.count === 0) await dropBlocks(db, made.id);
  const purged = new Set(merge.dead);
  const at = state.segments.findIndex(({ id }) => id === merge.inputs[0]);
  await db.indexState.put({
    ...state,
    version: state.version + 1,
    segments: state.segments.toSpliced(at, merge.inputs.length, ...(made.count > 0 ? [made] : [])),
    dead: state.dead.filter((number) => !purged.has(number)),
    merge: null,
  });
}

async function begin(db: LibraryDatabase, most: number | undefined): Promise<boolean> {
  const state = await readIndexState(db);
  if (state.merge) return true;
  const inputs = segmentsToMerge(state.segments, most);
  if (inputs.length === 0) return false;
  const [from, to] = [inputs[0]?.from ?? 0, inputs.at(-1)?.to ?? 0];
  await db.indexState.put({
    ...state,
    nextSegment: state.nextSegment + 1,
    merge: {
      inputs: inputs.map(({ id }) => id),
      output: state.nextSegment,
      after: null,
      writer: { nextBlock: 0, terms: [], blocks: [] },
      dead: state.dead.filter((number) => number >= from && number < to),
    },
  });
  return true;
}
