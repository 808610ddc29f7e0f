// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { CLASS_KIND_NAMES, type ClassKind, kindsOf } from '../../../lib/article/blocks/class-kinds';
import { collectBlocks, noteKept } from '../../../lib/article/blocks/collect-blocks';
import { dropMenus } from '../../../lib/article/blocks/drop-menus';

function blocksOf(html: string) {
  document.body.innerHTML = html;
  return collectBlocks(document.body);
}

describe('collectBlocks', () => {
  test('takes text apart where a reader sees a break', () => {
    expect(blocksOf('<div>One <b>two</b><p>three</p>four</div><ul><li>five</li></ul>').map(({ text }) => text)).toEqual(
      ['One two', 'three', 'four', 'five'],
    );
  });
  test('measures what is linked and what is stressed', () => {
    const [block] = blocksOf('<p><a href="/x">1234</a> <b>56</b></p>');
    expect(block).toMatchObject({ linked: 4, stressed: 2, links: 1 });
  });
  test('counts a link around a block wholly as link', () => {
    expect(blocksOf('<a href="/x"><p>1234</p></a>')[0]?.linked).toBe(4);
  });
  test('sums up what was kept, for all a block stands in', () => {
    const blocks = blocksOf('<div><p>1234</p><p>56</p></div>');
    noteKept(blocks, (element) => element.textContent === '1234');
    expect(blocks[0]?.place.parent).toMatchObject({ characters: 6, keptCharacters: 4, blocks: 2 });
  });
});

describe('isHidden', () => {
  test.each([
    ['display:none', true],
    ['color: red; display : none', true],
    ['--footer-display: none', false],
  ])('%s: %s', (style, hidden) => {
    expect(blocksOf(`<div style="${style}"><p>Text</p></div>`)[0]?.place.hidden).toBe(hidden);
  });
});

describe('dropMenus', () => {
  test('takes out a long list of links and nothing else', () => {
    const menu = `<ul>${'<li><a href="/x">Section</a></li>'.repeat(10)}</ul>`;
    expect(dropMenus(blocksOf(`${menu}<p>Text</p>`)).map(({ text }) => text)).toEqual(['Text']);
    expect(document.body.querySelector('ul')).toBeNull();
  });
  test('leaves a short list of links', () => {
    expect(dropMenus(blocksOf('<ul><li><a href="/x">A</a></li></ul><p>Text</p>'))).toHaveLength(2);
  });
});

describe('kindsOf', () => {
  const kinds = (names: string): ClassKind[] => {
    const element = document.createElement('div');
    element.className = names;
    const bits = kindsOf(element);
    return CLASS_KIND_NAMES.filter((_, index) => bits & (1 << index));
  };
  test.each<[string, ClassKind]>([
    ['article-body', 'body'],
    ['RelatedArticles', 'related'],
    ['newsletter-signup', 'newsletter'],
    ['social_share', 'share'],
    ['wp-caption-text', 'caption'],
    ['comments', 'comment'],
    ['post-author', 'author'],
    ['sidebar', 'sidebar'],
    ['ad-slot', 'ad'],
    ['cookie-banner', 'consent'],
    ['standfirst', 'lead'],
  ])('%s speaks of %s', (names, kind) => expect(kinds(names)).toContain(kind));

  test.each(['mt-4', 'header-less', 'shadow', 'address', 'download'])('%s is no advertisement', (names) => {
    expect(kinds(names)).not.toContain('ad');
  });
});
