import { describe, expect, test } from 'vitest';
import { roundTrip } from './round-trip';

const FIRST = 'The first ferry of the year.';
const SECOND = 'Or so the harbour master says.';
const text = (one: string, two: string) =>
  `<p>It left at six${one} and came back${two} before noon, as it always did.</p>`;

const BOTH_WAYS = text('<sup id="fnref1"><a href="#fn1">1</a></sup>', '<sup id="fnref2"><a href="#fn2">2</a></sup>');
const SUPERSCRIPTS = text('<sup>1</sup>', '<sup>2</sup>');

describe('notes are found however they are tied to the text', () => {
  test.each([
    [
      'a list, linked both ways',
      `${BOTH_WAYS}<hr><ol><li id="fn1"><p>${FIRST} <a href="#fnref1">↩</a></p></li><li id="fn2"><p>${SECOND} <a href="#fnref2">↩︎</a></p></li></ol>`,
    ],
    [
      'Pandoc',
      `${text('<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>', '<a href="#fn2" class="footnote-ref" id="fnref2" role="doc-noteref"><sup>2</sup></a>')}<section class="footnotes" role="doc-endnotes"><hr><ol><li id="fn1"><p>${FIRST}<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li><li id="fn2"><p>${SECOND}<a href="#fnref2" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>`,
    ],
    [
      'a wiki',
      `${text('<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup>', '<sup id="cite_ref-2" class="reference"><a href="#cite_note-2">[2]</a></sup>')}<h2>References</h2><div class="reflist"><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">${FIRST}</span></li><li id="cite_note-2"><span class="mw-cite-backlink"><b><a href="#cite_ref-2">^</a></b></span> <span class="reference-text">${SECOND}</span></li></ol></div>`,
    ],
    [
      'WordPress',
      `${text('<sup data-fn="aa-1" class="fn"><a href="#aa-1" id="aa-1-link">1</a></sup>', '<sup data-fn="aa-2" class="fn"><a href="#aa-2" id="aa-2-link">2</a></sup>')}<ol class="wp-block-footnotes"><li id="aa-1">${FIRST} <a href="#aa-1-link">↩︎</a></li><li id="aa-2">${SECOND} <a href="#aa-2-link">↩︎</a></li></ol>`,
    ],
    [
      'Substack',
      `${text('<a class="footnote-anchor" id="footnote-anchor-1" href="#footnote-1">1</a>', '<a class="footnote-anchor" id="footnote-anchor-2" href="#footnote-2">2</a>')}<div class="footnote"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a><div class="footnote-content"><p>${FIRST}</p></div></div><div class="footnote"><a id="footnote-2" href="#footnote-anchor-2" class="footnote-number">2</a><div class="footnote-content"><p>${SECOND}</p></div></div>`,
    ],
    [
      'a word processor',
      `${text('<sup><a href="#_ftn1">[1]</a></sup>', '<sup><a href="#_ftn2">[2]</a></sup>')}<hr><p><sup><a href="//0-1#_ftnref1">[1]</a></sup> ${FIRST}</p><p><sup><a href="//0-1#_ftnref2">[2]</a></sup> ${SECOND}</p>`,
    ],
    [
      'named anchors between breaks',
      `${text('<a href="#one"><sup>1</sup></a>', '<a href="#two"><sup>2</sup></a>')}<p><a name="one"><sup>1</sup></a> ${FIRST} <a href="#">↩</a><br><br><a name="two"><sup>2</sup></a> ${SECOND} <a href="#">↩</a></p>`,
    ],
    [
      'brackets around each link, which stand outside it',
      `${text('<sup>[<a href="#n1" id="r1">1</a>]</sup>', '[<a class="footnote" href="#n2" id="r2">2</a>]')}<ol><li id="n1">[<a href="#r1">1</a>] ${FIRST}</li><li id="n2">(<a href="#r2">back</a>) ${SECOND}</li></ol>`,
    ],
    ['superscripts alone', `${SUPERSCRIPTS}<p><sup>1</sup> ${FIRST}</p><p><sup>2</sup> ${SECOND}</p>`],
    [
      'superscripts and a list under its heading',
      `${SUPERSCRIPTS}<h2>Anmerkungen</h2><ol><li>${FIRST}</li><li>${SECOND}</li></ol>`,
    ],
    [
      'notes in the margin',
      text(
        `<label for="sn-1" class="margin-toggle sidenote-number"></label><input type="checkbox" id="sn-1"><span class="sidenote">${FIRST}</span>`,
        `<label for="sn-2" class="margin-toggle sidenote-number"></label><input type="checkbox" id="sn-2"><span class="sidenote">${SECOND}</span>`,
      ),
    ],
    [
      'notes hidden until they are asked for',
      `${BOTH_WAYS}<aside id="fn1" style="display:none">${FIRST}</aside><aside id="fn2" hidden>${SECOND}</aside>`,
    ],
  ])('%s', async (_, written) => {
    const { body, markdown } = await roundTrip(written);
    const items = [...body.querySelectorAll('section[role=doc-endnotes] > ol > li')];
    expect(items.map((item) => item.textContent?.trim())).toEqual([FIRST, SECOND]);
    const references = [...body.querySelectorAll('sup > a[role=doc-noteref]')];
    expect(references.map((link) => link.textContent)).toEqual(['1', '2']);
    for (const [index, link] of references.entries()) {
      expect(link.getAttribute('href')).toBe(`#${items[index]?.id}`);
      const back = items[index]?.querySelector('a[role=doc-backlink]');
      expect(back?.getAttribute('href')).toBe(`#${link.id}`);
    }
    expect(body.lastElementChild?.role).toBe('doc-endnotes');
    expect(markdown).toBe(
      `It left at six[^1] and came back[^2] before noon, as it always did.\n\n[^1]: ${FIRST}\n\n[^2]: ${SECOND}`,
    );
  });
});

