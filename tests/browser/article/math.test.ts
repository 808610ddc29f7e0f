import { describe, expect, test } from 'vitest';
import { cleanMath } from '../../../lib/article/normalise/math/clean-mathml';
import { MATH_ATTRIBUTES, MATH_TAGS, MATHML } from '../../../lib/article/normalise/math/mathml-markup';
import { tidyTex } from '../../../lib/article/normalise/math/tex';
import { parseSafe } from '../../../lib/article/safe-fragment';
import { createSanitiser } from '../../../lib/article/sanitise';
import { typesetMath } from '../../../lib/article/typeset-math';
import { nameFormulas } from '../../../lib/notes/export/name-formulas';
import attacks from '../../fixtures/attacks/dompurify.json';
import { roundTrip } from './round-trip';

const SQUARE = '<msup><mi>x</mi><mn>2</mn></msup>';
const KATEX = `<span class="katex"><span class="katex-mathml"><math><semantics><mrow>${SQUARE}</mrow><annotation encoding="application/x-tex">x^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true"><span class="mord">x2</span></span></span>`;
const CHTML = `<mjx-container class="MathJax" jax="CHTML"><mjx-math><mjx-msup><mjx-mi><mjx-c class="mjx-c1D465"></mjx-c></mjx-mi><mjx-script><mjx-mn><mjx-c class="mjx-c32"></mjx-c></mjx-mn></mjx-script></mjx-msup></mjx-math></mjx-container>`;

describe('a formula within a line is one formula, with its source', () => {
  test.each([
    ['MathML', `<math>${SQUARE}</math>`, 'x^{2}'],
    ['MathML with a prefix', `<math><m:msup><m:mi>x</m:mi><m:mn>2</m:mn></m:msup></math>`, 'x^{2}'],
    ['KaTeX', KATEX, 'x^2'],
    [
      'KaTeX without MathML',
      '<span class="math-inline" data-math="x^2"><span class="katex"><span class="katex-html">x2</span></span></span>',
      'x^2',
    ],
    [
      'MathJax 2',
      `<span class="MathJax_Preview"></span><span class="MathJax" id="MathJax-Element-1-Frame"><nobr>x2</nobr></span><script type="math/tex" id="MathJax-Element-1">x^2</script>`,
      'x^2',
    ],
    [
      'MathJax 3 with assistive MathML',
      `<mjx-container class="MathJax" jax="SVG"><svg></svg><mjx-assistive-mml><math>${SQUARE}</math></mjx-assistive-mml></mjx-container>`,
      'x^{2}',
    ],
    ['MathJax 3 without', CHTML, 'x^{2}'],
    [
      'MathJax 4, which names the source',
      `<mjx-container><mjx-math data-latex="x^2"><mjx-mi><mjx-c class="mjx-c1D465"></mjx-c></mjx-mi></mjx-math></mjx-container>`,
      'x^2',
    ],
    [
      'a wiki, which hides MathML beside a picture',
      `<span class="mwe-math-element"><span class="mwe-math-mathml-inline" style="display: none"><math alttext="{\\displaystyle x^{2}}"><semantics>${SQUARE}<annotation encoding="application/x-tex">{\\displaystyle x^{2}}</annotation></semantics></math></span><img src="https://wiki.example/x.svg" class="mwe-math-fallback-image-inline" alt="{\\displaystyle x^{2}}"></span>`,
      'x^{2}',
    ],
    [
      'a picture with TeX for its words',
      '<img class="latex" src="https://blog.example/latex.php?latex=x%5E2" alt="x^2">',
      'x^2',
    ],
    [
      'a picture whose address asks for it',
      '<img src="https://draw.example/svg.image?%5Cfrac%7Ba%7D%7Bb%7D">',
      '\\frac{a}{b}',
    ],
    ['TeX in the text', '\\(x^2\\)', 'x^2'],
    ['Pandoc', '<span class="math inline">\\(x^2\\)</span>', 'x^2'],
  ])('%s', async (_, written, tex) => {
    const { body, markdown } = await roundTrip(`<p>Now ${written} is said.</p>`);
    expect(body.querySelectorAll('math')).toHaveLength(1);
    const math = body.querySelector('math');
    expect(math?.namespaceURI).toBe(MATHML);
    expect(math?.hasAttribute('display')).toBe(false);
    expect(math?.querySelector('annotation, semantics')).toBeNull();
    expect(body.querySelector('img')).toBeNull();
    expect(math?.getAttribute('data-math')).toBe(tex);
    expect(markdown).toBe(`Now $${tex}$ is said.`);
  });
});

describe('a formula on lines of its own stays so', () => {
  test.each([
    ['MathML', `<math display="block">${SQUARE}</math>`],
    ['KaTeX', `<p><span class="katex-display">${KATEX}</span></p>`],
    ['MathJax 2', '<script type="math/tex; mode=display">x^{2}</script>'],
    [
      'MathJax 3',
      `<mjx-container display="true"><mjx-assistive-mml><math>${SQUARE}</math></mjx-assistive-mml></mjx-container>`,
    ],
    ['TeX in the text', '<p>$$x^{2}$$</p>'],
    ['TeX in brackets', '<p>\\[x^{2}\\]</p>'],
  ])('%s', async (_, written) => {
    const { body, markdown } = await roundTrip(written);
    expect(body.querySelector('math')?.getAttribute('display')).toBe('block');
    expect(markdown.replace('x^2', 'x^{2}')).toBe('$$\nx^{2}\n$$');
  });
});

test('sums of money are no formulas, and code stays as it is', async () => {
  const { body, markdown } = await roundTrip(
    '<p>From $100 to $200, or $3 a day.</p><pre>echo $$HOME $x$</pre>',
    '<script src="https://cdn.example/mathjax.js"></script>',
  );
  expect(body.querySelector('math')).toBeNull();
  expect(markdown).toContain('echo $$HOME $x$');
});

