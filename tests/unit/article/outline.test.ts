// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { outlineOf } from '../../../lib/article/outline';
import { readBlocks } from '../../../lib/article/outline/blocks';

function bodyOf(html: string): Element {
  document.body.innerHTML = html;
  return document.body;
}

const textsOf = (html: string) => outlineOf(bodyOf(html)).map(({ text }) => text);
const levelsOf = (html: string) => outlineOf(bodyOf(html)).map(({ level }) => level);
const words = (count: number) => 'word '.repeat(count * 228);
const minutesOf = (html: string, lang = 'en') =>
  outlineOf(bodyOf(html), lang).map(({ minutes }) => Number(minutes.toFixed(3)));

test('gives each heading its rank and the time of its part', () => {
  const outline = outlineOf(
    bodyOf(`<p>${words(1)}</p><h2>One</h2><p>${words(1)}</p><h4>Two</h4><p>${words(2)}</p>`),
    'en',
  );
  expect(outline.map(({ text, level, minutes }) => [text, level, Math.round(minutes)])).toEqual([
    ['One', 1, 1],
    ['Two', 2, 2],
  ]);
});

test('numbers headings as they stand among the blocks, empty ones included', () => {
  const root = bodyOf('<h2> </h2><h3>Real</h3>');
  const [entry] = outlineOf(root);
  expect(readBlocks(root)[entry?.block ?? -1]?.element.textContent).toBe('Real');
  expect(entry?.level).toBe(1);
});

describe('levels', () => {
  test.each([
    ['are three and no deeper', '<h2>a</h2><h3>b</h3><h4>c</h4><h5>d</h5><h6>e</h6>', [1, 2, 3, 3, 3]],
    ['close the gaps a page leaves', '<h2>a</h2><h4>b</h4><h6>c</h6><h4>d</h4>', [1, 2, 3, 2]],
    ['begin at the first, whatever the page begins with', '<h5>a</h5><h6>b</h6><h5>c</h5>', [1, 2, 1]],
    ['are the same wherever a heading stands', '<h3>a</h3><h2>b</h2><h3>c</h3>', [2, 1, 2]],
    ['leave headings without text out of the count', '<h2></h2><h3>a</h3><h4>b</h4>', [1, 2]],
    ['leave the title out of the count', '<h1>T</h1><h3>a</h3>', [1]],
  ])('%s', (_, html, levels) => expect(levelsOf(html)).toEqual(levels));
});

describe('the text of a heading', () => {
  test.each([
    ['is on one line', '<h2>\n  A  ferry\u00a0<br>leaves </h2>', 'A ferry leaves'],
    ['keeps its words together', '<h2>A <b>fer</b>ry</h2>', 'A ferry'],
    ['keeps its blocks apart', '<h2><div>A ferry</div><div>leaves</div></h2>', 'A ferry leaves'],
    ['leaves out how it is read aloud', '<h2><ruby>渡<rp>(</rp><rt>わた</rt><rp>)</rp></ruby>し船</h2>', '渡し船'],
    ['is found wherever it stands', '<section><blockquote><h2>A ferry</h2></blockquote></section>', 'A ferry'],
    ['may be in any script', '<h2 dir="rtl">עִבְרִית</h2>', 'עִבְרִית'],
  ])('%s', (_, html, text) => expect(textsOf(html)).toEqual([text]));
});

describe('the time of a part', () => {
  test.each([
    ['ends at the next heading, of whatever level', `<h2>a</h2>${words(1)}<h3>b</h3>${words(2)}`, [1, 2]],
    ['ends at a heading without text too', `<h2>a</h2>${words(1)}<h2></h2>${words(2)}`, [1]],
    [
      'reaches over containers',
      `<div><h2>a</h2></div><div><p>${words(1)}</p><h2>b</h2></div><p>${words(2)}</p>`,
      [1, 2],
    ],
    ['leaves the heading itself out', `<h2>${words(1)}</h2><p>${words(1)}</p>`, [1]],
    ['is nothing where nothing follows', '<h2>a</h2><h2>b</h2>', [0, 0]],
    ['keeps blocks apart and words together', `<h2>a</h2>${'<p>w<b>or</b>d</p>'.repeat(228)}`, [1]],
  ])('%s', (_, html, minutes) => expect(minutesOf(html)).toEqual(minutes));

  test('is that of its language', () => expect(minutesOf(`<h2>章</h2><p>${'字'.repeat(510)}</p>`, 'zh')).toEqual([2]));
});

test.each([
  ['a text without headings', '<p>Text.</p>'],
  ['a text with its title only', '<h1>Title</h1><p>Text.</p>'],
  ['no text', ''],
])('is empty for %s', (_, html) => expect(outlineOf(bodyOf(html))).toEqual([]));
