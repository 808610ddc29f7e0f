import '../components/english';

import { afterEach, describe, expect, test, vi } from 'vitest';
import { formatDate, formatNumber, plural, speakUiLanguage, t, uiDirection } from '../../../lib/i18n/i18n';
import { LOCALES, useMessages } from '../components/messages';

afterEach(() => {
  vi.restoreAllMocks();
  useMessages('en');
  speakUiLanguage(document.documentElement);
});

const count = (n: number) => plural('library.count', n);

describe('a number of things', () => {
  test.each([
    ['en', { 0: '0 articles', 1: '1 article', 2: '2 articles' }],
    ['fr', { 0: '0\u00a0article', 1: '1\u00a0article', 2: '2\u00a0articles' }],
    [
      'pl',
      { 1: '1 artykuł', 2: '2 artykuły', 5: '5 artykułów', 12: '12 artykułów', 22: '22 artykuły', 1.5: '1,5 artykułu' },
    ],
    ['ar', { 0: 'لا مقالات', 1: 'مقال واحد', 2: 'مقالان', 3: '3 مقالات', 11: '11 مقالًا', 100: '100 مقال' }],
    ['ja', { 0: '記事0件', 1: '記事1件', 5: '記事5件' }],
    ['zh_CN', { 1: '1 篇文章', 2: '2 篇文章' }],
  ])('takes the form of its language: %s', (locale, forms) => {
    useMessages(locale);
    expect(Object.fromEntries(Object.keys(forms).map((n) => [n, count(Number(n))]))).toEqual(forms);
  });

  test.each(LOCALES)('is never without words, nor without its number where there are many: %s', (locale) => {
    useMessages(locale);
    for (const n of [0, 1, 2, 3, 5, 11, 21, 22, 25, 100, 101, 0.5, 1.5]) expect(count(n), `${n}`).toMatch(/\p{L}/u);
    for (const n of [3, 5, 11, 25, 101]) expect(count(n)).toContain(`${n}`);
  });
});

describe('dates and numbers', () => {
  test.each([
    ['de', '12. Oktober 2026', '1.234,5'],
    ['pl', '12 października 2026', '1234,5'],
    ['ja', '2026年10月12日', '1,234.5'],
    ['pt_BR', '12 de outubro de 2026', '1.234,5'],
  ])('are written as the language writes them: %s', (locale, date, number) => {
    useMessages(locale);
    expect([formatDate('2026-10-12'), formatNumber(1234.5)]).toEqual([date, number]);
  });

  test('have the digits of the region, in messages too', () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['ar-EG', 'en']);
    useMessages('ar');
    expect([formatDate('2026-10-12'), formatNumber(12), count(12), t('footnote.one', [3])]).toEqual([
      '١٢ أكتوبر ٢٠٢٦',
      '١٢',
      '١٢ مقالًا',
      'الحاشية ٣',
    ]);
  });
});

test.each(LOCALES)('a document is told the language and its direction: %s', (locale) => {
  useMessages(locale);
  speakUiLanguage(document.documentElement);
  const { lang, dir } = document.documentElement;
  expect([lang, dir]).toEqual([locale.replace('_', '-'), locale === 'ar' ? 'rtl' : 'ltr']);
  expect(uiDirection()).toBe(dir);
});
