import { Readability } from '@mozilla/readability';
import { describe, expect, test } from 'vitest';
import { collectBlocks } from '../../../lib/article/blocks/collect-blocks';
import { findWithReadability } from '../../../lib/article/grab/find-with-readability';
import { lookAgain } from '../../../lib/article/grab/look-again';

const pages = import.meta.glob<string>('../../fixtures/pages/*.html', { query: '?raw', import: 'default' });
const TEXTS = 'p, li, blockquote, td';

/** What Readability itself keeps of a page, and the title it knows the page by. */
function askReadability(html: string): { kept: string[]; title: string } {
  const doc = parse(html);
  const kept: string[] = [];
  const serializer = (root: Node) => {
    // Readability serialises the element it wrapped the article in.
    for (const element of (root as Element).querySelectorAll('[data-number]')) kept.push(numberOf(element));
    return '';
  };
  const article = new Readability(doc, { serializer, disableJSONLD: true }).parse();
  return { kept, title: article?.title ?? '' };
}

/** A page without what the repairs take out of it, its texts numbered. */
function parse(html: string): Document {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  for (const element of doc.querySelectorAll('script, style, noscript')) element.remove();
  doc.querySelectorAll(TEXTS).forEach((element, index) => {
    element.setAttribute('data-number', String(index));
  });
  return doc;
}

const numberOf = (element: Element) => element.getAttribute('data-number') ?? '';

test.each(Object.keys(pages))('keeps what Readability itself keeps of %s', async (path) => {
  const html = (await pages[path]?.()) ?? '';
  const { kept, title } = askReadability(html);
  const doc = parse(html);
  const elements = new Set(doc.querySelectorAll(TEXTS));
  const isKept = findWithReadability(doc, elements, title);
  expect([...elements].filter(isKept).map(numberOf)).toEqual(kept);
  expect(kept.length).toBeGreaterThan(0);
});

test('a page whose article only a second attempt finds', () => {
  const text = 'The ferry has run for ninety years, and few people on the island remember a winter without it. ';
  const html = `<body><div class="sidebar"><p>${text.repeat(8)}</p></div></body>`;
  const doc = parse(html);
  const elements = new Set(doc.querySelectorAll(TEXTS));
  expect([...elements].filter(findWithReadability(doc, elements, ''))).toHaveLength(1);
});

describe('lookAgain', () => {
  const notice =
    'Many of the offers on this site are from companies that pay us, and this may affect where they stand.';
  const text = 'The ferry has run for ninety years, and few people on the island remember a winter without it. ';

  function look(paragraphs: number) {
    const story = `<p class="story">${text.repeat(3)}</p>`.repeat(paragraphs);
    const doc = parse(`<body><div id="terms"><p>${notice}</p></div><main>${story}</main></body>`);
    const blocks = collectBlocks(doc.body);
    const places = new Set(blocks.map(({ place }) => place.element));
    const isNotice = (element: Element) => element.closest('#terms') !== null;
    const isKept = lookAgain(doc, blocks, places, isNotice, '');
    return [...places].filter(isKept).map((element) => element.className);
  }

  test('finds the article where a notice was taken for it', () => {
    expect(look(20)).toEqual(Array(20).fill('story'));
  });
  test('leaves it at that where there is hardly anything else', () => {
    expect(look(1)).toEqual(['']);
  });
});
