// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { bodyOf } from './an-article';
import { readMarkdown } from './read-markdown';

/** HTML that is to come back the same from a CommonMark parser. */
const SAME: [string, string][] = [
  ['paragraphs', '<p>One</p><p>Two</p>'],
  ['headings at their own levels', '<h2>One</h2><h3>Two <em>three</em></h3><h1>Four</h1>'],
  ['a heading that ends in number signs', '<h2>Notes on C # and F ##</h2><h2>C#</h2>'],
  ['formats', '<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e</code></p>'],
  [
    'formats in formats',
    '<p><strong>a <em>b</em></strong> <em>c <strong>d</strong></em> <strong><em>e</em></strong></p>',
  ],
  ['formats inside words', '<p>un<em>believ</em>able, un<strong>believ</strong>able</p>'],
  ['neighbouring formats', '<p><em>a</em><strong>b</strong> <strong>c</strong><em>d</em><del>e</del></p>'],
  ['a bold colon before a word', '<p>x <strong>Note:</strong> y</p>'],
  ['line breaks', '<p>a<br>b<br>- c<br>1. d<br># e<br>===</p>'],
  ['tight lists', '<ul><li>a</li><li>b</li></ul>'],
  ['loose lists', '<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>'],
  ['lists in lists', '<ul><li>a<ul><li>b<ol><li>c</li><li>d</li></ol></li></ul></li><li>e</li></ul>'],
  ['ordered lists with their start', '<ol start="9"><li>a</li><li>b</li><li>c</li></ol>'],
  ['an ordered list that starts late in an item', '<ul><li><p>a</p><ol start="3"><li>b</li></ol></li></ul>'],
  ['two lists in a row', '<ul><li>a</li></ul><ul><li>b</li></ul><ol><li>c</li></ol><ol><li>d</li></ol>'],
  ['code in lists', '<ul><li><p>a</p><pre data-language="js">if (x) {\n\n  y\n}</pre></li></ul>'],
  [
    'quotes',
    '<blockquote><p>a</p><p>b</p><blockquote><p>c</p></blockquote></blockquote><blockquote><p>d</p></blockquote>',
  ],
  ['lists in quotes', '<blockquote><ul><li>a</li><li>b</li></ul></blockquote>'],
  ['code with its language', '<pre data-language="c++">#include &lt;a&gt;\n\n  x</pre>'],
  ['code that holds fences', '<pre>```js\nx\n````\n~~~</pre>'],
  ['code that holds backticks', '<p><code>a`b</code> <code>``</code> <code>`a</code></p>'],
  ['rules', '<p>a</p><hr><p>b</p>'],
  ['tables', '<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td><em>d</em></td></tr></table>'],
  ['pipes in tables', '<table><tr><th>a|b</th><th><code>c|d</code></th></tr><tr><td>\\|</td><td>||</td></tr></table>'],
  ['line breaks in tables', '<table><tr><th>a</th><th>b</th></tr><tr><td>c<br>d</td><td></td></tr></table>'],
  ['sub- and superscripts', '<p>H<sub>2</sub>O, 10<sup>3</sup>, <kbd>Ctrl</kbd></p>'],
  ['links', '<p><a href="https://example.org/a?b=c&amp;d#e">f</a></p>'],
  ['links with a title', '<p><a href="https://example.org/" title="a &quot;b&quot; \\ &amp;amp; c">f</a></p>'],
  ['mail links', '<p><a href="mailto:a@example.org">write</a></p>'],
  ['pictures', '<p><img src="https://example.org/a.png" alt="a [b] *c*"></p>'],
  ['pictures in links', '<p><a href="https://example.org/"><img src="https://example.org/a.png" alt=""></a></p>'],
  ['an exclamation mark before a link', '<p>Look!<a href="https://example.org/">here</a></p>'],
  ['right-to-left text', '<p>قال <strong>نعم</strong>، ثم لا.</p>'],
];

