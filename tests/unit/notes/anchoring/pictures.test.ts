// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { anchor, anchorAll } from '../../../../lib/notes/anchor';
import { describePicture } from '../../../../lib/notes/anchoring/pictures';
import { carryHighlights } from '../../../../lib/notes/carry-highlights';
import { parseSelectors } from '../../../../lib/notes/parse-highlight';
import { createTextMap } from '../../../../lib/notes/text-map';
import { aHighlight } from '../a-highlight';
import { aBody } from '../markdown/an-article';

const TIDES =
  '<p>The moon pulls the sea.</p><figure><img src="https://a.example/tide.png" alt="A harbour  at low tide"></figure><p>It follows, late.</p>';

/** The first picture of some HTML, described. */
function described(html: string, index = 0) {
  const map = createTextMap(aBody(html));
  const picture = map.pictures[index];
  const selectors = picture && describePicture(map.text, picture);
  if (!selectors) throw new Error('no picture');
  return selectors;
}

/** The address of the picture a highlight is found at, in other HTML. */
function foundIn(html: string, selectors: ReturnType<typeof described>) {
  const { placed } = anchorAll(createTextMap(aBody(html)), [aHighlight({ selectors })]);
  return placed[0]?.picture;
}

describe('a marked picture', () => {
  it('is held by its address, between the words around it, and told by its own', () => {
    expect(described(TIDES)).toEqual({
      quote: {
        type: 'TextQuoteSelector',
        exact: 'A harbour at low tide',
        prefix: 'The moon pulls the sea.',
        suffix: '\nIt follows, late.',
      },
      position: { type: 'TextPositionSelector', start: 23, end: 23 },
      picture: { src: 'https://a.example/tide.png' },
    });
  });

  it.each([
    [
      'its caption',
      '<figure><img src="https://a.example/t.png"><figcaption>Low <b>tide</b></figcaption></figure>',
      'Low tide',
    ],
    ['its file', '<img src="https://a.example/2026/low%20tide.png?w=2">', 'low tide.png'],
    ['nothing', '<img src="data:image/png;base64,AAAA" alt="">', '🖼'],
  ])('without alternative text is told by %s', (_, html, words) => {
    expect(described(html).quote.exact).toBe(words);
  });

  it('is found where the text around it has changed, and nowhere where it is gone', () => {
    const selectors = described(TIDES);
    expect(foundIn(TIDES.replace('The moon pulls', 'What the moon does to'), selectors)?.getAttribute('src')).toBe(
      'https://a.example/tide.png',
    );
    expect(foundIn(TIDES.replace('tide.png', 'ebb.png'), selectors)).toBeUndefined();
  });

  it('is never looked for by the words that stand for it', () => {
    const selectors = described(TIDES);
    expect(anchor('A harbour at low tide is what we see.', selectors)).toBeNull();
    const { orphans } = anchorAll(createTextMap(aBody('<p>A harbour at low tide</p>')), [aHighlight({ selectors })]);
    expect(orphans).toHaveLength(1);
  });

  it('is told from the same picture elsewhere by the words around it', () => {
    const twice = `${TIDES}<p>Twice a day the harbour falls dry.</p><img src="https://a.example/tide.png"><p>The end.</p>`;
    const found = foundIn(`<p>New words come first.</p>${twice}`, described(twice, 1));
    expect(found?.nextElementSibling?.textContent).toBe('The end.');
  });

  it('is found where only its place is kept, and under the address of a copy', () => {
    const kept = TIDES.replace(
      '<img src="https://a.example/tide.png"',
      '<img src="blob:x" data-src="https://a.example/tide.png"',
    );
    expect(foundIn(kept, described(TIDES))?.getAttribute('src')).toBe('blob:x');
    const missing = TIDES.replace(
      /<img[^>]*>/,
      '<span data-missing-picture data-src="https://a.example/tide.png"></span>',
    );
    expect(foundIn(missing, described(TIDES))?.localName).toBe('span');
  });

  it('stays what it is when the text becomes another', () => {
    const highlight = aHighlight({ selectors: described(TIDES) });
    expect(carryHighlights([highlight], 'The moon pulls the sea.', 'It pulls.')).toEqual([highlight]);
  });

  it('is read back from a row or an import, and only whole', () => {
    const selectors = described(TIDES);
    expect(parseSelectors(JSON.parse(JSON.stringify(selectors)))).toEqual(selectors);
    expect(parseSelectors({ ...selectors, picture: undefined })).toBeNull();
    expect(parseSelectors({ ...selectors, picture: { src: 7 } })).toBeNull();
  });
});
