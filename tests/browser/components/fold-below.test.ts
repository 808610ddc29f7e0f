import '../../../components/theme/theme.css';
import { expect, test } from 'vitest';
import { foldBelow } from '../../../components/article/prose/fold-below';

/** A text of paragraphs of a thousand characters, in a wrapper if wanted. */
function text(paragraphs: number, isWrapped: boolean): HTMLElement {
  const root = document.createElement('div');
  root.dataset.prose = '';
  const words = `<p>${'word '.repeat(200)}</p>`.repeat(paragraphs);
  root.innerHTML = isWrapped ? `<div>${words}</div><p>The end.</p>` : words;
  document.body.replaceChildren(root);
  return root;
}

test.each([false, true])(
  'lays out the first windows, and all of it when it is told to; in a wrapper: %s',
  (isWrapped) => {
    const root = text(200, isWrapped);
    const words = root.textContent;
    const whole = root.offsetHeight;
    const unfold = foldBelow(root);
    expect(root.offsetHeight).toBeLessThan(whole / 2);
    expect(root.offsetHeight).toBeGreaterThan(innerHeight);
    expect(root.textContent).toBe(words);
    unfold();
    expect(root.offsetHeight).toBe(whole);
    expect(root.querySelector('[data-below]')).toBeNull();
  },
);

test('leaves a short text alone', () => {
  const root = text(2, false);
  foldBelow(root);
  expect(root.querySelector('[data-below]')).toBeNull();
});