/** HTML that Markdown has no form for, and what it becomes. */
const CHANGED: [string, string, string][] = [
  [
    'joins neighbours of one format',
    '<p><b>a</b><strong>b</strong> <code>c</code><code>d</code></p>',
    '<p><strong>ab</strong> <code>cd</code></p>',
  ],
  ['drops a format in the same format', '<p><b>a<strong>b</strong></b></p>', '<p><strong>ab</strong></p>'],
  ['moves white space out of formats', '<p>a<b> b </b>c</p>', '<p>a <strong>b</strong> c</p>'],
  [
    'moves punctuation out of formats beside a word',
    '<p>a<b>(b)</b>c</p><p><b>你好。</b>世界</p>',
    '<p>a(<strong>b</strong>)c</p><p><strong>你好</strong>。世界</p>',
  ],
  [
    'falls back to HTML where Markdown cannot say it',
    '<p>a<b><code>b</code></b>c</p>',
    '<p>a<strong><code>b</code></strong>c</p>',
  ],
  [
    'puts block links into the blocks',
    '<a href="https://example.org/"><h2>a</h2><p>b</p></a>',
    '<h2><a href="https://example.org/">a</a></h2><p><a href="https://example.org/">b</a></p>',
  ],
  [
    'puts a caption in italics below its picture',
    '<figure><figcaption>By <em>her</em></figcaption><img src="https://example.org/a.png" alt="a"></figure>',
    '<p><img src="https://example.org/a.png" alt="a"></p><p><em>By her</em></p>',
  ],
  [
    'gives a table without a head an empty one',
    '<table><tr><td>a</td><td>b</td></tr></table>',
    '<table><tr><th></th><th></th></tr><tr><td>a</td><td>b</td></tr></table>',
  ],
  [
    'takes a head row from thead',
    '<table><thead><tr><td>a</td><td>b</td></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table>',
    '<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>',
  ],
  [
    'spreads spanning cells',
    '<table><tr><th colspan="2">a</th><th>b</th></tr><tr><td rowspan="2">c</td><td>d</td><td>e</td></tr><tr><td>f</td><td>g</td></tr></table>',
    '<table><tr><th>a</th><th></th><th>b</th></tr><tr><td>c</td><td>d</td><td>e</td></tr><tr><td></td><td>f</td><td>g</td></tr></table>',
  ],
  [
    'fills up short rows',
    '<table><tr><th>a</th><th>b</th></tr><tr><td>c</td></tr></table>',
    '<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td></td></tr></table>',
  ],
  [
    'puts lists and code in cells on lines',
    '<table><tr><th>a</th><th>b</th></tr><tr><td><ul><li>c</li><li>d</li></ul></td><td><pre>e\n f</pre></td></tr></table>',
    '<table><tr><th>a</th><th>b</th></tr><tr><td>• c<br>• d</td><td><code>e</code><br><code>f</code></td></tr></table>',
  ],
  [
    'puts a table’s caption before it',
    '<table><caption># Ca|ption</caption><tr><th>a</th><th>b</th></tr></table>',
    '<p><em># Ca|ption</em></p><table><tr><th>a</th><th>b</th></tr></table>',
  ],
  [
    'dissolves tables that only place things',
    '<table><tr><td><p>a</p><table><tr><th>b</th><th>c</th></tr></table></td></tr></table>',
    '<p>a</p><table><tr><th>b</th><th>c</th></tr></table>',
  ],
  [
    'drops formats in code',
    '<p><code>a <em>b</em></code></p><pre><code class="language-js"><span>x</span><br>y</code></pre>',
    '<p><code>a b</code></p><pre data-language="js">x\ny</pre>',
  ],
  [
    'encodes what Markdown minds in addresses',
    '<p><a href="https://example.org/a_(b) c|d\\e">f</a></p>',
    '<p><a href="https://example.org/a_%28b%29%20c%7Cd/e">f</a></p>',
  ],
  [
    'resolves relative addresses',
    '<p><a href="#article-note">a</a><img src="../b.png" alt=""></p>',
    '<p><a href="https://example.org/paper/tides?id=7#note">a</a><img src="https://example.org/b.png" alt=""></p>',
  ],
  [
    'drops addresses that lead nowhere good',
    '<p><a href="javascript:alert(1)">a</a> <a href="data:text/html,x">b</a> <img src="file:///x" alt="c"></p>',
    '<p>a b</p>',
  ],
  ['leaves out empty elements', '<p>a</p><p></p><p><b> </b></p><ul><li></li></ul><p>b</p>', '<p>a</p><p>b</p>'],
  [
    'shows readings of characters',
    '<p><ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby></p>',
    '<p>漢字(かんじ)</p>',
  ],
  [
    'takes what stands between items into the one before',
    '<ul>x<li>a</li>, <li>b</li><ul><li>c</li></ul></ul>',
    '<ul><li>x</li><li>a,</li><li>b<ul><li>c</li></ul></li></ul>',
  ],
  [
    'sets the terms of definitions bold',
    '<dl><dt>Neap</dt><dd>weak</dd><dt>Spring</dt><dd><p>strong</p><ul><li>at full moon</li></ul></dd></dl>',
    '<p><strong>Neap</strong></p><p>weak</p><p><strong>Spring</strong></p><p>strong</p><ul><li>at full moon</li></ul>',
  ],
  [
    'ties footnotes of several blocks to where they stand',
    '<p>a<sup><a role="doc-noteref" href="#n1">1</a></sup></p><section role="doc-endnotes"><ol><li id="n1"><p>One</p><pre>x\n\ny</pre><ul><li>two</li></ul></li></ol></section>',
    '<p>a[^1]</p><aside>1: <p>One</p><pre>x\n\ny</pre><ul><li>two</li></ul></aside>',
  ],
  [
    'keeps formulas as their source',
    '<p>Since <math data-math="a_b * c_d &lt; \\frac{1}{2}"><mi>a</mi></math> holds</p>',
    '<p>Since $a_b * c_d &lt; \\frac{1}{2}$ holds</p>',
  ],
  [
    'makes a quotation with its kind of a box',
    '<aside role="note" data-callout="tip"><p data-callout-title>Tip</p><p>Do</p></aside>',
    '<blockquote><p>[!tip] Tip\nDo</p></blockquote>',
  ],
  ['reads details as paragraphs', '<details><summary>a</summary>b</details>', '<p>a</p><p>b</p>'],
  ['leaves the page’s own marks unmarked', '<p>a <mark>b</mark></p>', '<p>a b</p>'],
  ['leaves out our own widgets', '<p>a</p><div data-lectern-ui>Note</div>', '<p>a</p>'],
];