test('a note that is referred to twice leads back to both places', async () => {
  const again =
    '<p>It left<sup><a href="#n1">1</a></sup> and left again<sup><a href="#n1">1</a></sup> the same day, as it always did.</p>';
  const { body, markdown } = await roundTrip(`${again}<ol><li id="n1">${FIRST}</li></ol>`);
  const backs = [...body.querySelectorAll('[role=doc-backlink]')].map(
    (link) => link.getAttribute('href')?.slice(1) ?? '',
  );
  expect(backs).toHaveLength(2);
  for (const id of backs) expect(body.querySelector(`[id="${id}"]`)?.role).toBe('doc-noteref');
  expect(markdown.match(/\[\^1\]/g)).toHaveLength(3);
});

test('a note of several paragraphs, with a list, is whole', async () => {
  const { markdown } = await roundTrip(
    `<p>It left at six<sup><a href="#n1">1</a></sup>, and nobody saw it leave the harbour.</p><ol><li id="n1"><p>${FIRST}</p><ul><li>One</li><li>Two</li></ul></li></ol>`,
  );
  expect(markdown).toContain(`[^1]: ${FIRST}\n\n    - One\n    - Two`);
});

test('exponents, years and links to chapters are no references', async () => {
  const { body } = await roundTrip(
    '<p>An area of 5 m<sup>2</sup> in <a href="#y1999">1999</a>, see <a href="#chapter">chapter 3</a>, which says so.</p><h2 id="chapter">Chapter three</h2><p id="y1999">That was the year the harbour froze over, and the ferry with it.</p>',
  );
  expect(body.querySelector('[role=doc-noteref], [role=doc-endnotes]')).toBeNull();
  expect(body.querySelector('sup')?.textContent).toBe('2');
});

test('links within the article lead to what they led to, even where the page’s scaffolding bore the name', async () => {
  const { body } = await roundTrip(
    '<p>See <a href="#later">the part below</a>, where all of it is told at length.</p><section id="later"><h2>Later</h2><p>All of it, told at length, and then some more of it.</p></section>',
  );
  const href = body.querySelector('a[href^="#"]')?.getAttribute('href')?.slice(1);
  expect(body.querySelector(`[id="${href}"]`)?.textContent).toBe('Later');
});

test('a page’s own use of our names for notes, and of their ids, takes no note’s place', async () => {
  const { body } = await roundTrip(
    `<p data-note-for="1" id="fn-1">A paragraph that is led to by <a href="#fn-1">a link to it</a>, and has a name of ours.</p><p>It left at six<sup><a href="#n1">1</a></sup>, and nobody saw it leave the harbour.</p><ol><li id="n1">${FIRST}</li></ol><p data-note="1">A paragraph about the weather in the harbour town, which stays as it was.</p>`,
  );
  const ids = [...body.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(body.querySelector('[role=doc-endnotes]')?.textContent).toBe(FIRST);
  const note = body.querySelector('a[role=doc-noteref]')?.getAttribute('href')?.slice(1);
  expect(body.querySelector(`[id="${note}"]`)?.textContent).toBe(FIRST);
  const link = [...body.querySelectorAll('a')].find(({ textContent }) => textContent === 'a link to it');
  expect(body.querySelector(`[id="${link?.getAttribute('href')?.slice(1)}"]`)?.textContent).toMatch(/^A paragraph/);
});
