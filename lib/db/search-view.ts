import { type IndexView, indexView } from '../search/index/index-view';
import type { OpenSegment } from '../search/index/segment-reader';
import { type SoundBlocks, soundBlocks } from '../search/index/sound-blocks';
import type { LibraryDatabase } from './database';
import { blockReader } from './index-blocks';
import { openSegments, readIndexState } from './index-state';

interface Opened {
  version: number;
  segments: ReadonlyMap<number, OpenSegment>;
  blocks: SoundBlocks;
  view: IndexView;
}

/** Segments never change: what has been read of them holds as long as they are part of the index. */
const openedOf = new WeakMap<LibraryDatabase, Opened>();

/**
 * The index as it is now.
 * @param read called with the version that is read, before any of its blocks is
 * @throws DamagedIndexError
 */
export async function currentView(db: LibraryDatabase, read: (version: number) => void): Promise<IndexView> {
  const state = await readIndexState(db);
  read(state.version);
  const known = openedOf.get(db);
  if (known?.version === state.version) return known.view;
  const missing = state.segments.filter(({ id }) => !known?.segments.has(id));
  const opened = new Map((await openSegments(db, missing)).map((open) => [open.segment.id, open]));
  const segments = state.segments.flatMap(({ id }) => known?.segments.get(id) ?? opened.get(id) ?? []);
  const blocks = known?.blocks ?? soundBlocks(blockReader(db));
  const view = indexView(segments, state.dead, blocks);
  const byId = new Map(segments.map((open) => [open.segment.id, open]));
  openedOf.set(db, { version: state.version, segments: byId, blocks, view });
  return view;
}

export const NO_VIEW: IndexView = indexView([], [], async () => []);
