import { anything, assert, constantFrom, dictionary, property, record, string } from 'fast-check';
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
    nextPage: 'https://a.example/?page=2',
    removed: [{ reason: 'share', text: 'Share', html: '<p>Share</p>', after: 'one.', ahead: 'Two', kind: 'p.share' }],
    kinds: [{ start: 'one', kind: 'p.lead' }],
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
    ['an article of no address', { kind: 'article', article: { ...article, url: '' } }],
    ['an article that is a list', { kind: 'article', article: [article] }],
    ['an article without its envelope', article],
    ['an unknown reason', { kind: 'refused', reason: 'because' }],
    ['a reason every object has', { kind: 'refused', reason: 'constructor' }],
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
    removed: [{ reason: 'nonsense', text: 'x' }, 4],
    kinds: [{ start: 'x' }, null],
  };
  expect(parseExtraction({ kind: 'article', article: odd })).toEqual({
    kind: 'article',
    article: { ...article, removed: [], kinds: [] },
  });
});

describe('of a field', () => {
  const parsed = (fields: object) => {
    const extraction = parseExtraction({ kind: 'article', article: { ...article, ...fields } });
    return extraction.kind === 'article' ? extraction.article : undefined;
  };

  test.each([
    ['published', '2026-10-12'],
    ['published', '2026-10-12T08:00Z'],
    ['modified', '2026-10-12T08:00:00.000+02:00'],
    ['lang', 'zh-Hant-TW'],
    ['dir', 'rtl'],
    ['canonicalUrl', 'https://a.example/b'],
    ['licence', 'https://creativecommons.org/licenses/by/4.0/'],
    ['isAccessibleForFree', true],
    ['articleType', 'NewsArticle'],
  ])('%s keeps %s', (name, value) => expect(parsed({ [name]: value })).toHaveProperty(name, value));

  test.each([
    ['published', '12 October 2026'],
    ['published', '2026-13-40'],
    ['published', '2026-10-12 and then <b>'],
    ['modified', 20261012],
    ['lang', 'en"><script>'],
    ['lang', ''],
    ['canonicalUrl', 'file:///etc/passwd'],
    ['canonicalUrl', '/relative'],
    ['licence', 'javascript:alert(1)'],
    ['image', { url: 'file:///home/me/a.png' }],
    ['image', 'https://a.example/i.jpg'],
    ['description', '   '],
    ['siteName', { toString: 'x' }],
    ['section', ['x']],
    ['isAccessibleForFree', 'no'],
    ['articleType', 'Recipe'],
    ['removed', 'all of it'],
    ['kinds', {}],
    ['html2', 'a field nobody knows'],
  ])('%s drops %j', (name, value) => expect(parsed({ [name]: value })).not.toHaveProperty(name));

  test('removed is listed without markup where that is none, or too much', () => {
    const blocks = [3, 'x'.repeat(1_000_000)].map((html) => ({ reason: 'share', text: 'Share', html }));
    const listed = { reason: 'share', text: 'Share', html: '', after: '', ahead: '', kind: '' };
    expect(parsed({ removed: blocks })?.removed).toEqual([listed, listed]);
  });

  test.each([
    ['another site', 'https://b.example/?page=2'],
    ['another port', 'https://a.example:8443/?page=2'],
    ['another scheme', 'http://a.example/?page=2'],
    ['a script', 'javascript:alert(2)'],
    ['the page itself', article.url],
    ['no address', '/page/2'],
    ['an endless one', `https://a.example/?page=2&${'x'.repeat(10_000)}`],
  ])('nextPage drops %s', (_, nextPage) => expect(parsed({ nextPage })).not.toHaveProperty('nextPage'));

  test('texts and lists are cut to a length a person could want', () => {
    const long = 'x'.repeat(1_000_000);
    const found = parsed({ title: long, description: long, siteName: long, authors: Array(5000).fill(long) });
    expect(JSON.stringify(found).length).toBeLessThan(100_000);
  });
});

describe('never throws and always answers', () => {
  const answers = (value: unknown) => ['article', 'refused'].includes(parseExtraction(value).kind);

  test('whatever it is given', () => assert(property(anything(), answers)));

  test('whatever an answer holds', () => {
    const names = constantFrom(
      'url',
      'title',
      'html',
      'authors',
      'keywords',
      'image',
      'removed',
      'lang',
      'published',
      '__proto__',
    );
    const envelope = record({
      kind: constantFrom('article', 'refused'),
      reason: anything(),
      detail: anything(),
      article: dictionary(names, anything({ withNullPrototype: true })),
    });
    void assert(property(envelope, answers));
  });

  test('whatever an article holds, of which only what is known leaves', () => {
    void assert(
      property(dictionary(string(), anything()), (fields) => {
        const extraction = parseExtraction({ kind: 'article', article: { ...fields, ...article } });
        expect(extraction).toMatchObject({ kind: 'article', article });
      }),
    );
  });
});
