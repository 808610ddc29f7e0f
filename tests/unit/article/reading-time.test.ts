import { describe, expect, test } from 'vitest';
import { readingMinutes } from '../../../lib/article/reading-time';

describe('readingMinutes', () => {
  test.each([
    ['an English minute is 228 words', 'word '.repeat(228), 'en', 1],
    ['a German one 179', 'Wort '.repeat(179), 'de-AT', 1],
    ['a French one 195, elisions within', 'l’eau '.repeat(195), 'fr', 1],
    ['a language nobody measured reads at the mean', 'từ '.repeat(184), 'vi', 1],
    ['and so does a text of no known language', 'word '.repeat(184), undefined, 1],
    ['tags are read in any case and form', 'word '.repeat(228), 'EN_gb', 1],
    ['Chinese counts by character', '字'.repeat(255), 'zh', 1],
    ['its punctuation takes no time', '字，字。'.repeat(255), 'zh', 2],
    ['Japanese too, long vowels within', 'コーヒー'.repeat(357), 'ja', 4],
    ['in half width as well', 'ｺｰﾋｰ'.repeat(357), 'ja', 4],
    ['and its three scripts together', '駅まで歩くバス'.repeat(51), 'ja', 1],
    ['Thai sets no words apart', 'ข่าว'.repeat(125), 'th', 1],
    ['nor does Khmer', 'ខ្មែរ'.repeat(60), 'km', 1],
    ['Korean does', '기차가 늦었다 '.repeat(92), 'ko', 1],
    ['a text in two scripts counts both', `${'字'.repeat(255)} ${'word '.repeat(184)}`, 'zh-Hant', 2],
    ['even without a space between them', 'iPhone發表會'.repeat(255), 'zh', 3 + 255 / 184],
    ['Hindi vowels are part of their word', 'हिन्दी '.repeat(184), 'hi', 1],
    ['Hebrew points are part of their word', 'שָׁלוֹם '.repeat(187), 'he', 1],
    ['Arabic vowels are part of their word', 'كِتَابٌ '.repeat(138), 'ar', 1],
    ['a Persian joiner is within its word', 'می‌خواهم '.repeat(184), 'fa', 1],
    ['accents set apart are within their word', 'e\u0301te\u0301 '.repeat(195), 'fr', 1],
    ['a soft hyphen is within its word', 'ver\u00adstehen '.repeat(179), 'de', 1],
    ['a compound with a hyphen is one word', 'twenty-one '.repeat(228), 'en', 1],
    ['a number with a point is one word', '3.14 '.repeat(228), 'en', 1],
    ['signs and pictures take no time', '— € 🚆 … '.repeat(500), 'en', 0],
    ['nothing takes no time', ' … ', 'fr', 0],
    ['nor does an empty text', '', 'fr', 0],
  ])('%s', (_, text, lang, minutes) => {
    expect(readingMinutes(text, lang)).toBeCloseTo(minutes, 5);
  });
});
