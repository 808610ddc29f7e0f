// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../../../lib/article/outline/blocks';

function blocksOf(html: string) {
  document.body.innerHTML = html;
  return readBlocks(document.body);
}

describe('the blocks of a text', () => {
  test.each([
    ['are its paragraphs', '<p>One.</p><p>Two.</p>', ['paragraph', 'paragraph']],
    ['stand in containers', '<div><section><p>One.</p></section><div>Two.</div></div>', ['paragraph', 'paragraph']],
    ['may be loose words', '<div>One <b>two</b>.<p>Three.</p></div>', ['paragraph', 'paragraph']],
    ['are lists as a whole', '<ul><li>a</li><li>b</li></ul>', ['list']],
    ['are what a list lays out', `<ol><li><h3>A</h3><p>One.</p></li></ol>`, ['heading', 'paragraph']],
    ['are pictures, in paragraphs too', '<figure><img></figure><p><img></p>', ['picture', 'picture']],
    ['are rules, drawn or written', '<hr><p>* * *</p><p>⁂</p>', ['rule', 'rule', 'rule']],
    [
      'are quotes, code and tables',
      '<blockquote><p>q</p></blockquote><pre>c</pre><table><tr><td>t</table>',
      ['quote', 'code', 'table'],
    ],
    ['are nothing empty', '<p> </p><div></div><p>One.</p>', ['paragraph']],
    ['are headings even when empty, so that their number is kept', '<h2></h2><p>One.</p>', ['heading', 'paragraph']],
  ])('%s', (_, html, kinds) => expect(blocksOf(html).map(({ kind }) => kind)).toEqual(kinds));

  test('are as long as their words, whatever their script', () => {
    const lengths = blocksOf('<p>Four words of text.</p><p>和紙の工房は</p><p>ตลาดน้ำเปิด</p><p>أربع كلمات من نص</p>');
    expect(lengths.map(({ words }) => words)).toEqual([4, 3, 3, 4]);
  });
});

describe('the bold words a paragraph opens with', () => {
  test.each([
    ['<p><strong>The bridge.</strong> It fell.</p>', 'The bridge.'],
    ['<p> <a href="#"><b>The</b></a> <b>bridge</b>: it fell.</p>', 'The bridge'],
    ['<p><b>All of it</b></p>', 'All of it'],
    ['<p><b>Who asks?</b><br>Who answers.</p>', 'Who asks?'],
    ['<p>It <b>fell</b>.</p>', ''],
    ['<p><b>…</b> it fell</p>', ''],
  ])('of %s are “%s”', (html, leadIn) => expect(blocksOf(html)[0]?.leadIn).toBe(leadIn));
});
