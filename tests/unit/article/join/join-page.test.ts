// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { joinPage } from '../../../../lib/article/join/join-page';
import { partTitle } from '../../../../lib/article/join/part-title';
import type { SeamFacts } from '../../../../lib/article/join/seam';

const FACTS: SeamFacts = {
  url: 'https://example.org/rain',
  title: 'Forty years of rain',
  description: 'One gauge, one garden, and what they say together.',
  authors: ['Ada Moss'],
  image: { url: 'https://example.org/gauge.jpg' },
};

function body(html: string): HTMLElement {
  return new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html').body;
}

function joined(text: string, page: string, title = FACTS.title): string | false {
  const whole = body(text);
  return joinPage(whole, body(page), FACTS, title) && whole.innerHTML;
}

const ONE = '<p>It began with a jam jar.</p><p>Then came a proper gauge.</p>';

describe('adds the next page', () => {
  test.each([
    [
      'as it is, where it repeats nothing',
      '<h2>The gauge</h2><p>It was brass.</p>',
      '<h2>The gauge</h2><p>It was brass.</p>',
    ],
    ['without the title', '<h2>Forty years of rain</h2><p>It was brass.</p>', '<p>It was brass.</p>'],
    ['without the standfirst', `<p>${FACTS.description}</p><p>It was brass.</p>`, '<p>It was brass.</p>'],
    ['without the byline', '<p>By Ada Moss, 12 May</p><p>It was brass.</p>', '<p>It was brass.</p>'],
    [
      'without the lead picture',
      '<figure><img src="https://example.org/gauge.jpg"><figcaption>The gauge.</figcaption></figure><p>It was brass.</p>',
      '<p>It was brass.</p>',
    ],
    [
      'without the paragraph it takes up again',
      '<p>Then came a proper gauge.</p><p>It was brass.</p>',
      '<p>It was brass.</p>',
    ],
    ['without the first page’s opening', '<p>It began with a jam jar.</p><p>It was brass.</p>', '<p>It was brass.</p>'],
    ['without its number', '<p>Page 2 of 3</p><p>It was brass.</p>', '<p>It was brass.</p>'],
    [
      'without its number in other words',
      '<p>第2页</p><p>Seite 2 von 3</p><p>It was brass.</p>',
      '<p>第2页</p><p>It was brass.</p>',
    ],
    [
      'with what speaks of the author',
      '<p>Ada Moss reads the gauge at nine, whatever the weather does.</p>',
      '<p>Ada Moss reads the gauge at nine, whatever the weather does.</p>',
    ],
    ['with a heading that is a number', '<h2>1984</h2><p>It was dry.</p>', '<h2>1984</h2><p>It was dry.</p>'],
    [
      'with another picture',
      '<figure><img src="https://example.org/b.jpg"></figure>',
      '<figure><img src="https://example.org/b.jpg"></figure>',
    ],
  ])('%s', (_, page, added) => expect(joined(ONE, page)).toBe(ONE + added));
});

describe('takes off the end of the text', () => {
  const next = '<p>It was brass.</p>';
  test.each([
    ['the numbers of pages', '<p>1 2 3</p>'],
    [
      'the link to the next page',
      '<p><a href="https://example.org/rain?page=2">Continue to page two: the gauge</a></p>',
    ],
    [
      'a list of links to the pages',
      '<ul><li><a href="https://example.org/rain?page=2">2</a></li><li><a href="https://example.org/rain?page=3">3</a></li></ul>',
    ],
  ])('%s', (_, end) => expect(joined(ONE + end, next)).toBe(ONE + next));

  test('what the next page ends with as well', () => {
    const end = '<p>Ada Moss is the weather correspondent of this paper.</p>';
    expect(joined(ONE + end, next + end)).toBe(ONE + next + end);
  });

  test('no link that leads elsewhere', () => {
    const end = '<p><a href="https://example.org/snow">Forty years of snow</a></p>';
    expect(joined(ONE + end, next)).toBe(ONE + end + next);
  });
});

test('repeats in the middle of a page stay: a refrain is no seam', () => {
  const filling = Array.from(
    { length: 20 },
    (_, line) => `<p>Line ${'abcdefghijklmnopqrst'[line]} of the poem.</p>`,
  ).join('');
  const page = `${filling}<p>It began with a jam jar.</p>${filling.replaceAll('Line', 'Verse')}`;
  expect(joined(ONE, page)).toBe(ONE + page);
});

