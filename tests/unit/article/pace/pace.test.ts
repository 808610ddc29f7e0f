import { describe, expect, test } from 'vitest';
import { createPaceMeter } from '../../../../lib/article/pace/measure-pace';
import { NO_PACE, type PaceSample, paceFactor, parsePace, withSample } from '../../../../lib/article/pace/pace';

/** A text of which most people read 1,000 characters a minute, in a window that shows as much. */
const WINDOW = 1000;
const minutesOf = (start: number, end: number) => (end - start) / 1000;

/** Reads windows, each from an offset, for so many seconds; what was measured of it. */
function measured(looks: readonly (readonly [start: number, seconds: number])[], step = WINDOW): PaceSample[] {
  const meter = createPaceMeter(minutesOf);
  let time = 0;
  const told = looks.map(([start, seconds]) => {
    const sample = meter.look({ start, end: start + step }, time);
    time += seconds * 1000;
    return sample;
  });
  return [...told, meter.stop()].filter((sample) => sample !== null);
}

const pages = (count: number, seconds: number, from = 0) =>
  Array.from({ length: count }, (_, index) => [from + index * WINDOW, seconds] as const);

describe('what is measured', () => {
  test('is the time each window takes, against that of most people', () => {
    expect(measured(pages(4, 90))).toEqual(Array.from({ length: 3 }, () => ({ ratio: 1.5, minutes: 1 })));
  });

  test('is the same line by line, once the window that was read ahead has gone by', () => {
    const lines = Array.from({ length: 60 }, (_, index) => [index * 50, index === 0 ? 40 : 3] as const);
    const samples = measured(lines);
    expect(samples.length).toBeGreaterThan(1);
    for (const { ratio } of samples) expect(ratio).toBeCloseTo(1, 1);
  });

  test.each([
    ['a window left open', [...pages(1, 60), [WINDOW, 900] as const, ...pages(1, 60, 2 * WINDOW)], 1],
    ['a jump over what was never in view', [...pages(2, 60), [20_000, 60] as const], 1],
    ['going back', [...pages(2, 60), [0, 60] as const], 1],
    ['flying over it', pages(12, 4), 0],
    ['a single look', pages(1, 60), 0],
    ['the end of a text that is all in view', [[0, 30] as const, [100, 30] as const], 0],
  ])('is nothing of %s', (_, looks, count) => {
    const samples = measured(looks);
    expect(samples).toHaveLength(count);
    for (const { ratio } of samples) expect(ratio).toBe(1);
  });

  test('is told also of a shorter stretch that is broken off', () => {
    expect(
      measured([
        [0, 36],
        [600, 24],
        [1000, 5],
      ]),
    ).toEqual([{ ratio: 1, minutes: 1 }]);
    expect(
      measured([
        [0, 30],
        [500, 5],
      ]),
    ).toEqual([{ ratio: 1, minutes: 0.5 }]);
  });
});

describe('the pace', () => {
  const allowed = { ...NO_PACE, isAllowed: true };
  const havingRead = (ratios: readonly number[], lang = 'en-GB') =>
    ratios.reduce((pace, ratio) => withSample(pace, lang, { ratio, minutes: 1 }), allowed);

  test('is most people’s until something is known', () => {
    expect(paceFactor(allowed, 'en')).toBe(1);
    expect(paceFactor(havingRead([2], 'de'), 'en')).toBe(1);
    expect(paceFactor(havingRead([2]), undefined)).toBe(1);
  });

  test('comes near to what is measured, the nearer the more is known', () => {
    const few = paceFactor(havingRead([1.5, 1.5]), 'en');
    const many = paceFactor(havingRead(Array.from({ length: 40 }, () => 1.5)), 'en-US');
    expect(few).toBeGreaterThan(1.1);
    expect(few).toBeLessThan(many);
    expect(many).toBeCloseTo(1.45, 1);
  });

  test('is not moved by what is far off', () => {
    expect(paceFactor(havingRead([0.8, 0.8, 0.8, 0.8, 0.8, 2.9, 2.9]), 'en')).toBeLessThan(0.9);
  });

  test('forgets the oldest, and learns nothing that is not allowed', () => {
    const pace = havingRead([...Array.from({ length: 60 }, () => 3), ...Array.from({ length: 60 }, () => 1)]);
    expect(paceFactor(pace, 'en')).toBe(1);
    expect(pace.samples.en).toHaveLength(60);
    expect(withSample(NO_PACE, 'en', { ratio: 2, minutes: 1 })).toBe(NO_PACE);
    expect(withSample(allowed, 'constructor', { ratio: 2, minutes: 1 })).toBe(allowed);
  });

  test('is not used where it may no longer be learned', () => {
    expect(paceFactor({ ...havingRead([2, 2, 2]), isAllowed: false }, 'en')).toBe(1);
  });

  test.each([
    ['nothing', undefined, NO_PACE],
    ['a text', 'fast', NO_PACE],
    [
      'samples that can’t be',
      { isAllowed: true, samples: { en: [{ ratio: 40, minutes: 1 }, { ratio: 1 }, null], 'x y': [] } },
      { isAllowed: true, samples: { en: [] } },
    ],
    ['a pace', havingRead([2]), havingRead([2])],
  ])('is read from a store that holds %s', (_, stored, pace) => expect(parsePace(stored)).toEqual(pace));
});
