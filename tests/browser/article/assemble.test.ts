import { describe, expect, test } from 'vitest';
import { isDataTable } from '../../../lib/article/assemble/data-table';
import { rebuild } from '../../../lib/article/assemble/rebuild';
import { normalise } from '../../../lib/article/normalise/normalise';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const BASE = 'https://news.example/a/story';

function rebuilt(html: string): string {
  const doc = parse(html);
  return rebuild(doc.body.childNodes, new Set(), doc).innerHTML;
}

function normalised(html: string): string {
  const doc = parse(html);
  const root = rebuild(doc.body.childNodes, new Set(), doc);
  normalise(root, doc, { url: BASE, base: BASE });
  return root.innerHTML;
}

describe('rebuild', () => {
  test.each([
    ['leaves scaffolding out', '<div><section><p class="x">One</p></section></div>', '<p>One</p>'],
    ['makes loose text a paragraph', '<div>One <b>two</b></div><div>Three</div>', '<p>One <b>two</b></p><p>Three</p>'],
    ['leaves out what is empty', '<p> </p><ul><li></li></ul><h2><span></span></h2><p>One</p>', '<p>One</p>'],
    [
      'keeps an empty cell',
      '<table><tr><th>A</th><th>B</th></tr><tr><td></td><td>1</td></tr></table>',
      '<td></td><td>1</td>',
    ],
    ['opens a link around a card', '<a href="/x"><div><p>One</p></div></a>', '<p>One</p>'],
    [
      'keeps the language of a passage',
      '<p><span lang="la">Veni</span> <span>vidi</span></p>',
      '<p><span lang="la">Veni</span> vidi</p>',
    ],
    [
      'says what language code is in',
      '<pre><code class="language-ts">let a</code></pre>',
      '<code data-language="ts">let a</code>',
    ],
    ['keeps definitions', '<dl><dt>A</dt><dd>B</dd></dl>', '<dl><dt>A</dt><dd>B</dd></dl>'],
    ['keeps ruby', '<p><ruby>漢<rp>(</rp><rt>kan</rt></ruby></p>', '<ruby>漢<rt>kan</rt></ruby>'],
    [
      'keeps pictures with their captions',
      '<figure><img src="/a.jpg"><figcaption>A</figcaption></figure>',
      '<figure><img src="/a.jpg"><figcaption>A</figcaption></figure>',
    ],
    ['takes a layout table apart', '<table><tr><td><p>One</p></td></tr></table>', '<p>One</p>'],
    ['runs no script and draws no control', '<p>One<script>1</script><button></button><input></p>', '<p>One</p>'],
  ])('%s', (_, html, expected) => expect(rebuilt(html)).toContain(expected));

  test('leaves out what it is told to', () => {
    const doc = parse('<p>One</p><p>Two</p>');
    const skipped = new Set<Node>([...doc.querySelectorAll('p:first-child')]);
    expect(rebuild(doc.body.childNodes, skipped, doc).innerHTML).toBe('<p>Two</p>');
  });
});

describe('normalise', () => {
  test.each([
    ['makes links absolute', '<p><a href="../b">b</a></p>', 'href="https://news.example/b"'],
    [
      'keeps links within the article',
      '<p id="n1">1</p><p><a href="#n1">1</a></p>',
      '<p id="n1">1</p><p><a href="#n1">1</a></p>',
    ],
    ['drops ids nothing points to', '<p id="x">1</p>', '<p>1</p>'],
    [
      'strips what follows the reader',
      '<p><a href="/b?utm_source=x&id=1">b</a></p>',
      'href="https://news.example/b?id=1"',
    ],
    ['leaves no script address', '<p><a href="javascript:alert(1)">b</a></p>', '<p><a>b</a></p>'],
    [
      'takes the best address of a srcset, commas in it and all',
      '<p><img srcset="/a.jpg 400w, /w_1,c_2/b.jpg 1300w"></p>',
      '<img src="https://news.example/w_1,c_2/b.jpg">',
    ],
    ['drops the sign by which a heading links to itself', '<h2>A<a href="#a">¶</a></h2><p>a</p>', '<h2>A</h2><p>a</p>'],
    ['drops tracking pixels', '<p>One<img src="/p.gif" width="1" height="1"></p>', '<p>One</p>'],
    [
      'gives headings ranks without gaps',
      '<h1>A</h1><p>a</p><h4>B</h4><p>b</p>',
      '<h2>A</h2><p>a</p><h3>B</h3><p>b</p>',
    ],
    [
      'links a film',
      '<iframe src="https://www.youtube.com/embed/abcdefghijk" title="Film"></iframe>',
      '<figcaption><a href="https://www.youtube.com/watch?v=abcdefghijk">Film · youtube.com</a></figcaption>',
    ],
    ['drops other frames', '<p>One</p><iframe src="https://ads.example/"></iframe>', '<p>One</p>'],
  ])('%s', (_, html, expected) => expect(normalised(html)).toContain(expected));
});

describe('isDataTable', () => {
  test.each([
    ['headings and rows', '<table><tr><th>A<th>B<tr><td>1<td>2</table>', true],
    ['rows and columns', '<table><tr><td>1<td>2<tr><td>3<td>4</table>', true],
    ['a single cell', '<table><tr><td>Text</table>', false],
    ['a single row', '<table><tr><td>Menu<td>Text</table>', false],
    ['a page in a cell', `<table><tr><td>1<td>2<tr><td>3<td>${'long '.repeat(400)}</table>`, false],
    ['its own word', '<table role="presentation"><tr><td>1<td>2<tr><td>3<td>4</table>', false],
  ])('%s', (_, html, expected) => {
    const table = parse(html).querySelector('table');
    expect(table && isDataTable(table)).toBe(expected);
  });
});
