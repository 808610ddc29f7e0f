// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { HEADINGS, outlineOf } from '../../../lib/article/outline';

function bodyOf(html: string): Element {
  document.body.innerHTML = html;
  return document.body;
}

test('gives each heading its rank and the time of its part', () => {
  const words = 'word '.repeat(228);
  const outline = outlineOf(
    bodyOf(`<p>${words}</p><h2>One</h2><p>${words}</p><h4>Two</h4><p>${words}${words}</p>`),
    'en',
  );
  expect(outline.map(({ text, level, minutes }) => [text, level, Math.round(minutes)])).toEqual([
    ['One', 1, 1],
    ['Two', 2, 2],
  ]);
});

test('numbers headings as the selector finds them, empty ones included', () => {
  const root = bodyOf('<h2> </h2><h3>Real</h3>');
  const [entry] = outlineOf(root);
  expect(root.querySelectorAll(HEADINGS)[entry?.heading ?? -1]?.textContent).toBe('Real');
  expect(entry?.level).toBe(1);
});

test('goes three levels deep and no deeper', () => {
  const outline = outlineOf(bodyOf('<h2>a</h2><h3>b</h3><h4>c</h4><h5>d</h5>'));
  expect(outline.map(({ level }) => level)).toEqual([1, 2, 3, 3]);
});

test('is empty for a text without headings', () => expect(outlineOf(bodyOf('<p>Text.</p>'))).toEqual([]));
