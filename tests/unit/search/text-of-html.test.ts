// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createTextMap } from '../../../lib/notes/text-map';
import { textOfHtml } from '../../../lib/search/text-of-html';

test.each([
  '<p>One <b>two</b>\n three</p><p>Four<br>five</p>',
  '<h2 id="article-a">A &amp; B</h2> <p>1 &lt; 2 &gt; 0&nbsp;%, “quoted”</p>',
  '<p><a href="https://a.example/?x=1&amp;y=2" title="a &gt; b">link</a>, <img src="a.jpg" alt="5 > 4">end</p>',
  '<pre>  const a = 1;\n\n  b();\n</pre><p>after</p>',
  '<pre><code>x\n</code></pre>tail',
  '<table><tbody><tr><td>1</td><td> 2 </td></tr></tbody></table>',
  '<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字',
  '<p>soft\u00adhyphen, zero\u200bwidth, \ufeffmark</p>',
  '<!-- a <p>comment</p> --><p>text</p>',
  '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>d',
  '<p>a<!-- x -->b</p>   <div></div>  c',
  '<figure data-embed="video"><figcaption><a href="x">Film</a></figcaption></figure>',
  '<math><mi>x</mi><mo>&lt;</mo><mn>2</mn></math>',
  '<p> <span> leading</span> and <i>trailing </i> </p>',
])('reads the text a text map reads off %j', (html) => {
  const root = document.createElement('article');
  root.innerHTML = html;
  expect(textOfHtml(html)).toBe(createTextMap(root).text);
});

test.each([
  ['<p>1 < 2 && 3</p>', '1 < 2 && 3'],
  // As the HTML standard has it; happy-dom has not.
  ['<pre>\n  a\n\nb</pre>', '  a\n\nb'],
  ['<p unfinished', '<p unfinished'],
  ['a&#8217;b&#x2019;c&#0;&unknown;', 'a’b’c\uFFFD&unknown;'],
])('makes the best of %j', (html, expected) => {
  expect(textOfHtml(html)).toBe(expected);
});
