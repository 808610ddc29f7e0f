import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAppearance, parseTheme } from '../../../../lib/shared/appearance/parse-appearance';
import { OWN_CSS_LIMIT, RANGES, USUAL_APPEARANCE, USUAL_TYPE } from '../../../../lib/shared/appearance/settings';

test.each([undefined, null, 0, 'dark', [], () => {}])('what is no settings at all is as usual: %s', (stored) => {
  expect(parseAppearance(stored)).toEqual(USUAL_APPEARANCE);
});

test('what was written is read again', () => {
  const stored = {
    theme: 'sepia',
    everywhere: { ...USUAL_TYPE, font: 'legible', size: 1.25, ownCss: 'p { color: red }' },
    languages: { ar: { lineHeight: 2 } },
    sites: { 'example.org': { pictures: 'none' } },
  };
  expect(parseAppearance(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
});

test.each([
  ['theme', 'mauve', 'system'],
  ['theme', 3, 'system'],
  ['theme', '__proto__', 'system'],
])('a %s that is none (%s) is as usual', (_, stored, usual) => {
  expect(parseTheme(stored)).toBe(usual);
});

test.each([
  ['font', 'Comic Sans', undefined],
  ['size', 1.5, 1.5],
  ['size', 99, RANGES.size.max],
  ['size', -1, RANGES.size.min],
  ['size', '2', undefined],
  ['size', Number.NaN, undefined],
  ['measure', Number.POSITIVE_INFINITY, undefined],
  ['justified', 'true', undefined],
  ['justified', false, false],
  ['writing', 'vertical', 'vertical'],
  ['ownCss', 'x'.repeat(OWN_CSS_LIMIT + 1), undefined],
  ['unheard-of', 1, undefined],
])('one bad field leaves the others alone: %s %s', (key, value, read) => {
  const { everywhere } = parseAppearance({ everywhere: { [key]: value, wordSpacing: 0.2 } });
  expect(everywhere).toEqual({ wordSpacing: 0.2, ...(read === undefined ? {} : { [key]: read }) });
});

test('names of sites and languages that are none are dropped, and so are exceptions that say nothing', () => {
  const { sites, languages } = parseAppearance({
    sites: { 'a.example': { size: 2 }, 'B C': { size: 2 }, 'c.example': {}, 'd.example': 7 },
    languages: { ja: { size: 2 }, 'ja-JP': { size: 2 }, '': { size: 2 } },
  });
  expect([Object.keys(sites), Object.keys(languages)]).toEqual([['a.example'], ['ja']]);
});

test('nothing that can be stored makes it throw, and reading twice changes nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (stored) => {
      const once = parseAppearance(stored);
      expect(parseAppearance(once)).toEqual(once);
      expect(parseAppearance({ everywhere: stored, sites: stored, languages: stored }).theme).toBe('system');
    }),
  );
});
