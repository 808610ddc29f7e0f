import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../../lib/search/edit-distance';
import { buildSegment } from '../../../lib/search/index/build-segment';
import { ByteReader, ByteWriter, DamagedIndexError, sealed, unsealed } from '../../../lib/search/index/bytes';
import { type Merge, mergeStep } from '../../../lib/search/index/merge';
import { segmentsToMerge } from '../../../lib/search/index/merge-policy';
import { unpackPostings } from '../../../lib/search/index/postings';
import type { ReadBlocks } from '../../../lib/search/index/segment';
import { DIRECTORY, DOCS } from '../../../lib/search/index/segment';
import { findTerms, openSegment } from '../../../lib/search/index/segment-reader';
import { soundBlocks } from '../../../lib/search/index/sound-blocks';

const term = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 });
const how = fc.integer({ min: 1, max: 255 });
const documents = fc.array(
  fc.array(fc.tuple(term, how), { maxLength: 30 }).map((terms) => ({ terms: new Map(terms), length: terms.length })),
  { minLength: 1, maxLength: 8 },
);

/** A database that is a map. */
function storage() {
  const rows = new Map<string, Uint8Array>();
  const read: ReadBlocks = async (segment, blocks) => blocks.map((block) => rows.get(`${segment}:${block}`));
  const put = (blocks: readonly { segment: number; block: number; data: Uint8Array }[]) => {
    for (const { segment, block, data } of blocks) rows.set(`${segment}:${block}`, data);
  };
  return { rows, read, put };
}

test('reads back the numbers and texts it wrote', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 2 ** 32 - 1 })), fc.string({ unit: 'grapheme' }), (numbers, text) => {
      const writer = new ByteWriter();
      for (const number of numbers) writer.number(number);
      writer.text(text);
      const reader = new ByteReader(unsealed(sealed(writer.take())));
      expect(numbers.map(() => reader.number())).toEqual(numbers);
      expect(reader.text()).toBe(text);
      expect(reader.isAtEnd).toBe(true);
    }),
  );
});

test('notices a byte that is not what was written', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, at, change) => {
      const data = sealed(bytes);
      const index = at % data.length;
      data[index] = (data[index] ?? 0) ^ change;
      expect(() => unsealed(data)).toThrow(DamagedIndexError);
    }),
  );
});

test('gives every term with its articles, from one segment and from several merged in steps', async () => {
  await fc.assert(
    fc.asyncProperty(documents, fc.integer({ min: 1, max: 400 }), fc.nat({ max: 7 }), async (all, most, gone) => {
      const { read, put } = storage();
      const numbered = all.map((document, number) => ({ ...document, number, id: `id-${number}` }));
      const parts = [numbered.slice(0, 3), numbered.slice(3)].filter((part) => part.length > 0);
      const built = parts.map((part, id) => buildSegment(id, part));
      for (const { blocks } of built) put(blocks);
      const open = async (segment: (typeof built)[number]['segment']) => {
        const [directory, docs] = await read(segment.id, [DIRECTORY, DOCS]);
        return openSegment(segment, directory, docs);
      };
      const inputs = await Promise.all(built.map(({ segment }) => open(segment)));
      let merge: Merge = {
        inputs: inputs.map(({ segment }) => segment.id),
        output: 9,
        after: null,
        writer: { nextBlock: 0, terms: [], blocks: [] },
        dead: [gone],
      };
      let made: (typeof built)[number]['segment'] | undefined;
      while (!made) {
        const step = await mergeStep(merge, inputs, read, most);
        put(step.blocks);
        merge = { ...merge, ...step.merge };
        made = step.made;
      }
      const merged = await open(made);
      expect(merged.docs.ids).toEqual(numbered.filter(({ number }) => number !== gone).map(({ id }) => id));
      for (const wanted of new Set(all.flatMap(({ terms }) => [...terms.keys()]))) {
        const expected = numbered.filter(({ terms, number }) => terms.has(wanted) && number !== gone);
        const [found] = await findTerms(merged, wanted, false, soundBlocks(read));
        const { docs, hows } = found ? unpackPostings(found.packed, found.base, found.count) : { docs: [], hows: [] };
        expect([...docs]).toEqual(expected.map(({ number }) => number));
        expect([...hows]).toEqual(expected.map(({ terms }) => terms.get(wanted)));
      }
    }),
    { numRuns: 50 },
  );
});

test('merges the last segments as far back as they weigh half of what is before them', () => {
  const segments = (...counts: number[]) => counts.map((count, id) => ({ id, from: 0, to: 0, count }));
  const merged = (...counts: number[]) => segmentsToMerge(segments(...counts)).map(({ count }) => count);
  expect(merged(9, 9, 9, 9, 9, 9, 9, 9)).toEqual([]);
  expect(merged(9000, 9, 9, 9, 9, 9, 9, 9, 9)).toEqual([9, 9, 9, 9, 9, 9, 9, 9]);
  expect(merged(100, 9, 9, 9, 9, 9, 9, 9, 9)).toHaveLength(9);
  expect(merged(6561, 2187, 729, 243, 81, 27, 9, 3, 1)).toEqual([3, 1]);
});

test.each([
  ['train', 'train', 2, 0],
  ['train', 'trian', 2, 1],
  ['train', 'trains', 2, 1],
  ['train', 'brain', 2, 1],
  ['train', 'rn', 2, 3],
  ['abcdef', 'fedcba', 2, 3],
])('tells %s from %s', (a, b, most, distance) => {
  expect(editDistance(a, b, most)).toBe(distance);
});
