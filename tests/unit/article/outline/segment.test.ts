import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segment } from '../../../../lib/article/outline/segment';

const even = (count: number) => Array.from({ length: count }, () => 50);

describe('the parting', () => {
  test('begins parts where that is likely', () => {
    expect(segment([0.05, 0.9, 0.05, 0.05, 0.9, 0.05], even(7), { reach: 60 })).toEqual([2, 5]);
  });

  test('leaves whole what nothing parts', () => {
    expect(segment([0.05, 0.1, 0.05, 0.1], even(5), { reach: 100 })).toEqual([]);
  });

  test('takes one of two likely gaps that lie too near for two parts', () => {
    const starts = segment([0.02, 0.55, 0.6, 0.02, 0.02], [60, 60, 4, 60, 60, 60], { reach: 90 });
    expect(starts).toHaveLength(1);
    expect([2, 3]).toContain(starts[0]);
  });

  test('needs two blocks', () => {
    expect(segment([], [50], { reach: 20 })).toEqual([]);
    expect(segment([], [], { reach: 20 })).toEqual([]);
  });

  test('is a rising row of blocks within the text, for any likelihoods', () => {
    const gaps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 10, max: 200 }), (likely, reach) => {
        const starts = segment(likely, even(likely.length + 1), { reach });
        expect(starts.every((start, index) => start > (starts[index - 1] ?? 0) && start <= likely.length)).toBe(true);
      }),
    );
  });
});
