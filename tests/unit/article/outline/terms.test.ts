import { expect, test } from 'vitest';
import { stemOf, termsOf } from '../../../../lib/article/outline/terms';

test.each([
  ['case and number', 'Boats', 'boats'],
  ['endings', 'foundations', 'foundational'],
  ['accents', 'Évêque', 'eveque'],
  ['what an apostrophe cuts off', 'l’évêque', 'évêque'],
  ['the article of Arabic', 'المدينة', 'مدينة'],
  ['Arabic prepositions', 'بالمدينة', 'والمدينة'],
  ['Arabic points', 'مَدِينَة', 'مدينة'],
])('%s does not make another term', (_, one, other) => expect(stemOf(one)).toBe(stemOf(other)));

test('scripts without spaces are compared by pairs of characters', () => {
  expect(termsOf('和紙の工房')).toEqual(['和紙', '紙の', 'の工', '工房']);
  expect(termsOf('Tokyo 東京 2020')).toEqual(['tokyo', '東京', '2020']);
});
