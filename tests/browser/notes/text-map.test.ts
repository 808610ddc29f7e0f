import { afterEach, describe, expect, it } from 'vitest';
import { createTextMap } from '../../../lib/notes/text-map';

function article(html: string): HTMLElement {
  const root = document.createElement('article');
  root.innerHTML = html;
  document.body.append(root);
  return root;
}

afterEach(() => document.body.replaceChildren());

describe('the text of a text map', () => {
  it.each([
    '<h2>Title</h2>\n<p>One  <b> two </b>\n three</p><p>four<br>five</p>',
    'loose <span>text</span><div>in <p>blocks</p> and</div> after',
    '<ul>\n <li>a</li>\n <li>b<ol><li>c</li></ol></li></ul><dl><dt>d</dt><dd>e</dd></dl>',
    '<pre>if a\n    b</pre><p><code>x  y</code></p>',
    '<blockquote><p>a</p></blockquote><figure><figcaption>b <em>c</em></figcaption></figure>',
    '<table><caption>t</caption><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
    '<p>«\u00A0oui\u00A0» <a href="#">lien</a>, suite</p><hr><p>fin</p>',
    '<p>a<script>x</script><style>y</style><template>z</template>b</p>',
  ])('is what the browser renders: %s', (html) => {
    const root = article(html);
    // biome-ignore lint/performance/useDomNodeTextContent: the rendered text is what is compared with.
    expect(createTextMap(root).text).toBe(root.innerText.replace(/\n+/g, '\n').trim());
  });

  it('is the same in an inert document', () => {
    const html = '<h2>Title</h2><p>One  two<br>three</p><table><tr><td>a<td>b</table>';
    const { body } = document.implementation.createHTMLDocument('');
    body.innerHTML = html;
    expect(createTextMap(body).text).toBe(createTextMap(article(html)).text);
  });

  it('gives back every stretch of words that is asked for', () => {
    const root = article(
      '<h2>Ti\u00ADtle 😀</h2>\n<p>One  two <b>three</b>,<br>four <i>fi</i>ve</p><pre>a\n b</pre><ul><li>x<li>y</ul>',
    );
    const map = createTextMap(root);
    for (let start = 0; start < map.text.length; start++) {
      for (let end = start + 1; end <= map.text.length; end++) {
        const text = map.text.slice(start, end);
        if (text.startsWith('\n') || text.endsWith('\n')) continue;
        expect(map.offsetsOf(map.rangeOf(start, end)), text).toEqual({ start, end });
      }
    }
  });

  it('knows every place the browser can select up to', () => {
    const root = article('<p>One <b>two</b></p>\n<p>three</p>');
    const map = createTextMap(root);
    const range = document.createRange();
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
    let last = 0;
    for (let node: Node | null = root; node; node = walker.nextNode()) {
      for (let offset = 0; offset <= (node.nodeValue?.length ?? 0); offset++) {
        range.setStart(root, 0);
        range.setEnd(node, offset);
        const { end } = map.offsetsOf(range) ?? { end: -1 };
        expect(end).toBeGreaterThanOrEqual(last);
        last = end;
      }
    }
    expect(last).toBe(map.text.length);
  });
});
