import { unsealed } from './bytes';
import type { ReadBlocks } from './segment';

/** Gives blocks of a segment by their numbers, each as it was written. @throws DamagedIndexError */
export type SoundBlocks = (segment: number, blocks: readonly number[]) => Promise<readonly Uint8Array[]>;

/** So many bytes of blocks are remembered: what was typed before, and the words that are in most queries. */
const REMEMBERED = 4 * 2 ** 20;

/**
 * Reads blocks and looks whether they are what was written, and remembers those read last. Blocks never change, and numbers
 * of segments are not used again, so what is remembered holds.
 */
export function soundBlocks(read: ReadBlocks, most = REMEMBERED): SoundBlocks {
  const known = new Map<string, Uint8Array>();
  let bytes = 0;
  const remember = (key: string, block: Uint8Array) => {
    known.set(key, block);
    bytes += block.length;
    for (const [oldest, { length }] of known) {
      if (bytes <= most) return;
      known.delete(oldest);
      bytes -= length;
    }
  };
  return async (segment, blocks) => {
    const keys = blocks.map((block) => `${segment} ${block}`);
    const found = keys.map((key) => known.get(key));
    const missing = blocks.filter((_, index) => !found[index]);
    const data = missing.length > 0 ? await read(segment, missing) : [];
    let next = 0;
    return keys.map((key, index) => {
      const block = found[index] ?? unsealed(data[next++]);
      // What was used last goes last. Two that ask at the same time may both have read it.
      bytes -= known.get(key)?.length ?? 0;
      known.delete(key);
      remember(key, block);
      return block;
    });
  };
}
