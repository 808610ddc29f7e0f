import { describe, expect, test } from 'vitest';
import { textFacts } from '../../../../lib/article/judge/text-facts';

test('counts what a text is made of', () => {
  expect(textFacts('In 2026, Ana said: “No.” Then she left.')).toMatchObject({
    words: 8,
    digits: 4,
    upper: 4,
    commas: 1,
    sentences: 2,
    stops: true,
  });
});

describe('tells where a sentence ends', () => {
  test.each(['He left.', 'He left.”', 'Il part !', '他走了。', 'वह चला गया।', 'ذهب؟', 'And so:'])('%s', (text) => {
    expect(textFacts(text).stops).toBe(true);
  });
  test.each(['Read more', 'Photo: Ana', 'Related articles', '相关阅读'])('and not: %s', (text) => {
    expect(textFacts(text).stops).toBe(false);
  });
});

test('a long text costs no more than its beginning', () => {
  expect(textFacts('a '.repeat(100_000)).words).toBeLessThan(1000);
});
