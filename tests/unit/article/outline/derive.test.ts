// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { wantsMoreThanHeadings } from '../../../../lib/article/outline';
import { readBlocks } from '../../../../lib/article/outline/blocks';
import { deriveOutline } from '../../../../lib/article/outline/derive';
import { labelParts } from '../../../../lib/article/outline/label';
import { SHORT_NEWS, TOOL_LIBRARY, TOPICS } from '../../../fixtures/plain-texts';

function blocksOf(html: string) {
  document.body.innerHTML = html;
  return readBlocks(document.body);
}

test('a text of several topics is parted, each part named by a sentence of its own', () => {
  const blocks = blocksOf(TOOL_LIBRARY);
  const outline = deriveOutline(blocks, 'en');
  expect(outline.length).toBeGreaterThanOrEqual(3);
  expect(outline.length).toBeLessThanOrEqual(5);
  expect(outline.map(({ kind }) => kind)).toEqual(outline.map(() => 'topic'));
  expect(outline[0]?.block).toBe(0);
  // Money begins with the fourth paragraph.
  expect(outline.map(({ block }) => block)).toContain(3);
  for (const [index, { block, text }] of outline.entries()) {
    const part = blocks.slice(block, outline[index + 1]?.block).map((each) => each.text);
    expect(part.join(' ')).toContain(text.replace(/ …$/, ''));
    expect(text.length).toBeLessThanOrEqual(72);
  }
  expect(outline.reduce((sum, { minutes }) => sum + minutes, 0)).toBeCloseTo(2.1, 0);
});

test('a short text has key sentences, and no parts are made up', () => {
  const outline = deriveOutline(blocksOf(SHORT_NEWS), 'en');
  expect(outline.map(({ kind }) => kind)).toEqual(outline.map(() => 'key-sentence'));
  expect(outline.length).toBeGreaterThanOrEqual(2);
  expect(outline.map(({ block }) => block)).toEqual([...outline.map(({ block }) => block)].sort((a, b) => a - b));
});

describe('an outline beyond the headings', () => {
  const long = '<p>Words that go on and on about a thing without coming to its end.</p>'.repeat(100);

  test.each([
    ['is wanted where there are none', TOOL_LIBRARY, true],
    ['is wanted where one heading stands over pages of text', `<h2>Alone</h2>${long}`, true],
    ['is not wanted where there are enough', `<h2>A</h2>${long}<h2>B</h2>${long}<h2>C</h2>${long}`, false],
    ['is not wanted where all is in sight', '<p>Two lines.</p><p>Of text.</p>', false],
    ['is not wanted for pictures', '<figure><img></figure>'.repeat(20), false],
  ])('%s', (_, html, wanted) => expect(wantsMoreThanHeadings(blocksOf(html))).toBe(wanted));

  test('keeps the headings there are, at their places', () => {
    const html = `${TOOL_LIBRARY}<h2>What the others say</h2>${TOOL_LIBRARY}`;
    const outline = deriveOutline(blocksOf(html), 'en');
    const heading = outline.findIndex(({ kind }) => kind === 'heading');
    expect(outline[heading]?.text).toBe('What the others say');
    expect(outline[heading]?.block).toBe(9);
    // The part it opens is not named twice.
    expect(outline.map(({ block }) => block)).not.toContain(10);
    expect(heading).toBeGreaterThan(0);
    expect(outline.length).toBeGreaterThan(heading + 1);
  });
});

describe.each(TOPICS)('in $lang', ({ lang, paragraphs, starts }) => {
  const html = paragraphs.map((text) => `<p>${text}</p>`).join('');

  test('a part is named by what the others don’t speak of', () => {
    const blocks = blocksOf(html);
    const edges = [0, ...starts, blocks.length];
    const parts = edges.slice(1).map((end, index) => blocks.slice(edges[index], end));
    const labels = labelParts(parts, lang);
    for (const [index, label] of labels.entries()) {
      const words = label.replace(/\s?…$/, '');
      expect(words.length).toBeGreaterThan(8);
      expect(parts[index]?.map(({ text }) => text).join(' ')).toContain(words);
    }
  });

  test('an outline is found, in the order of the text', () => {
    const outline = deriveOutline(blocksOf(html), lang);
    expect(outline.length).toBeGreaterThanOrEqual(2);
    const blocks = outline.map(({ block }) => block);
    expect(blocks).toEqual([...new Set(blocks)].sort((a, b) => a - b));
    expect(outline.every(({ text, minutes }) => text !== '' && minutes > 0)).toBe(true);
  });
});
