import { expect, test } from 'vitest';
import { anchor } from '../../../lib/notes/anchor';
import { describeSpan } from '../../../lib/notes/anchoring/describe-span';
import { carryHighlights } from '../../../lib/notes/carry-highlights';
import { aHighlight } from './a-highlight';

const WAS = 'The council met on Monday to speak of the tram.\nIt was agreed that the tram will run again from May.';
const IS =
  'Correction: an earlier version gave the wrong day.\nThe council met on Tuesday to speak of the tram.\nIt was agreed that the tram will run again from June.';

function highlightOf(words: string, from = WAS) {
  const start = from.indexOf(words);
  const selectors = describeSpan(from, { start, end: start + words.length });
  if (!selectors) throw new Error(`not in the text: ${words}`);
  return aHighlight({ selectors, note: 'mine' });
}

test('gives each highlight the words it has in the new text', () => {
  const [carried] = carryHighlights([highlightOf('that the tram will run again from May')], WAS, IS);
  expect(carried?.selectors.quote.exact).toBe('that the tram will run again from June');
  expect(carried?.note).toBe('mine');
  expect(carried && anchor(IS, carried.selectors)).not.toBeNull();
});

test('tells the same word in two places apart', () => {
  const [carried] = carryHighlights([highlightOf('tram will')], WAS, IS);
  expect(carried?.selectors.position.start).toBe(IS.indexOf('tram will'));
});

test('leaves those alone whose words are gone, or were gone already', () => {
  const gone = highlightOf('Monday');
  const orphan = highlightOf('wrong day', IS);
  expect(carryHighlights([gone, orphan], WAS, 'Another text.')).toEqual([gone, orphan]);
});
