import { describe, expect, test } from 'vitest';
import { readingMinutes } from '../../../lib/article/reading-time';

describe('readingMinutes', () => {
  test.each([
    ['an English minute is 228 words', 'word '.repeat(228), 'en', 1],
    ['a German one 179', 'Wort '.repeat(179), 'de-AT', 1],
    ['Chinese counts by character', '字'.repeat(255), 'zh', 1],
    ['a text in two scripts counts both', `${'字'.repeat(255)} ${'word '.repeat(184)}`, 'zh-Hant', 2],
    ['a compound with a hyphen is one word', 'twenty-one '.repeat(228), 'en', 1],
    ['nothing takes no time', ' … ', 'fr', 0],
  ])('%s', (_, text, lang, minutes) => {
    expect(readingMinutes(text, lang)).toBeCloseTo(minutes, 5);
  });
});
