import { expect, test } from 'vitest';
import { parseSafe } from '../../../lib/article/safe-fragment';
import { createSanitiser } from '../../../lib/article/sanitise';
import { articleToMarkdown } from '../../../lib/notes/markdown/article-to-markdown';
import { createTextMap } from '../../../lib/notes/text-map';
import { aHighlight, anArticle } from '../components/sample-articles';

const sanitise = createSanitiser(window);
const FORMULA = '<math data-math="|x|^2"><mo>|</mo><mi>x</mi><msup><mo>|</mo><mn>2</mn></msup></math>';
const HTML = `<p>It left at six<sup><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup> that day.</p>
  <p>Its speed is ${FORMULA} at sea.</p>
  <table><thead><tr><th>What</th><th>How much</th></tr></thead><tbody><tr><td>Speed</td><td>${FORMULA}</td></tr></tbody></table>
  <section role="doc-endnotes"><ol><li id="fn-1">Or at <em>five</em>.<a href="#fnref-1" role="doc-backlink"></a></li></ol></section>`;

function markdown(mark?: { words: string; note: string }, html = HTML): string {
  const root = parseSafe(sanitise(html), document);
  const highlights = mark ? [aHighlight(createTextMap(root).text, mark.words, { note: mark.note })] : [];
  const labels = { highlights: 'Highlights', unplaced: 'Unplaced' };
  return articleToMarkdown(anArticle(), root, highlights, { content: 'full', labels, now: new Date(0) })
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .trim();
}

test('the article’s own footnotes come first, and those of the reader’s notes are numbered after them', () => {
  const text = markdown({ words: 'that day', note: 'Which?' });
  expect(text).toContain('It left at six[^1] ==that day==[^2].');
  expect(text).toContain('[^1]: Or at _five_.');
  expect(text).toContain('[^2]: Which?');
  expect(text.indexOf('[^1]: ')).toBeLessThan(text.indexOf('[^2]: '));
});

test('a formula is its source, with no stroke that would end a cell', () => {
  expect(markdown()).toContain('Its speed is $|x|^2$ at sea.');
  expect(markdown()).toContain('| Speed | $\\vert x\\vert ^2$ |');
});

test.each([
  ['a dollar sign in a formula', 'x $ <img src=y> $ y', 'Its speed is $x \\$ < img src=y> \\$ y$ at sea.'],
  ['a price', '\\text{\\$5}', 'Its speed is $\\text{\\$5}$ at sea.'],
  ['a backslash at the end', 'x\\', 'Its speed is $x$ at sea.'],
  ['a tag', 'a<b>c', 'Its speed is $a< b>c$ at sea.'],
  ['less than', '1<2', 'Its speed is $1<2$ at sea.'],
])('%s never ends it', (_, tex, expected) => {
  const math = document.createElementNS('http://www.w3.org/1998/Math/MathML', 'math');
  math.setAttribute('data-math', tex);
  math.append('x');
  expect(markdown(undefined, HTML.replaceAll(FORMULA, math.outerHTML))).toContain(expected);
});

test('a formula that is marked in part is marked whole', () => {
  expect(markdown({ words: 'speed is |x', note: '' })).toContain('Its ==speed is $|x|^2$== at sea.');
});