test('single signs are formulas where the page typesets them', async () => {
  const piece = '<p>Let $x$ be the root of $x^2=2$, for $5.</p>';
  expect((await roundTrip(piece)).body.querySelectorAll('math')).toHaveLength(0);
  const { markdown } = await roundTrip(piece, '<script src="https://cdn.example/katex/auto-render.js"></script>');
  expect(markdown).toBe('Let $x$ be the root of $x^2=2$, for \\$5.');
});

test('a formula that cannot be typeset is shown as it is written', async () => {
  const { body, markdown } = await roundTrip('<p>Now \\(\\frac{a\\) is said.</p>');
  expect(body.querySelector('math')).toBeNull();
  expect(body.querySelector('[role=math]')?.textContent).toBe('\\frac{a');
  expect(markdown).toBe('Now $\\frac{a$ is said.');
});

test.each([
  ['{\\displaystyle {\\frac {1}{2}}}', '{\\frac {1}{2}}'],
  ['{\\displaystyle a} + {b}', '{\\displaystyle a} + {b}'],
  ['\\displaystyle x', 'x'],
  ['$$ x $$', 'x'],
  ['\\[ x \\]', 'x'],
  ['  ', undefined],
])('the source %j is kept as %j', (written, kept) => expect(tidyTex(written)).toBe(kept));

describe('nothing but formulas comes through as one', () => {
  const sanitise = createSanitiser(window);
  const TAGS = new Set(MATH_TAGS);
  const ATTRIBUTES = new Set([...MATH_ATTRIBUTES]);

  function expectSound(body: HTMLElement): void {
    for (const math of body.querySelectorAll('math, math *')) {
      expect(math.namespaceURI).toBe(MATHML);
      expect(TAGS.has(math.localName), math.outerHTML).toBe(true);
      for (const { name } of math.attributes) expect(ATTRIBUTES.has(name), name).toBe(true);
    }
    expect(
      body.querySelector('script, style, iframe, svg, annotation-xml, mglyph, malignmark, [onerror], [onload]'),
    ).toBeNull();
  }

  test('of every attack known, alone and inside a formula', () => {
    expect(attacks.length).toBeGreaterThan(200);
    for (const attack of attacks) {
      for (const html of [
        attack,
        `<math>${attack}</math>`,
        `<math><mtext>${attack}</mtext></math>`,
        `<math><mi>x</mi><annotation-xml encoding="text/html">${attack}</annotation-xml></math>`,
      ]) {
        const once = sanitise(html);
        expectSound(parseSafe(once, document));
        // What is parsed once more is what was checked: the mark of a mutation is that it isn't.
        const again = document.implementation.createHTMLDocument('').body;
        again.innerHTML = once;
        expect(again.innerHTML).toBe(once);
        expectSound(again);
      }
    }
  });

  test.each([
    ['a link', '<math href="https://spy.example/"><mi xlink:href="javascript:1">x</mi></math>'],
    ['HTML in a token', '<math><mtext><img src="https://spy.example/"><b>x</b></mtext></math>'],
    ['an action', '<math><maction actiontype="statusline#https://spy.example/"><mi>x</mi></maction></math>'],
    [
      'a style and an id',
      '<math style="background:url(https://spy.example/)" id="cookie"><mi class="katex">x</mi></math>',
    ],
  ])('%s', (_, html) => {
    const body = parseSafe(sanitise(html), document);
    expect(body.innerHTML).not.toMatch(/spy|javascript|style=|class=|id=|<img|<b>/);
    const doc = new DOMParser().parseFromString(html, 'text/html');
    const clean = cleanMath(doc.querySelector('math') as Element, doc);
    expect(clean?.outerHTML ?? '').not.toMatch(/spy|javascript|style=|class=|id=|<img|<b>/);
  });

  test('a formula too deep or too large is none', () => {
    const doc = document.implementation.createHTMLDocument('');
    for (const html of [
      `<math>${'<mrow>'.repeat(300)}<mi>x</mi></math>`,
      `<math>${'<mi>x</mi>'.repeat(6000)}</math>`,
    ]) {
      doc.body.innerHTML = html;
      expect(cleanMath(doc.querySelector('math') as Element, doc)).toBeUndefined();
    }
  });
});

test('an article without formulas is not even parsed', async () => {
  const html = '<p>Text</p>';
  expect(await typesetMath(html, document)).toBe(html);
});

test('MathML waits for nothing: only what leaves is given its source', async () => {
  const html = `<p><math>${SQUARE}</math></p>`;
  expect(await typesetMath(html, document)).toBe(html);
});

test('of more formulas than can be typeset before the text is shown the first are', async () => {
  const tex = 'x^2';
  const source = `<span role="math" data-math="${tex}">${tex}</span>`;
  const { body } = document.implementation.createHTMLDocument('');
  body.innerHTML = await typesetMath(source.repeat(5000), document);
  const [first, ...others] = body.children;
  expect(first?.localName).toBe('math');
  expect(others.at(-1)?.outerHTML).toBe(source);
});

test('of more formulas than can be named before an article leaves the first are', async () => {
  const { body } = document.implementation.createHTMLDocument('');
  body.innerHTML = `<math>${'<mrow>'.repeat(50)}${SQUARE}${'</mrow>'.repeat(50)}</math>`.repeat(500);
  await nameFormulas(body);
  expect(body.firstElementChild?.getAttribute('data-math')).toBe('x^{2}');
  expect(body.lastElementChild?.hasAttribute('data-math')).toBe(false);
}, 30_000);
