import { describe, expect, test } from 'vitest';
import { parseExtraction } from '../../../lib/article/parse-extraction';

const article = { url: 'https://a.example/', title: 'T', authors: ['A'], keywords: [], dir: 'ltr', html: '<p>x</p>' };

test('lets a well-formed article through unchanged', () => {
  const full = {
    ...article,
    lang: 'fr-CA',
    published: '2026-10-12T08:00:00Z',
    image: { url: 'https://a.example/i.jpg', alt: 'A' },
    isAccessibleForFree: false,
    removed: [{ reason: 'share', text: 'Share', before: 3 }],
  };
  expect(parseExtraction({ kind: 'article', article: full })).toEqual({ kind: 'article', article: full });
});

test('lets a refusal through with its reason', () => {
  expect(parseExtraction({ kind: 'refused', reason: 'too-large' })).toEqual({ kind: 'refused', reason: 'too-large' });
});

describe('takes for a failure', () => {
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'article'],
    ['another kind', { kind: 'other' }],
    ['an article without text', { kind: 'article', article: { ...article, html: 3 } }],
    ['an article of a script address', { kind: 'article', article: { ...article, url: 'javascript:alert(1)' } }],
    ['an unknown reason', { kind: 'refused', reason: 'because' }],
  ])('%s', (_, value) => {
    expect(parseExtraction(value)).toMatchObject({ kind: 'refused', reason: 'failed' });
  });
});

test('drops fields of the wrong kind and keeps the rest', () => {
  const odd = {
    ...article,
    authors: ['A', 7, ''],
    dir: 'up',
    lang: '<b>',
    published: 'yesterday',
    image: { url: 'data:text/html,x' },
    removed: [{ reason: 'nonsense', text: 'x', before: 1 }, 4],
  };
  expect(parseExtraction({ kind: 'article', article: odd })).toEqual({
    kind: 'article',
    article: { ...article, removed: [] },
  });
});
