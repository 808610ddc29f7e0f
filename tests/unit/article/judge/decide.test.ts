// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { type Block, collectBlocks } from '../../../../lib/article/blocks/collect-blocks';
import { decide } from '../../../../lib/article/judge/decide';

/** The blocks of some markup; all but those that say "no" are likely the article's. */
function decided(html: string, title = ''): string[] {
  document.body.innerHTML = html;
  const blocks: Block[] = collectBlocks(document.body);
  const likely = blocks.map(({ text }) => (text.includes('no') ? 0.1 : 0.9));
  return [...decide(blocks, { likely, title })].map(({ text }) => text);
}

describe('decide', () => {
  test('takes what is likely', () => expect(decided('<p>a</p><p>no</p><p>b</p>')).toEqual(['a', 'b']));
  test('leaves out a heading that closes the article', () => {
    expect(decided('<h2>A</h2><p>a</p><h2>B</h2><p>no</p>')).toEqual(['A', 'a']);
  });
  test('keeps a heading above another that has text', () => {
    expect(decided('<h2>A</h2><h3>B</h3><p>b</p>')).toEqual(['A', 'B', 'b']);
  });
  test('leaves captions to their pictures', () => {
    expect(decided('<figure><figcaption>c</figcaption></figure><p>a</p>')).toEqual(['a']);
  });
  test('leaves out the title said again, and the way to it', () => {
    const title = 'The tram returns to town';
    expect(decided(`<p>Home › City › ${title}</p><p>a</p>`, title)).toEqual(['a']);
  });
});
