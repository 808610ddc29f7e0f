import { describe, expect, test } from 'vitest';
import { LEXICONS } from '../../../../lib/article/lexicon/languages';
import { PHRASE_KINDS, type PhraseKind } from '../../../../lib/article/lexicon/lexicon';
import { createPhraseReader } from '../../../../lib/article/lexicon/read-phrases';

const hit = (lang: string, kind: PhraseKind, text: string) =>
  createPhraseReader(lang)(text)[PHRASE_KINDS.indexOf(kind)];

describe('a phrase that is the whole line', () => {
  test.each<[string, PhraseKind, string]>([
    ['en', 'ad', 'Advertisement'],
    ['de', 'related', 'Mehr zum Thema:'],
    ['fr', 'newsletter', '» Newsletter'],
    ['ru', 'share', 'Поделиться'],
    ['ar', 'comment', 'اترك تعليقا'],
    ['he', 'related', 'קראו גם'],
    ['hi', 'related', 'यह भी पढ़ें:'],
    ['ja', 'related', '【関連記事】'],
    ['zh', 'related', '相关阅读'],
    ['ko', 'related', '관련기사'],
    ['vi', 'related', 'Xem thêm:'],
  ])('%s %s: %s', (lang, kind, text) => {
    expect(hit(lang, kind, text)).toBe(3);
  });
});

test('a phrase at the beginning counts more than one within', () => {
  expect(hit('en', 'newsletter', 'Sign up today for more')).toBe(2);
  expect(hit('en', 'newsletter', 'If you like it, sign up today')).toBe(1);
});

test('a phrase within a word is none', () => {
  expect(hit('en', 'ad', 'Adam came by')).toBe(0);
  expect(hit('de', 'byline', 'Vonseiten der Stadt')).toBe(0);
});

test('a page of any language may speak English', () => expect(hit('pl', 'comment', 'Leave a comment')).toBe(3));

test('prose may mention anything further on', () => {
  const prose = `He said that ${'much was known of it and more would be. '.repeat(12)}Sign up for our newsletter.`;
  expect(hit('en', 'newsletter', prose)).toBe(0);
});

test('both forms of Norwegian are read as one', () => expect(hit('nb-NO', 'related', 'Les også')).toBe(3));

describe.each(Object.entries(LEXICONS))('the lexicon of %s', (_, lexicon) => {
  test.each(PHRASE_KINDS)('has phrases for %s, in lower case, none twice', (kind) => {
    const phrases = lexicon[kind].split('|');
    expect(phrases.length).toBeGreaterThan(1);
    expect(phrases).toEqual([...new Set(phrases.map((phrase) => phrase.trim().toLowerCase()))]);
  });
});