describe('an article read back by a CommonMark parser', () => {
  it.each(SAME)('keeps %s', (_, html) => {
    expect(readMarkdown(bodyOf(html))).toBe(html.replaceAll('&amp;d', '&d'));
  });

  it.each(CHANGED)('%s', (_, html, expected) => {
    expect(readMarkdown(bodyOf(html))).toBe(expected);
  });
});

describe('the Markdown of an article', () => {
  it('escapes no more than it must', () => {
    const text = 'Well! Note: it’s 50 % - or a_b, x > y & z (see e.g. C#) = 3; 1.5 < 2.';
    expect(bodyOf(`<p>${text}</p>`)).toBe(text);
    expect(bodyOf('<p><b>Note</b>: yes</p><p><b>No</b>:</p>')).toBe('**Note**: yes\n\n**No**:');
  });

  it('begins no line with the white space of its source', () => {
    const images = '<img src="https://example.org/a.png">\n  <img src="https://example.org/a.png">\n';
    expect(bodyOf(`<p>a</p> <a href="https://example.org/">\n ${images}${images}${images}</a>`)).toMatch(/\n\n\[!\[\]/);
    expect(
      bodyOf('<ul><li>\n <a href="https://example.org/"> <img src="https://example.org/a.png"> </a></li></ul>'),
    ).toBe('- [![](https://example.org/a.png)](https://example.org/)');
  });
});

describe('highlights in the text', () => {
  it.each([
    ['part of a paragraph', '<p>One two three</p>', 'two', '<p>One <mark>two</mark> three</p>'],
    [
      'several blocks, each for itself',
      '<p>One two</p><ul><li>three</li><li>four</li></ul><h2>Five six</h2>',
      'two\nthree\nfour\nFive',
      '<p>One <mark>two</mark></p><ul><li><mark>three</mark></li><li><mark>four</mark></li></ul><h2><mark>Five</mark> six</h2>',
    ],
    [
      'text over formats, in one go',
      '<p>One <b>two</b> <i>three</i> four five</p>',
      'two three four',
      '<p>One <mark><strong>two</strong> <em>three</em> four</mark> five</p>',
    ],
    [
      'part of a format',
      '<p>One <b>two three</b> four</p>',
      'three four',
      '<p>One <strong>two <mark>three</mark></strong> <mark>four</mark></p>',
    ],
    [
      'a whole link',
      '<p>One <a href="https://example.org/">two</a> three</p>',
      'two',
      '<p>One <mark><a href="https://example.org/">two</a></mark> three</p>',
    ],
    [
      'part of a link',
      '<p>One <a href="https://example.org/">two three</a></p>',
      'three',
      '<p>One <a href="https://example.org/">two <mark>three</mark></a></p>',
    ],
    [
      'code, as a whole',
      '<p>One <code>two three</code> four</p>',
      'three four',
      '<p>One <mark><code>two three</code> four</mark></p>',
    ],
    [
      'cells',
      '<table><tr><th>a</th><th>b</th></tr><tr><td>c d</td><td>e</td></tr></table>',
      'd\ne',
      '<table><tr><th>a</th><th>b</th></tr><tr><td>c <mark>d</mark></td><td><mark>e</mark></td></tr></table>',
    ],
    [
      'captions',
      '<figure><img src="https://example.org/a.png" alt=""><figcaption>One two</figcaption></figure>',
      'One two',
      '<p><img src="https://example.org/a.png" alt=""></p><p><mark><em>One two</em></mark></p>',
    ],
    ['lines parted by a break', '<p>One<br>two</p>', 'One\ntwo', '<p><mark>One</mark><br><mark>two</mark></p>'],
    ['a part of a word', '<p>unbelievable</p>', 'believ', '<p>un<mark>believ</mark>able</p>'],
    ['words that end in punctuation before a word', '<p>你好。世界</p>', '你好。', '<p><mark>你好</mark>。世界</p>'],
    [
      'a linked heading',
      '<a href="https://example.org/"><h2>One two</h2></a>',
      'two',
      '<h2><a href="https://example.org/">One <mark>two</mark></a></h2>',
    ],
  ])('mark %s', (_, html, words, expected) => {
    expect(readMarkdown(bodyOf(html, words).split('\n\n## Highlights')[0] ?? '')).toBe(expected);
  });

  it('end where a bare address ends', () => {
    expect(bodyOf('<p>See https://example.org/ there</p>', 'https://example.org/')).toBe(
      'See <mark>https://example.org/</mark> there',
    );
  });

  it('are one where they overlap or touch', () => {
    expect(bodyOf('<p>One two three four</p>', 'One two', 'two three', ' four')).toBe('==One two three== ==four==');
    expect(bodyOf('<p>One two three</p>', 'One tw', 'o three')).toBe('==One two three==');
  });
});
