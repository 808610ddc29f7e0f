// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { nextPageOf } from '../../../lib/article/next-page';
import { isSameArticle, pageNumber } from '../../../lib/article/numbered-address';

function pageWith(...hrefs: string[]) {
  const links = hrefs.map((href) => `<a href="${href}">x</a>`).join('');
  return new DOMParser().parseFromString(`<html><body>${links}</body></html>`, 'text/html');
}

test.each([
  ['https://example.org/rain', '/rain?page=2', 'https://example.org/rain?page=2'],
  ['https://example.org/rain?page=2', '/rain?page=3', 'https://example.org/rain?page=3'],
  ['https://example.org/rain?id=7', '/rain?id=7&p=2', 'https://example.org/rain?id=7&p=2'],
  ['https://example.org/rain/', '/rain/2/', 'https://example.org/rain/2/'],
  ['https://example.org/rain', '/rain/page/2', 'https://example.org/rain/page/2'],
  ['https://example.org/rain.html', 'rain-2.html', 'https://example.org/rain-2.html'],
  ['https://example.org/rain/seite-2', 'seite-3#top', 'https://example.org/rain/seite-3'],
])('on %s, %s is the next page', (url, href, next) => {
  expect(nextPageOf(pageWith('/', '/other', href), url)).toBe(next);
});

test.each([
  ['another article', 'https://example.org/rain', '/snow'],
  ['the page after next', 'https://example.org/rain', '/rain?page=3'],
  ['the page before', 'https://example.org/rain?page=3', '/rain?page=2'],
  ['another site', 'https://example.org/rain', 'https://example.net/rain?page=2'],
  ['the next of a series', 'https://example.org/rain-15', '/rain-16'],
  ['a front page’s archive', 'https://example.org/', '/page/2'],
  ['comments', 'https://example.org/rain', '/rain/comment-page-2'],
  ['itself', 'https://example.org/rain', '#2'],
  ['no address', 'https://example.org/rain', 'javascript:next(2)'],
  ['an article with a number of its own', 'https://example.org/rain-in-2024', '/snow-in-2025'],
])('%s is no next page', (_, url, href) => {
  expect(nextPageOf(pageWith(href), url)).toBeNull();
});

test('rel=next counts only when it goes on with this article', () => {
  const doc = pageWith();
  doc.head.innerHTML = '<link rel="next" href="/snow">';
  expect(nextPageOf(doc, 'https://example.org/rain')).toBeNull();
  doc.head.innerHTML = '<link rel="next" href="/rain/2">';
  expect(nextPageOf(doc, 'https://example.org/rain')).toBe('https://example.org/rain/2');
});

test('an address is relative to the page’s base', () => {
  const doc = pageWith('rain/2');
  doc.head.innerHTML = '<base href="/weather/">';
  expect(nextPageOf(doc, 'https://example.org/weather/rain')).toBe('https://example.org/weather/rain/2');
});

test.each([
  ['/rain', '/rain?page=3', true],
  ['/rain?page=2', '/rain', true],
  ['/rain/2', '/rain/7', true],
  ['/rain', '/snow?page=2', false],
  ['/rain', 'https://example.net/rain?page=2', false],
  ['/rain', 'javascript:1', false],
])('%s and %s are of one article: %s', (one, other, expected) => {
  const absolute = (path: string) => new URL(path, 'https://example.org').href;
  expect(isSameArticle(absolute(one), absolute(other))).toBe(expected);
});

test.each([
  ['/rain?page=2', '/rain', 2],
  ['/rain/5', '/rain/4', 5],
  ['/rain?page=3', '/rain', undefined],
  ['/snow?page=2', '/rain', undefined],
])('%s after %s is page %s', (page, before, number) => {
  expect(pageNumber(`https://example.org${page}`, `https://example.org${before}`)).toBe(number);
});
