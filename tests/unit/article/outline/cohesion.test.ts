import { describe, expect, test } from 'vitest';
import { createComparer, depths, readTerms } from '../../../../lib/article/outline/cohesion';
import { termsOf } from '../../../../lib/article/outline/terms';
import { TOPICS } from '../../../fixtures/plain-texts';

describe.each(TOPICS)('in $lang', ({ paragraphs, starts }) => {
  test('words speak least of what came before where the topic changes', () => {
    const blocks = paragraphs.map(termsOf);
    const text = readTerms(blocks);
    const cosine = createComparer(text);
    const across = paragraphs.slice(1).map((_, gap) => {
      const at = text.starts[gap + 1] ?? 0;
      return cosine(0, at, at, text.ids.length);
    });
    const least = across.indexOf(Math.min(...across)) + 1;
    expect(starts).toContain(least);
  });
});

test('a stretch is like itself, and not like one of other words', () => {
  const text = readTerms([termsOf('red boats sail'), termsOf('red boats sail'), termsOf('nobody knows')]);
  const cosine = createComparer(text);
  expect(cosine(0, 3, 3, 6)).toBeCloseTo(1);
  expect(cosine(0, 3, 6, 8)).toBe(0);
  expect(cosine(0, 0, 3, 6)).toBe(0);
});

test('depth is how far a valley lies below both its hills', () => {
  expect(depths([3, 1, 2])).toEqual([0, 3, 0]);
});
