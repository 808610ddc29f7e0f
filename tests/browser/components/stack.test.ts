import { expect, test } from 'vitest';
import { stack } from '../../../components/notes/stack';

test.each([
  ['apart, each stands at its line', [0, 200, 400], [100, 100, 100], -1, [0, 200, 400]],
  ['close together, the later give way', [0, 20, 40], [100, 100, 100], -1, [0, 108, 216]],
  ['after a crowd, a card stands at its line again', [0, 20, 500], [100, 100, 100], -1, [0, 108, 500]],
  ['the one in hand stands at its line, those before it give way', [300, 310, 320], [100, 50, 100], 2, [154, 262, 320]],
  ['at the top there is no way to give, so it moves on', [0, 10, 20], [100, 100, 100], 2, [0, 108, 216]],
  ['nothing comes of nothing', [], [], -1, []],
])('%s', (_, wanted, heights, inHand, expected) => {
  expect(stack(wanted, heights, inHand)).toEqual(expected);
});
