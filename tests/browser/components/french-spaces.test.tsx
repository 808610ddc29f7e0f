import { expect, test } from 'vitest';
import { setFrenchSpaces } from '../../../components/article/prose/french-spaces';
import { SetText } from '../../../components/article/SetText';
import { createTextMap } from '../../../lib/notes/text-map';
import { settled, show } from './show';

function set(html: string, lang = 'fr'): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = html;
  setFrenchSpaces(root, lang);
  return root;
}
const places = (root: HTMLElement) =>
  [...root.querySelectorAll<HTMLElement>('[data-space]')].map((place) => [place.textContent, place.dataset.space]);

test.each([
  [
    'Vraiment ?! Oui ; non !',
    [
      [' ?!', 'thin'],
      [' ;', 'thin'],
      [' !', 'thin'],
    ],
  ],
  [
    'Il dit\u00a0: «\u00a0Non\u00a0».',
    [
      ['\u00a0:', 'whole'],
      ['«\u00a0N', 'whole'],
      ['\u00a0»', 'whole'],
    ],
  ],
  ['Déjà fine\u202f! Collé! 12:30', []],
])('finds the spaces of %s', (text, found) => {
  expect(places(set(`<p>${text}</p>`))).toEqual(found);
});

test.each([
  ['code', '<p><code>a ? b : c</code></p>', 'fr'],
  ['words of another language', '<p lang="en">What ?</p>', 'fr'],
  ['another language', '<p>What ?</p>', 'en'],
])('leaves %s alone', (_, html, lang) => {
  expect(places(set(html, lang))).toEqual([]);
});

test('finds French words in a text of another language', () => {
  expect(places(set('<p>He said <i lang="fr">« Quoi ? »</i></p>', 'en'))).toHaveLength(3);
});

test('titles and the entries of the outline have them too', async () => {
  const shown = await show(<SetText text="Pourquoi ? « Parce que »" lang="fr-CA" />);
  expect(places(shown)).toEqual([
    [' ?', 'thin'],
    ['« P', 'whole'],
    [' »', 'whole'],
  ]);
  expect(shown.textContent).toBe('Pourquoi ? « Parce que »');
  expect(places(await show(<SetText text="Why ?" lang="en" />))).toEqual([]);
});

test('the text that marks are held by stays as it is', () => {
  const html = '<p>« Un <em>mot</em> » ; deux : trois ! <b>Quatre</b> ?</p>';
  const plain = document.createElement('div');
  plain.innerHTML = html;
  expect(createTextMap(set(html)).text).toBe(createTextMap(plain).text);
});

test('no line ends before them', async () => {
  const shown = await show(
    <div data-prose lang="fr" style={{ width: '1px', overflowWrap: 'normal', hyphens: 'manual' }} />,
  );
  const prose = shown.querySelector('[data-prose]') ?? shown;
  prose.append(...set('<p>« Mot » ; mot : mot !</p>').childNodes);
  await settled();
  const lines = new Set(charactersOf(prose).map(({ top }) => Math.round(top)));
  // “« Mot » ;”, “mot :”, “mot !”: a line each.
  expect(lines.size).toBe(3);
});

/** The boxes of all characters but spaces. */
function charactersOf(element: Element): DOMRect[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const boxes: DOMRect[] = [];
  while (walker.nextNode()) {
    const { data } = walker.currentNode as Text; // It shows only text.
    for (const { index } of data.matchAll(/\S/g)) {
      const range = document.createRange();
      range.setStart(walker.currentNode, index);
      range.setEnd(walker.currentNode, index + 1);
      boxes.push(range.getBoundingClientRect());
    }
  }
  return boxes;
}