describe('a sentence cut in two', () => {
  test('is one again', () => {
    expect(joined('<p>It was made of</p>', '<p>brass, and <em>heavy</em>.</p>')).toBe(
      '<p>It was made of brass, and <em>heavy</em>.</p>',
    );
  });
  test.each([
    ['where a sentence ended', '<p>It was brass.</p>', '<p>and heavy.</p>'],
    ['where a sentence begins', '<p>It was brass</p>', '<p>And heavy.</p>'],
    ['in a script without capitals', '<p>彼は雨量計を買った</p>', '<p>それは真鍮製だった</p>'],
  ])('but not %s', (_, text, page) => expect(joined(text, page)).toBe(text + page));
});

test('notes of each page keep their links to each other', () => {
  const note = (words: string) =>
    `<p>${words}<sup><a href="#article-fn1" id="article-ref1">1</a></sup></p><p id="article-fn1">${words}, noted. <a href="#article-ref1">↩</a></p>`;
  const whole = body(note('One'));
  joinPage(whole, body(note('Two')), FACTS, FACTS.title);
  joinPage(whole, body(note('Three')), FACTS, FACTS.title);
  const ids = [...whole.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(6);
  for (const link of whole.querySelectorAll('sup a')) {
    const note = whole.querySelector(`[id="${link.getAttribute('href')?.slice(1)}"]`);
    expect(note?.textContent).toContain(`${link.closest('p')?.textContent?.slice(0, -1)}, noted`);
    expect(note?.querySelector('a')?.getAttribute('href')).toBe(`#${link.id}`);
  }
});

test('notes at the end of a page go to the end of the article, and the text goes on without them', () => {
  const note = (words: string) => `<p id="article-fn1">${words} <a href="#article-ref1">↩</a></p>`;
  const link = '<sup><a href="#article-ref" id="article-ref1">1</a></sup>'.replace('ref"', 'fn1"');
  const text = joined(`<p>It${link} was made</p>${note('One')}`, `<p>of brass${link}.</p>${note('Two')}`);
  const whole = body(text || '');
  expect([...whole.children].map(({ textContent }) => textContent)).toEqual([
    'It1 was made of brass1.',
    'One ↩',
    'Two ↩',
  ]);
});

test('lists of notes become one, counted through', () => {
  const page = (words: string) =>
    `<p>${words}<sup><a id="article-fnref-1" href="#article-fn-1" role="doc-noteref">1</a></sup>.</p>` +
    `<section role="doc-endnotes"><ol><li id="article-fn-1">${words}, noted. <a href="#article-fnref-1">↩</a></li></ol></section>`;
  const whole = body(page('One'));
  for (const words of ['Two', 'Three']) joinPage(whole, body(page(words)), FACTS, FACTS.title);
  expect([...whole.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual(['One1.', 'Two2.', 'Three3.']);
  const lists = [...whole.querySelectorAll('section')].map(({ textContent }) => textContent);
  expect(lists).toEqual(['One, noted. ↩Two, noted. ↩Three, noted. ↩']);
  expect(whole.lastElementChild?.localName).toBe('section');
  for (const link of whole.querySelectorAll('a')) {
    expect(whole.querySelectorAll(`[id="${link.getAttribute('href')?.slice(1)}"]`)).toHaveLength(1);
  }
});

test.each([
  ['the first page once more', ONE],
  ['the first page without its opening', '<p>Then came a proper gauge.</p>'],
  ['nothing but furniture', '<p>2 / 3</p><h2>Forty years of rain</h2>'],
  ['nothing', ''],
])('refuses %s, and leaves the text as it was', (_, page) => {
  const whole = body(`${ONE}<p>1 2</p>`);
  expect(joinPage(whole, body(page), FACTS, FACTS.title)).toBe(false);
  expect(whole.innerHTML).toBe(`${ONE}<p>1 2</p>`);
});

describe('a part’s own title', () => {
  test('becomes its heading', () => {
    expect(joined(ONE, '<p>It was brass.</p>', 'Forty years of rain: The gauge')).toBe(
      `${ONE}<h2>The gauge</h2><p>It was brass.</p>`,
    );
  });
  test('is not said twice', () => {
    const page = '<h2>The gauge</h2><p>It was brass.</p>';
    expect(joined(ONE, page, 'Forty years of rain: The gauge')).toBe(ONE + page);
  });
  test.each([
    ['Forty years of rain', ''],
    ['Forty years of rain (page 2)', ''],
    ['Forty years of rain - 2', ''],
    ['Forty years of rain | Seite 2 von 3', ''],
    ['Rain, forty years of it', ''],
    ['The gauge – Forty years of rain', 'The gauge'],
  ])('of “%s” is “%s”', (title, part) => expect(partTitle(title, FACTS.title)).toBe(part));
});
