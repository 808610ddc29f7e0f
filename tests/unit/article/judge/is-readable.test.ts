// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { type Block, collectBlocks, noteKept } from '../../../../lib/article/blocks/collect-blocks';
import { isReadable } from '../../../../lib/article/judge/is-readable';
import { trustReadability } from '../../../../lib/article/judge/trust-readability';

function blocksOf(html: string): Block[] {
  document.body.innerHTML = html;
  return collectBlocks(document.body);
}

/** Whether the paragraphs of some markup are something to read. */
function reads(html: string): boolean {
  const blocks = blocksOf(html);
  return isReadable(new Set(blocks.filter(({ place }) => place.element.localName === 'p')), blocks);
}

const LINES = '<ul><li>Home</li><li>News and weather</li><li>Sport</li><li>Everything about the harbour</li></ul>';

describe('isReadable', () => {
  test.each([
    ['a long text', `<p>${'The ferry was late again. '.repeat(6)}</p>${LINES}`],
    [
      'a text of fifty characters in a script without spaces',
      `<p>${'今日は渡し船がまた遅れた。'.repeat(4)}</p>${LINES}`,
    ],
    ['a note of two sentences on a page of its own', '<p>The ferry was late again.</p><p>Nobody knew why.</p>'],
  ])('takes %s', (_, html) => expect(reads(html)).toBe(true));
  test.each([
    ['a short text on a page of other things', `<p>The ferry was late. Nobody knew why.</p>${LINES}${LINES}`],
    ['a message', '<p>Please enable JavaScript to see this page in your browser.</p>'],
    ['a list of links', `<p>${'<a href="/a">The ferry was late again.</a> '.repeat(8)}</p>`],
  ])('refuses %s', (_, html) => expect(reads(html)).toBe(false));
});

describe('trustReadability', () => {
  const read = (html: string, likely: number) => {
    const blocks = blocksOf(html);
    noteKept(blocks, () => true);
    const parts = new Set<Block>();
    trustReadability(
      blocks,
      blocks.map(() => likely),
      parts,
    );
    return parts.size;
  };
  const log = `<p>${'+ Added a stone that is smooth '.repeat(8)}</p><p>+ More</p>`;
  test('takes what Readability kept where some of it is prose', () => expect(read(log, 0.2)).toBe(2));
  test('takes nothing that is hardly likely', () => expect(read(log, 0.02)).toBe(0));
  test('takes several short paragraphs that are sentences, with their links', () => {
    const note = (n: number) =>
      `<p>Read <a href="/${n}">the manual of part ${n}</a> before you begin with it, please.</p>`;
    expect(read([1, 2, 3, 4, 5].map(note).join(''), 0.2)).toBe(5);
    expect(read(`${note(1)}${'<p><a href="/x">All about the other parts of it</a></p>'.repeat(9)}`, 0.2)).toBe(0);
  });
  test('takes no list of links', () => expect(read(log.replace('<p>', '<p><a href="/">'), 0.2)).toBe(0));
});
