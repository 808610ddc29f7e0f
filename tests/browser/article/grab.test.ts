import { Readability } from '@mozilla/readability';
import { expect, test } from 'vitest';
import { findWithReadability } from '../../../lib/article/grab/find-with-readability';

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
