// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { type Block, collectBlocks, noteKept } from '../../../../lib/article/blocks/collect-blocks';
import { decide } from '../../../../lib/article/judge/decide';
import { createPhraseReader } from '../../../../lib/article/lexicon/read-phrases';

/** The blocks of some markup; likely the article's are all but those that say "no", and those that say "doubt" not quite. */
function decided(html: string, title = '', kept = false): string[] {
  document.body.innerHTML = html;
  const blocks: Block[] = collectBlocks(document.body);
  noteKept(blocks, () => kept);
  const likely = blocks.map(({ text }) => (text.includes('no') ? 0.1 : text.includes('doubt') ? 0.3 : 0.9));
  const parts = decide(blocks, { likely, title, readPhrases: createPhraseReader('en') });
  return blocks.filter((block) => parts.has(block)).map(({ text }) => text);
}

/** The same where Readability keeps everything. */
const keptDecided = (html: string) => decided(html, '', true);

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
  test('leaves out a short title only where a heading says it and nothing else', () => {
    expect(decided('<h2>Quickstart</h2><p>a</p><p>Quickstart</p>', 'Quickstart')).toEqual(['a', 'Quickstart']);
    expect(decided('<h2>The quickstart</h2><p>a</p>', 'Quickstart')).toEqual(['The quickstart', 'a']);
  });
  test('leaves out a notice about cookies, but not what the article says of them', () => {
    const article = `<p>${'a'.repeat(400)}</p>`;
    const section = '<section id="cookies"><h2>Cookies</h2><p>b</p></section>';
    expect(decided(`${article}${section}<p>c</p>`)).toContain('b');
    expect(decided(`${article}${section}`)).not.toContain('b');
    expect(decided(`${article}<div class="cookie-notice"><p>b</p></div><p>c</p>`)).not.toContain('b');
  });
  test('keeps a table of data whole between a picture’s caption and the text', () => {
    const table = '<table><tr><th>year</th><td>no 1</td></tr><tr><th>price</th><td>no 2</td></tr></table>';
    const figure = '<figure><figcaption>c</figcaption></figure>';
    expect(decided(`<p>a</p>${figure}${table}${figure}<p>b</p>`)).toContain('no 1');
  });
  test('keeps a table of data in the article whole', () => {
    const table = '<table><tr><th>year</th><td>no 1</td></tr><tr><th>price</th><td>no 2</td></tr></table>';
    expect(decided(`<p>a</p>${table}<p>b</p>`)).toEqual(['a', 'year', 'no 1', 'price', 'no 2', 'b']);
    expect(decided(`<p>a</p>${table}<p>no</p>`)).toEqual(['a', 'year', 'no 1', 'price', 'no 2']);
  });
  test('keeps a table below the article whose head reads like the article', () => {
    const table = (head: string) =>
      `<table><tr><th>${head}</th><th>b</th></tr><tr><td>no 1</td><td>no 2</td></tr></table>`;
    expect(keptDecided(`<p>a</p>${table('x')}<p>no</p>`)).toEqual(['a', 'x', 'b', 'no 1', 'no 2']);
    expect(keptDecided(`<p>a</p>${table('no')}<p>no</p>`)).toEqual(['a', 'b']);
  });
  test('keeps a doubtful paragraph among those set like it', () => {
    const doubtful = `<div><p>a a a a a a</p><p>doubt</p><p>c c c c</p></div>`;
    expect(keptDecided(doubtful)).toEqual(['a a a a a a', 'doubt', 'c c c c']);
    expect(decided(doubtful)).toEqual(['a a a a a a', 'c c c c']);
    expect(keptDecided(doubtful.replace('<p>doubt', '<p class="x">doubt'))).toEqual(['a a a a a a', 'c c c c']);
    expect(keptDecided(doubtful.replace('doubt', 'Advertisement doubt'))).toEqual(['a a a a a a', 'c c c c']);
  });
  test('keeps a table of named columns below the article, though some of them are links', () => {
    const row = (n: number) => `<tr><td>no ${n}</td><td>${n}</td><td><a href="/">no example-model-${n}</a></td></tr>`;
    const table = (head: string) => `<table><tr>${head}</tr>${row(1)}${row(2)}</table>`;
    const named = table('<th>no size</th><th>no year</th><th>no model</th>');
    const text = `<p>${'a'.repeat(200)}</p>`;
    expect(keptDecided(`${text}${named}`)).toHaveLength(10);
    expect(keptDecided(`<p>a</p>${named}`)).not.toContain('no size');
    expect(keptDecided(`<p>no</p>${named}`)).not.toContain('no size');
    const unnamed = table('<td>no size</td><td>no year</td><td>no model</td>');
    expect(keptDecided(`${text}${unnamed}`)).not.toContain('no size');
  });
  test('leaves a table of links alone', () => {
    const table =
      '<table><tr><td><a href="/">no 1</a></td><td><a href="/">no 2</a></td></tr><tr><td>x</td><td>y</td></tr></table>';
    expect(decided(`<p>a</p>${table}<p>b</p>`)).toEqual(['a', 'x', 'y', 'b']);
  });
  test('leaves out what is hidden beside an article to be seen', () => {
    expect(decided(`<p>${'a'.repeat(50)}</p><p hidden>b</p>`)).toEqual(['a'.repeat(50)]);
  });
  test('leaves out much that is hidden beside an article, but not what a button unfolds', () => {
    const seen = `<p>${'a'.repeat(200)}</p>`;
    const panel = `<div hidden><p>${'b'.repeat(150)}</p></div>`;
    expect(decided(`${seen}${panel}`)).toHaveLength(1);
    expect(decided(`${seen}<h3>c <button></button></h3>${panel}`)).toHaveLength(3);
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
