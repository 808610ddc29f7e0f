import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DamagedIndexError, sealed } from '../../../lib/search/index/bytes';
import { findEntries } from '../../../lib/search/index/find-entries';
import { type Entry, packEntries } from '../../../lib/search/index/segment';
import { soundBlocks } from '../../../lib/search/index/sound-blocks';

const term = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '字', '𐀀', '\uFFFD'), minLength: 1, maxLength: 6 });

test('finds in a block the terms that are a text, or begin with it', () => {
  fc.assert(
    fc.property(fc.uniqueArray(term, { minLength: 1, maxLength: 40 }), term, fc.boolean(), (terms, text, isPrefix) => {
      const sorted = terms.sort();
      const block = packEntries(
        sorted.map((one, count) => ({
          term: one,
          count,
          postings: count % 2 ? Uint8Array.of(count) : { block: count },
        })),
      );
      const found: Entry[] = [];
      findEntries(block, text, isPrefix, (entry) => found.push(entry));
      const expected = sorted.filter((one) => (isPrefix ? one.startsWith(text) : one === text));
      expect(found.map((entry) => entry.term)).toEqual(expected);
      expect(found.map(({ count }) => count)).toEqual(expected.map((one) => sorted.indexOf(one)));
    }),
  );
});

test('reads a block once, as long as it remembers it', async () => {
  const asked: number[] = [];
  const read = soundBlocks(async (_, blocks) => {
    asked.push(...blocks);
    return blocks.map((block) => sealed(new Uint8Array(10).fill(block)));
  }, 25);
  expect((await read(0, [1, 2])).map(([first]) => first)).toEqual([1, 2]);
  expect((await read(0, [2, 1])).map(([first]) => first)).toEqual([2, 1]);
  expect(asked).toEqual([1, 2]);
  // The one that was used longest ago is forgotten.
  await read(0, [3]);
  await read(0, [1, 2]);
  expect(asked).toEqual([1, 2, 3, 2]);
});

test('gives no block that is missing, or not what was written', async () => {
  const read = soundBlocks(async (_, blocks) =>
    blocks.map((block) => (block === 1 ? Uint8Array.of(1, 2, 3, 4, 5) : undefined)),
  );
  await expect(read(0, [0])).rejects.toThrow(DamagedIndexError);
  await expect(read(0, [1])).rejects.toThrow(DamagedIndexError);
});
