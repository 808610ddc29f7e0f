import { expect, test } from 'vitest';
import { createWheelTurns } from '../../../components/article/pages/wheel-turns';

/** The pages that are turned by events of these lengths, so many milliseconds apart. */
function turned(deltas: readonly number[], apart: number): number[] {
  const turnsOf = createWheelTurns();
  return deltas.flatMap((delta, index) => turnsOf(delta, index * apart) ?? []);
}

test.each([
  ['a notch of a wheel', [100], 0, [1]],
  ['a notch back', [-100], 0, [-1]],
  ['notches turned slowly, one each', [100, 100, 100], 400, [1, 1, 1]],
  ['notches turned at once, no more than can be seen', [100, 100, 100, 100], 100, [1, 1]],
  ['a push of a touch pad and its long glide, one', [8, 30, 60, 50, 40, 32, 25, 20, 15, 12, 9, 6, 4, 2, 1], 30, [1]],
  ['a second push in the glide of the first', [30, 60, 40, 30, 24, 18, 14, 11, 9, 7, 5, 4, 40, 70, 50], 30, [1, 1]],
  ['a tremble', [4, -3, 5, -4], 30, []],
  ['a push and one back', [60, 40, -60, -40], 30, [1, -1]],
])('makes pages of %s', (_, deltas, apart, expected) => expect(turned(deltas, apart)).toEqual(expected));
