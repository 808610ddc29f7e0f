import { expect, test } from 'vitest';
import { dropTitledBoxes } from '../../../lib/article/assemble/drop-titled-boxes';
import { collectBlocks } from '../../../lib/article/blocks/collect-blocks';
import { createPhraseReader } from '../../../lib/article/lexicon/read-phrases';
import { prose } from './live-page';

/** What is left when everything on the page was taken for the article. */
function textLeft(html: string, lang = 'en'): string[] {
  const { body } = new DOMParser().parseFromString(`${prose()}${html}`, 'text/html');
  const blocks = collectBlocks(body);
  const parts = new Set(blocks);
  dropTitledBoxes(blocks, parts, createPhraseReader(lang));
  return [...parts].map(({ text }) => text).filter((text) => !text.startsWith('Paragraph'));
}

test.each([
  ['comments', 'en', '<div><h3>Comments (2)</h3><p>Well done, all of you!</p></div>'],
  ['reactions', 'fr', '<div><h3>Réactions (2)</h3><p>Bravo à toute l’équipe</p></div>'],
])('a box titled %s is left out', (_, lang, box) => {
  expect(textLeft(box, lang)).toEqual([]);
});

test.each([
  ['a title that says more', '<div><h3>Comments of the crew</h3><p>It was dark.</p></div>'],
  ['a title in the midst of its box', '<div><p>It was dark.</p><h3>Comments</h3></div>'],
  ['a box as large as the article', `<div><h3>Comments</h3>${prose()}<p>It was dark.</p></div>`],
])('%s tells nothing', (_, box) => {
  expect(textLeft(box)).toContain('It was dark.');
});
