// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { type Block, collectBlocks } from '../../../../lib/article/blocks/collect-blocks';
import { decide } from '../../../../lib/article/judge/decide';

/** The blocks of some markup; all but those that say "no" are likely the article's. */
function decided(html: string, title = ''): string[] {
  document.body.innerHTML = html;
  const blocks: Block[] = collectBlocks(document.body);
  const likely = blocks.map(({ text }) => (text.includes('no') ? 0.1 : 0.9));
  const parts = decide(blocks, { likely, title });
  return blocks.filter((block) => parts.has(block)).map(({ text }) => text);
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
  test('keeps a table of data in the article whole', () => {
    const table = '<table><tr><th>year</th><td>no 1</td></tr><tr><th>price</th><td>no 2</td></tr></table>';
    expect(decided(`<p>a</p>${table}<p>b</p>`)).toEqual(['a', 'year', 'no 1', 'price', 'no 2', 'b']);
    expect(decided(`<p>a</p>${table}<p>no</p>`)).toEqual(['a', 'year', 'no 1', 'price', 'no 2']);
  });
  test('leaves a table of links alone', () => {
    const table =
      '<table><tr><td><a href="/">no 1</a></td><td><a href="/">no 2</a></td></tr><tr><td>x</td><td>y</td></tr></table>';
    expect(decided(`<p>a</p>${table}<p>b</p>`)).toEqual(['a', 'x', 'y', 'b']);
  });
  test('leaves out what is hidden beside an article to be seen', () => {
    expect(decided(`<p>${'a'.repeat(50)}</p><p hidden>b</p>`)).toEqual(['a'.repeat(50)]);
  });
  test('keeps what is hidden where there is nothing else', () => {
    expect(decided(`<p>a</p><div style="display:none"><p>${'b'.repeat(50)}</p></div>`)).toEqual(['a', 'b'.repeat(50)]);
  });
  test('leaves out what style sheets hide elsewhere, and what they hide of text said already', () => {
    const article = '<article><h2>A</h2><p>a</p><p data-undisplayed>a</p></article>';
    const dialogue = '<div data-undisplayed><p>b</p></div>';
    expect(decided(`${dialogue}${article}`)).toEqual(['A', 'a']);
    expect(decided(`${article}<p>no 1</p><p>no 2</p>${dialogue}`)).toEqual(['A', 'a']);
  });
  test('keeps the rest of an article behind a "read more"', () => {
    expect(decided('<article><p>a</p><p>no</p><div data-undisplayed><p>b</p><p>c</p></div></article>')).toEqual([
      'a',
      'b',
      'c',
    ]);
  });
  test('keeps an article of which no style sheet displays anything', () => {
    expect(decided('<article data-undisplayed><p>a</p></article>')).toEqual(['a']);
  });
  test('leaves out a newsletter box in the middle of the article, whatever it says', () => {
    const article = `<p>${'a'.repeat(100)}</p><div class="newsletter"><p>every week</p></div><p>c</p>`;
    expect(decided(article)).toEqual(['a'.repeat(100), 'c']);
  });
  test('keeps an article that stands in a box named for its newsletter', () => {
    expect(decided('<div class="newsletter"><p>a</p><p>b</p></div>')).toEqual(['a', 'b']);
  });
});
