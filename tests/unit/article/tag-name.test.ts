import { expect, test } from 'vitest';
import { tagName, withAncestors } from '../../../lib/article/tag-name';

test.each([
  [' night  trains ', 'night trains'],
  ['#ia / modèles,ouverts/', 'ia/modèles ouverts'],
  ['//', ''],
  ['\u0000', ''],
  ['e\u0301te\u0301', 'été'],
])('%j is kept as %j', (typed, kept) => {
  expect(tagName(typed)).toBe(kept);
  expect(tagName(kept)).toBe(kept);
});

test('a nested tag is those above it, too', () => {
  expect(withAncestors('a/b/c')).toEqual(['a', 'a/b', 'a/b/c']);
});
