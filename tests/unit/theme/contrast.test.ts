import { describe, expect, test } from 'vitest';
import { THEMES } from '../../../lib/shared/appearance/settings';
import { contrast, contrastTokens, tokensOf } from './theme-tokens';

const PAPERS = ['paper', 'paper-sunken', 'paper-raised'];
const MARKS = ['mark-1', 'mark-2', 'mark-3', 'mark-4', 'mark-5'];

/** Success criterion 1.4.6, contrast (enhanced). */
const AAA_TEXT = 7;
/** Success criterion 1.4.11, non-text contrast. */
const AA_PARTS = 3;

const SHOWN = THEMES.flatMap((theme) => [
  [theme, 'light'] as const,
  ...(theme === 'system' || theme === 'contrast' ? [[theme, 'dark'] as const] : []),
]);

describe.each(SHOWN)('the theme %s where the system is %s', (theme, scheme) => {
  const tokens = tokensOf(theme, scheme);
  const ratios = (ink: string, papers: readonly string[]) =>
    papers.map((paper) => [paper, contrast(tokens.get(`--${ink}`) ?? '', tokens.get(`--${paper}`) ?? '')] as const);
  const tooLow = (ink: string, papers: readonly string[], least: number) =>
    ratios(ink, papers).filter(([, ratio]) => ratio < least);

  test.each([
    ['ink', [...PAPERS, ...MARKS, 'pencil-wash', 'error-wash', 'warn-wash']],
    ['ink-2', [...PAPERS, 'pencil-wash']],
    ['ink-3', PAPERS],
    ['pencil', [...PAPERS, 'pencil-wash']],
    ['pencil-strong', PAPERS],
    ['on-pencil', ['pencil', 'pencil-strong']],
    ['error', [...PAPERS, 'error-wash']],
    ['warn', [...PAPERS, 'warn-wash']],
    ['on-picture', ['picture']],
  ])('%s is text on every surface it stands on', (ink, papers) => {
    expect(tooLow(ink, papers, AAA_TEXT)).toEqual([]);
  });

  test.each([
    ['rule-strong', PAPERS],
    ['pencil', PAPERS],
  ])('%s can be made out as an edge', (edge, papers) => {
    expect(tooLow(edge, papers, AA_PARTS)).toEqual([]);
  });

  test('a mark shows on the paper, and no two are alike', () => {
    expect(ratios('paper', MARKS).filter(([, ratio]) => ratio < 1.15)).toEqual([]);
    expect(new Set(MARKS.map((mark) => tokens.get(`--${mark}`))).size).toBe(MARKS.length);
  });
});

test('high contrast is the same, chosen here or asked of the system', () => {
  const asked = [...contrastTokens()];
  expect(asked.length).toBeGreaterThan(20);
  const chosen = tokensOf('contrast', 'light');
  const usual = tokensOf('system', 'light');
  const light = (value: string) => value.match(/^light-dark\(([^,]+),/)?.[1] ?? value;
  expect(asked.map(([key, value]) => [key, light(value)])).toEqual(asked.map(([key]) => [key, chosen.get(key)]));
  expect(chosen.get('--ink')).not.toBe(usual.get('--ink'));
});

test('no theme is another one by mistake', () => {
  const looks = SHOWN.map(([theme, scheme]) => {
    const tokens = tokensOf(theme, scheme);
    return `${tokens.get('--paper')} ${tokens.get('--ink')}`;
  });
  // `system` is light or dark, which are themes of their own.
  expect(new Set(looks).size).toBe(SHOWN.length - 2);
});
