import { describe, expect, test } from 'vitest';
import { parseSafe } from '../../../lib/article/safe-fragment';
import { createSanitiser } from '../../../lib/article/sanitise';

const sanitise = createSanitiser(window);

describe('keeps what an article is made of', () => {
  test.each([
    '<ol start="4" reversed=""><li value="7">seven</li></ol>',
    '<table><tbody><tr><th scope="row" rowspan="2">a</th><td colspan="3">b</td></tr></tbody></table>',
    '<pre><code data-language="rust">fn main() {}</code></pre>',
    '<p lang="ar" dir="rtl">سلام <bdi>Lectern</bdi></p>',
    '<p><time datetime="2026-10-12">12 October</time></p>',
    '<img src="https://news.example/a.jpg" alt="A train" width="640" height="480">',
    '<ruby>漢<rt>kan</rt></ruby>',
  ])('%s', (html) => {
    const body = parseSafe(sanitise(html), document);
    const expected = new DOMParser().parseFromString(html, 'text/html').body;
    expect(body.isEqualNode(expected), body.innerHTML).toBe(true);
  });
});

test('sanitising twice changes nothing', () => {
  const once = sanitise('<p id="fn1">Note</p><a href="#fn1">1</a><a href="https://news.example/">x</a>');
  expect(sanitise(once)).toBe(once);
});

test('opens links elsewhere, and tells nobody where from', () => {
  const link = parseSafe(sanitise('<a href="https://news.example/" target="_top">x</a>'), document).querySelector('a');
  expect([link?.target, link?.rel]).toEqual(['_blank', 'noopener noreferrer']);
});

describe('lets nothing run and nothing call out', () => {
  test.each([
    ['a script', '<script>parent.ran = 1</script>'],
    ['a handler', '<img src="x" onerror="parent.ran = 1">'],
    ['a script address', '<a href="javascript:parent.ran = 1">x</a>'],
    ['a script address in disguise', '<a href="java&#10;script:parent.ran = 1">x</a>'],
    ['a data page', '<a href="data:text/html,<script>parent.ran = 1</script>">x</a>'],
    ['a vector picture in an address', '<img src="data:image/svg+xml,<svg onload=parent.ran=1>">'],
    ['a frame', '<iframe srcdoc="<script>parent.ran = 1</script>"></iframe>'],
    ['a style', '<p style="background:url(https://spy.example/)">x</p><style>@import "https://spy.example/"</style>'],
    [
      'a form',
      '<form action="https://spy.example/"><input name="body"><button formaction="javascript:1">x</button></form>',
    ],
    ['a vector picture', '<svg><animate onbegin="parent.ran = 1"></animate><a xlink:href="javascript:1">x</a></svg>'],
    [
      'maths that act',
      '<math><maction actiontype="statusline" xlink:href="javascript:parent.ran = 1">x</maction></math>',
    ],
    [
      'a mutation',
      '<math><mtext><table><mglyph><style><img src=x onerror="parent.ran = 1"></style></mglyph></table></mtext></math>',
    ],
    [
      'a base and a redirect',
      '<base href="https://spy.example/"><meta http-equiv="refresh" content="0;url=https://spy.example/">',
    ],
    ['a template', '<template><img src=x onerror="parent.ran = 1"></template>'],
    ['names that clobber', '<img name="body"><a id="cookie" name="getElementById">x</a>'],
  ])('%s', (_, html) => {
    const body = parseSafe(sanitise(html), document);
    expect(
      body.querySelector('script, style, iframe, form, input, button, svg, math, base, meta, template, object'),
    ).toBeNull();
    const attributes = [...body.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
    expect(attributes.filter(({ name }) => /^on|^style$|^name$|^id$|^action$|^formaction$/.test(name))).toEqual([]);
    expect(attributes.filter(({ value }) => /script:|spy\.example|svg|text\/html/i.test(value))).toEqual([]);
  });
});
