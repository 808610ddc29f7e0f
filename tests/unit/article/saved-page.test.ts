// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { openSavedPage } from '../../../lib/article/saved-page';

const open = (html: string) => openSavedPage(html, 'A page.html', new DOMParser());

test.each([
  [
    'SingleFile',
    '<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://a.example/1#x \n saved date: now\n--><p>',
  ],
  ['a browser', '<!-- saved from url=(0019)https://a.example/1 -->\n<html><p>'],
  ['its canonical link', '<html><head><link rel="canonical" href="https://a.example/1"></head><p>'],
  ['Open Graph', '<html><head><meta property="og:url" content="https://a.example/1"></head><p>'],
])('knows where a page was saved from by %s', (_, html) => {
  expect(open(html).url).toBe('https://a.example/1');
});

test('calls a page of nowhere by its file', () => {
  expect(open('<p>Words.</p>').url).toBe('file:///A%20page.html');
  expect(open('<link rel="canonical" href="javascript:alert(1)">').url).toBe('file:///A%20page.html');
});

test('takes out the pictures that are written into it, and leaves dots and drawings', async () => {
  const base64 = btoa('x'.repeat(600));
  const dot = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
  const svg = `data:image/svg+xml;base64,${base64}`;
  const { html, pictures } = open(`<img src="data:image/png;base64,${base64}"><img src="${dot}"><img src="${svg}">`);
  expect(html).toBe(`<img src="https://saved-page.invalid/1.png"><img src="${dot}"><img src="${svg}">`);
  expect([...pictures].map(([url, { size, type }]) => [url, size, type])).toEqual([
    ['https://saved-page.invalid/1.png', 600, 'image/png'],
  ]);
});
