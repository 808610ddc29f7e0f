import { expect, test } from 'vitest';
import { describeSpan } from '../../../../lib/notes/anchoring/describe-span';
import { likelyPlaces } from '../../../../lib/notes/anchoring/likely-places';

const was =
  'At twelve minutes past ten the platform is almost full. Two families, two cyclists and a whole choir are waiting.';
const selectorsOf = (words: string) => {
  const start = was.indexOf(words);
  const selectors = describeSpan(was, { start, end: start + words.length });
  if (!selectors) throw new Error('there are words');
  return selectors;
};

test('offers what is most like the lost words first, in whole words', () => {
  const is =
    'Two families and a whole choir wait. Around ten o’clock the platform is nearly full. The station is a long way off.';
  const [first] = likelyPlaces(is, selectorsOf('the platform is almost full'));
  expect(first && is.slice(first.start, first.end)).toBe('the platform is nearly full');
  expect(first?.score).toBeGreaterThan(0.5);
});

test('offers every place where the words stand, when they stand in several', () => {
  const is = 'Here a whole choir sings. There a whole choir is silent.';
  const places = likelyPlaces(is, selectorsOf('a whole choir'));
  expect(places.map(({ start, end }) => is.slice(start, end))).toEqual(['a whole choir', 'a whole choir']);
});

test('offers nothing where nothing is like it', () => {
  expect(
    likelyPlaces('Rain fell on the garden for forty years.', selectorsOf('two cyclists and a whole choir')),
  ).toEqual([]);
});
