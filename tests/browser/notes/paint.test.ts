import { afterEach, describe, expect, it } from 'vitest';
import { anchorAll } from '../../../lib/notes/anchor';
import { describe as describeRange } from '../../../lib/notes/describe';
import { marksOf, type PlacedHighlight, repaint, unpaint } from '../../../lib/notes/paint';
import { createTextMap } from '../../../lib/notes/text-map';
import { aHighlight } from '../../unit/notes/a-highlight';

function article(html: string) {
  const root = document.createElement('article');
  root.innerHTML = html;
  document.body.append(root);
  return { root, map: createTextMap(root) };
}

/** Places the first occurrence of some words. */
function place(text: string, words: string, overrides: Parameters<typeof aHighlight>[0] = {}): PlacedHighlight {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no “${words}” in “${text}”`);
  return { highlight: aHighlight(overrides), start, end: start + words.length };
}

const textOfMarks = (root: Element, id: string) => marksOf(root, id).map((mark) => mark.textContent);

afterEach(() => document.body.replaceChildren());

describe('painting', () => {
  it('wraps text over inline elements, one mark to each text node', () => {
    const { root, map } = article('<p>One <b>two</b> three</p>');
    repaint(root, map, [place(map.text, 'ne two th', { id: 'a', colour: 'green' })]);
    expect(root.innerHTML.replaceAll(/ (data-span|tabindex)="[^"]*"/g, '')).toBe(
      '<p>O<mark data-highlight="a" data-colour="green">ne </mark>' +
        '<b><mark data-highlight="a" data-colour="green">two</mark></b>' +
        '<mark data-highlight="a" data-colour="green"> th</mark>ree</p>',
    );
  });

  it('can be tabbed to once for each highlight', () => {
    const { root, map } = article('<p>One <b>two</b> three</p><p>four</p>');
    repaint(root, map, [place(map.text, 'two three\nfour', { id: 'a' })]);
    expect(marksOf(root, 'a').map((mark) => mark.tabIndex)).toEqual([0, -1, -1]);
  });

  it('leaves the structure of tables and lists alone', () => {
    const { root, map } = article(
      '<table>\n <thead>\n <tr>\n <th>h</th>\n <th>i</th>\n </tr>\n </thead>\n <tbody>\n <tr>\n <td>a</td>\n <td>b</td>\n </tr>\n </tbody>\n</table>\n<ul>\n <li>x</li>\n <li>y</li>\n</ul>',
    );
    repaint(root, map, [{ highlight: aHighlight({ id: 'a' }), start: 0, end: map.text.length }]);
    expect(textOfMarks(root, 'a')).toEqual(['h', 'i', 'a', 'b', 'x', 'y']);
    for (const mark of marksOf(root)) expect(mark.parentElement?.matches('th, td, li')).toBe(true);
  });

  it('changes neither the text nor the map of it', () => {
    const { root, map } = article(
      '<h2>Ti\u00ADtle</h2>\n<p>One  <b>two</b>,<br>three</p><pre>a\n  b\n</pre><p>😀 end</p>',
    );
    const before = { text: map.text, content: root.textContent };
    repaint(root, map, [
      place(map.text, 'tle\nOne two', { id: 'a' }),
      place(map.text, 'two,\nthree\na\n  b', { id: 'b' }),
      place(map.text, '😀', { id: 'c' }),
    ]);
    expect({ text: map.text, content: root.textContent }).toEqual(before);
    expect(createTextMap(root).text).toBe(before.text);
    expect(map.rangeOf(0, 5).toString().replaceAll('\u00AD', '')).toBe('Title');
  });

  it.each([
    ['one inside another', 'One two three', 'two'],
    ['two that overlap', 'One two', 'two three'],
    ['two in the same place', 'two', 'two'],
    ['one after the other', 'One two', ' three'],
    ['two that overlap over elements', 'two three\nfour', 'three\nfour five'],
  ])('keeps each highlight whole with %s', (_, first, second) => {
    const { root, map } = article('<p>One <i>two three</i></p><p>four five</p>');
    repaint(root, map, [place(map.text, first, { id: 'a' }), place(map.text, second, { id: 'b' })]);
    expect(textOfMarks(root, 'a').join('')).toBe(first.replace('\n', ''));
    // Marks of one highlight never lie in each other, so their texts add up to it.
    expect(textOfMarks(root, 'b').join('')).toBe(second.replace('\n', ''));
  });

  it('paints nothing over our own widgets', () => {
    const { root, map } = article('<p>One</p><div data-lectern-ui>Note</div><p>two</p>');
    repaint(root, map, [{ highlight: aHighlight({ id: 'a' }), start: 0, end: map.text.length }]);
    expect(textOfMarks(root, 'a')).toEqual(['One', 'two']);
  });

  it('shows where there is a note', () => {
    const { root, map } = article('<p>One two</p>');
    repaint(root, map, [
      place(map.text, 'One', { id: 'a', note: 'Really?' }),
      place(map.text, 'two', { id: 'b', note: ' ' }),
    ]);
    expect(marksOf(root, 'a')[0]?.hasAttribute('data-noted')).toBe(true);
    expect(marksOf(root, 'b')[0]?.hasAttribute('data-noted')).toBe(false);
  });
});

describe('painting again', () => {
  it('leaves marks that are right alone, focus and all', () => {
    const { root, map } = article('<p>One two three</p>');
    const one = place(map.text, 'One', { id: 'a' });
    repaint(root, map, [one]);
    const mark = marksOf(root, 'a')[0];
    mark?.focus();
    const seen = new MutationObserver(() => {});
    seen.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    repaint(root, map, [one]);
    expect(seen.takeRecords()).toEqual([]);
    repaint(root, map, [one, place(map.text, 'three', { id: 'b' })]);
    expect(marksOf(root, 'a')[0]).toBe(mark);
    expect(document.activeElement).toBe(mark);
  });

  it('takes away, moves and recolours', () => {
    const { root, map } = article('<p>One two three</p>');
    repaint(root, map, [place(map.text, 'One two', { id: 'a' }), place(map.text, 'two three', { id: 'b' })]);
    repaint(root, map, [
      place(map.text, 'One', { id: 'a' }),
      place(map.text, 'two three', { id: 'b', colour: 'pink' }),
    ]);
    expect(textOfMarks(root, 'a')).toEqual(['One']);
    expect(marksOf(root, 'b').every((mark) => mark.dataset.colour === 'pink')).toBe(true);
    expect(textOfMarks(root, 'b').join('')).toBe('two three');
    repaint(root, map, []);
    expect(root.innerHTML).toBe('<p>One two three</p>');
  });

  it('leaves the page as it was when unpainted, down to the text nodes', () => {
    const { root, map } = article('<p>One <b>two</b> three</p>');
    const nodes = [...(root.querySelector('p')?.childNodes ?? [])];
    repaint(root, map, [place(map.text, 'ne two th', { id: 'a' }), place(map.text, 'two', { id: 'b' })]);
    unpaint(root, map);
    expect(root.innerHTML).toBe('<p>One <b>two</b> three</p>');
    expect([...(root.querySelector('p')?.childNodes ?? [])]).toEqual(nodes);
    expect(map.offsetsOf(map.rangeOf(4, 13))).toEqual({ start: 4, end: 13 });
  });
});

describe('a selection made over painted text', () => {
  it('is described as if nothing were painted', () => {
    const { root, map } = article('<p>One two three four</p>');
    repaint(root, map, [place(map.text, 'two three', { id: 'a' })]);
    const selection = getSelection();
    const mark = marksOf(root, 'a')[0]?.firstChild;
    const after = root.querySelector('p')?.lastChild;
    if (!selection || !mark || !after) throw new Error('nothing to select');
    selection.setBaseAndExtent(mark, 4, after, 5);
    expect(describeRange(map, selection.getRangeAt(0))).toMatchObject({
      quote: { exact: 'three four' },
      position: { start: 8, end: 18 },
    });
  });

  it('is described whole when it begins and ends in elements, as a triple click leaves it', () => {
    const { root, map } = article('<p>One</p>\n<p>two</p>\n<p>three</p>');
    const [, second, third] = root.querySelectorAll('p');
    if (!second?.firstChild || !third) throw new Error('no paragraphs');
    const range = document.createRange();
    range.setStart(second.firstChild, 0);
    range.setEnd(third, 0);
    expect(describeRange(map, range)?.quote.exact).toBe('two');
  });
});

describe('a marked picture', () => {
  const HTML =
    '<p>One</p><figure><img alt="Two" src="data:image/png;base64,AAAA"><figcaption>three</figcaption></figure>';

  /** Marks what a range around the picture describes. */
  function paintedPicture() {
    const { root, map } = article(HTML);
    const range = document.createRange();
    const image = root.querySelector('img');
    if (!image) throw new Error('no picture');
    range.selectNode(image);
    const selectors = describeRange(map, range);
    if (!selectors) throw new Error('not described');
    const { placed } = anchorAll(map, [aHighlight({ id: 'p', selectors })]);
    repaint(root, map, placed);
    return { root, map, placed, image };
  }

  it('stands in its mark, and the text is what it was', () => {
    const { root, map, image } = paintedPicture();
    expect(image.closest('mark')?.dataset.highlight).toBe('p');
    expect(map.text).toBe('One\nthree');
    expect(root.querySelector('figcaption')?.closest('mark')).toBeNull();
  });

  it('is left alone where its mark is right, and freed without a trace', () => {
    const { root, map, placed, image } = paintedPicture();
    const mark = image.parentElement;
    repaint(root, map, placed);
    expect(image.parentElement).toBe(mark);
    unpaint(root, map);
    expect(root.innerHTML).toBe(HTML);
  });

  it('is not described where words are selected with it', () => {
    const { root, map } = article(HTML);
    const range = document.createRange();
    range.selectNodeContents(root);
    expect(describeRange(map, range)?.picture).toBeUndefined();
  });
});
