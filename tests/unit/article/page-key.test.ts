import { describe, expect, test } from 'vitest';
import { isTrackingParameter, pageKey } from '../../../lib/article/page-key';

describe('pageKey is the same for', () => {
  const page = 'https://news.example/a/story';
  test.each([
    ['the address with a fragment', 'https://news.example/a/story#comments'],
    ['the address with a slash at its end', 'https://news.example/a/story/'],
    ['the mobile site', 'https://m.news.example/a/story'],
    ['the AMP page', 'https://news.example/a/story/amp/'],
    ['the page on www and http', 'http://www.news.example/a/story'],
    ['a link with tracking', 'https://news.example/a/story?utm_source=x&fbclid=1'],
    ['its index file', 'https://news.example/a/story/index.html'],
  ])('%s', (_, url) => {
    expect(pageKey(url)).toBe(pageKey(page));
  });

  test('parameters in another order', () => {
    expect(pageKey('https://a.example/?b=2&a=1')).toBe(pageKey('https://a.example/?a=1&b=2'));
  });
});

describe('pageKey differs for', () => {
  test.each([
    ['another path', 'https://a.example/1', 'https://a.example/2'],
    ['another article by parameter', 'https://a.example/?id=1', 'https://a.example/?id=2'],
    ['another port', 'http://localhost:1/a', 'http://localhost:2/a'],
    ['another site', 'https://a.example/1', 'https://b.example/1'],
  ])('%s', (_, one, other) => {
    expect(pageKey(one)).not.toBe(pageKey(other));
  });
});

test('what is no address is its own key', () => expect(pageKey(' not one ')).toBe('not one'));

test.each(['utm_campaign', 'gclid', 'mc_eid'])('%s only follows the reader', (name) => {
  expect(isTrackingParameter(name)).toBe(true);
});
test.each(['id', 'p', 'page', 'q', 'story'])('%s says what is read', (name) => {
  expect(isTrackingParameter(name)).toBe(false);
});
