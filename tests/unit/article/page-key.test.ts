import { describe, expect, test } from 'vitest';
import { isTrackingParameter, pageKey } from '../../../lib/article/page-key';

describe('pageKey is the same for', () => {
  const page = 'https://news.example/a/story';
  test.each([
    ['the address with a fragment', 'https://news.example/a/story#comments'],
    ['the address with a slash at its end', 'https://news.example/a/story/'],
    ['slashes doubled by mistake', 'https://news.example//a//story'],
    ['the mobile site', 'https://m.news.example/a/story'],
    ['the mobile site under another name', 'https://mobile.news.example/a/story'],
    ['the mobile site on www', 'https://www.m.news.example/a/story'],
    ['the AMP site', 'https://amp.news.example/a/story'],
    ['the AMP page', 'https://news.example/a/story/amp/'],
    ['the AMP page as a file', 'https://news.example/a/story/amp.html'],
    ['the AMP page by its ending', 'https://news.example/a/story.amp'],
    ['the AMP page in a folder', 'https://news.example/amp/a/story'],
    ['the AMP page by parameter', 'https://news.example/a/story?amp=1'],
    ['the AMP page by parameter alone', 'https://news.example/a/story?amp'],
    ['the AMP page as an output', 'https://news.example/a/story?outputType=amp'],
    ['the page on www and http', 'http://www.news.example/a/story'],
    ['the port http has anyway', 'http://news.example:80/a/story'],
    ['the port https has anyway', 'https://news.example:443/a/story'],
    ['a host in capitals', 'HTTPS://NEWS.Example/a/story'],
    ['a host with its last point', 'https://news.example./a/story'],
    ['a name and password', 'https://me:secret@news.example/a/story'],
    ['a link with tracking', 'https://news.example/a/story?utm_source=x&fbclid=1'],
    ['tracking in capitals', 'https://news.example/a/story?UTM_Source=x'],
    ['an empty query', 'https://news.example/a/story?'],
    ['its index file', 'https://news.example/a/story/index.html'],
    ['its index file of PHP', 'https://news.example/a/story/index.php'],
    ['the AMP page in Google’s viewer', 'https://www.google.com/amp/s/news.example/a/story'],
    ['the AMP page in a viewer of a country', 'https://www.google.co.uk/amp/s/amp.news.example/a/story?amp=1'],
    ['the AMP page in the cache', 'https://news-example.cdn.ampproject.org/c/s/news.example/a/story/amp?usqp=x'],
    [
      'the AMP page in the cache’s viewer',
      'https://news-example.cdn.ampproject.org/v/s/www.news.example/a/story?amp_js_v=0.1',
    ],
    ['a link of a newspaper’s letter', 'https://news.example/a/story?smid=url-share&ocid=mail'],
    ['a link with a fragment of text', 'https://news.example/a/story#:~:text=the%20platform'],
    ['white space around it', '  https://news.example/a/story\n'],
  ])('%s', (_, url) => {
    expect(pageKey(url)).toBe(pageKey(page));
  });

  test.each([
    ['parameters in another order', 'https://a.example/?b=2&a=1', 'https://a.example/?a=1&b=2'],
    ['values of one parameter in another order', 'https://a.example/?a=2&a=1', 'https://a.example/?a=1&a=2'],
    ['tracking between parameters', 'https://a.example/?id=1&gclid=x&page=2', 'https://a.example/?id=1&page=2'],
    ['letters written or escaped', 'https://a.example/été', 'https://a.example/%c3%a9t%C3%A9'],
    ['a space as plus or escaped', 'https://a.example/?q=a+b', 'https://a.example/?q=a%20b'],
    ['a host in its script or in Punycode', 'https://zürich.example/', 'https://xn--zrich-kva.example'],
    ['a mobile site below its language', 'https://en.m.wiki.example/x', 'https://en.wiki.example/x'],
    ['an AMP file', 'https://a.example/story.amp.html', 'https://a.example/story.html'],
    ['the front page', 'https://a.example', 'http://www.a.example/index.html'],
    ['a local file and a place in it', 'file:///home/me/a.html', 'file:///home/me/a.html#top'],
  ])('%s', (_, one, other) => {
    expect(pageKey(one)).toBe(pageKey(other));
  });
});

describe('pageKey differs for', () => {
  test.each([
    ['another path', 'https://a.example/1', 'https://a.example/2'],
    ['a path in other letters', 'https://a.example/Ab', 'https://a.example/ab'],
    ['another article by parameter', 'https://a.example/?id=1', 'https://a.example/?id=2'],
    ['another value of two', 'https://a.example/?id=1&id=2', 'https://a.example/?id=1'],
    ['another port', 'http://localhost:1/a', 'http://localhost:2/a'],
    ['another site', 'https://a.example/1', 'https://b.example/1'],
    ['another part of a site', 'https://en.wiki.example/1', 'https://fr.wiki.example/1'],
    ['a file and a site of its name', 'file:///a.example/1', 'https://a.example/1'],
    ['sites that are called as mobile ones are', 'https://amp.dev/', 'https://mobile.dev/'],
    ['words that only begin as AMP does', 'https://a.example/amplifier', 'https://a.example/lifier'],
    ['words that only end as AMP does', 'https://a.example/champ', 'https://a.example/ch'],
    ['an escaped slash', 'https://a.example/a%2Fb', 'https://a.example/a/b'],
  ])('%s', (_, one, other) => {
    expect(pageKey(one)).not.toBe(pageKey(other));
  });
});

test.each([
  'https://m.news.example/amp/a//story.amp.html?b=2&a=1&utm_medium=x#y',
  'https://a.example/?q=a+b&r=%C3%A9',
  'file:///home/me/a.html',
])('a key goes through unchanged when it is put behind its scheme: %s', (url) => {
  const key = pageKey(url);
  expect(pageKey(key.startsWith('//') ? `https:${key}` : key)).toBe(key);
});

test.each([
  ['what is no address', ' not one ', 'not one'],
  ['an address without a host', 'about:blank', 'about://blank'],
  ['nothing', '', ''],
])('%s has a key of its own', (_, url, key) => expect(pageKey(url)).toBe(key));

test.each(['utm_campaign', 'gclid', 'mc_eid', 'at_medium', 'pk_source', '_hsenc', 'igshid', 'xtor', 'wt.mc_id'])(
  '%s only follows the reader',
  (name) => expect(isTrackingParameter(name)).toBe(true),
);
test.each(['id', 'p', 'page', 'q', 'story', 'at', 'ref', 'ns', 'amplitude', 'v', 'article_id'])(
  '%s says what is read',
  (name) => expect(isTrackingParameter(name)).toBe(false),
);
