// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { createTextMap } from '../../../lib/notes/text-map';

function article(html: string): HTMLElement {
  const root = document.createElement('article');
  root.innerHTML = html;
  document.body.replaceChildren(root);
  return root;
}

describe('the text of a text map', () => {
  it.each([
    ['collapses white space as it is rendered', '<p>  One\n\t two  <b> three</b> </p>', 'One two three'],
    ['parts blocks by a line feed', '<h2>Title</h2>\n<p>One</p><div><p>Two</p></div>', 'Title\nOne\nTwo'],
    ['parts loose text from a block that follows or precedes it', 'One<p>two</p>three', 'One\ntwo\nthree'],
    ['takes a line break for one', '<p>One <br> two</p>', 'One\ntwo'],
    ['keeps preformatted text', '<pre>if a\n  b\n</pre><p>c</p>', 'if a\n  b\nc'],
    ['drops soft hyphens and zero-width spaces', '<p>Donau\u00ADdampf\u200Bschiff\uFEFF</p>', 'Donaudampfschiff'],
    ['keeps the joiners letters and emoji need', '<p>می\u200Cخواهم 👩\u200D🔬</p>', 'می\u200Cخواهم 👩\u200D🔬'],
    ['keeps non-breaking spaces', '<p>«\u00A0oui\u00A0»</p>', '«\u00A0oui\u00A0»'],
    [
      'reads captions, lists and tables',
      '<figure><img alt="x"><figcaption>Cap</figcaption></figure><ul><li>a<li>b</ul><table><tr><th>h<td>d</table>',
      'Cap\na\nb\nh\nd',
    ],
    ['leaves out what nobody reads', '<p>a<script>x()</script><style>p{}</style><template>t</template>b</p>', 'ab'],
    ['leaves out our own widgets', '<p>a</p><div data-lectern-ui><button>Note</button></div><p>b</p>', 'a\nb'],
    [
      'sees through highlights',
      '<p>a <mark data-highlight="1">b <mark data-highlight="2">c</mark></mark>d</p>',
      'a b cd',
    ],
    ['is empty for an empty article', '<p> </p>\n<hr>', ''],
    ['joins words over inline elements', '<p>un<b>believ</b>able</p>', 'unbelievable'],
    ['puts no space before a block ends', '<p>One <b>two </b></p> <p> three</p>', 'One two\nthree'],
  ])('%s', (_, html, text) => {
    expect(createTextMap(article(html)).text).toBe(text);
  });
});

describe('rangeOf', () => {
  it('hugs the characters, over collapsed white space and elements', () => {
    const map = createTextMap(article('<p>One  two <b>three</b></p>\n<p>four</p>'));
    expect(map.text).toBe('One two three\nfour');
    const range = map.rangeOf(4, 13);
    expect(range.startContainer.nodeValue).toBe('One  two ');
    expect(range.startOffset).toBe(5);
    expect(range.endContainer.nodeValue).toBe('three');
    expect(range.endOffset).toBe(5);
  });

  it('ends before and begins after the line feed between two blocks', () => {
    const map = createTextMap(article('<p>One</p>\n<p>two</p>'));
    expect(map.rangeOf(0, 4).endContainer.nodeValue).toBe('One');
    expect(map.rangeOf(3, 7).startContainer.nodeValue).toBe('two');
  });

  it('brings offsets back into the text', () => {
    const map = createTextMap(article('<p>One</p>'));
    expect(map.rangeOf(-5, 99).toString()).toBe('One');
    expect(map.rangeOf(99, 120).collapsed).toBe(true);
    expect(createTextMap(article('')).rangeOf(0, 5).collapsed).toBe(true);
  });
});

describe('offsetsOf', () => {
  it('gives back every stretch rangeOf was asked for', () => {
    const map = createTextMap(article('<h2>Ti\u00ADtle</h2><p>One  two <b>three</b>,<br>four</p><pre>a\n b</pre>'));
    for (let start = 0; start < map.text.length; start++) {
      for (let end = start + 1; end <= map.text.length; end++) {
        const text = map.text.slice(start, end);
        // A line feed between blocks stands on no node, so a stretch cannot begin or end with it.
        if (text.startsWith('\n') || text.endsWith('\n')) continue;
        expect(map.offsetsOf(map.rangeOf(start, end)), text).toEqual({ start, end });
      }
    }
  });

  it('understands ranges that begin and end in elements', () => {
    const root = article('<p>One</p><p>two</p><p>three</p>');
    const map = createTextMap(root);
    const range = document.createRange();
    range.setStart(root, 1);
    range.setEnd(root, 2);
    expect(map.offsetsOf(range)).toEqual({ start: 4, end: 7 });
    range.selectNodeContents(document.body);
    expect(map.offsetsOf(range)).toEqual({ start: 0, end: map.text.length });
  });

  it('gives an empty stretch for a caret', () => {
    const root = article('<p>One two</p>');
    const range = document.createRange();
    range.setStart(root.querySelector('p')?.firstChild ?? root, 4);
    expect(createTextMap(root).offsetsOf(range)).toEqual({ start: 4, end: 4 });
  });

  it('is null outside the article', () => {
    const root = article('<p>One</p>');
    const outside = document.createElement('p');
    outside.textContent = 'Elsewhere';
    document.body.append(outside);
    const map = createTextMap(root);
    const range = document.createRange();
    range.selectNodeContents(outside);
    expect(map.offsetsOf(range)).toBeNull();
    range.selectNodeContents(document.implementation.createHTMLDocument('other').body);
    expect(map.offsetsOf(range)).toBeNull();
  });
});

describe('refresh', () => {
  it('finds the nodes again after text was split', () => {
    const root = article('<p>One two</p>');
    const map = createTextMap(root);
    const text = root.querySelector('p')?.firstChild;
    if (text instanceof Text) text.splitText(4);
    map.refresh();
    expect(map.piecesOf(2, 6)).toMatchObject([
      { start: 2, end: 4 },
      { start: 0, end: 2 },
    ]);
  });
});
