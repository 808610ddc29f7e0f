import './english';

import { describe, expect, test } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { FITTED, moved, zoomed } from '../../../components/article/prose/lightbox/use-zoom';
import { colourCode, tokensOf } from '../../../components/article/prose/tools/colour-code';
import { parseSafe } from '../../../lib/article/safe-fragment';
import { createTextMap } from '../../../lib/notes/text-map';
import { read as open } from './a-reader';
import { anArticle, safe } from './sample-articles';
import { all, find, settled, tablesMeasured, violations } from './show';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const picture = (name: string) =>
  `<figure><img src="${PIXEL}" alt="${name}" width="640" height="400"><figcaption>${name}, seen by day</figcaption></figure>`;
const CODE = 'const answer = 42; // of course\nlet text = "so";';
const HTML = `
  <h2>The ferry</h2>
  <p>The first ferry left at six<sup><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup> and nobody saw it.</p>
  ${picture('The quay')}<p>Between them.</p>${picture('The ferry')}
  <p>A sign <img src="${PIXEL}" alt="a sign" width="16" height="16"> in the text, <math data-math="x^2"><msup><mi>x</mi><mn>2</mn></msup></math> besides.</p>
  <pre><code data-language="javascript">${CODE}</code></pre>
  <aside data-callout="warning" role="note"><p>It does not wait.</p></aside>
  <table><thead><tr>${'<th>A rather long heading</th>'.repeat(12)}</tr></thead><tbody>${`<tr>${'<td>something</td>'.repeat(12)}</tr>`.repeat(60)}</tbody></table>
  <table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>
  <section role="doc-endnotes"><ol><li id="fn-1">It was the <em>Marigold</em>. <a href="https://news.example/">More</a><a href="#fnref-1" role="doc-backlink"></a></li></ol></section>`;

async function read(dir: 'ltr' | 'rtl' = 'ltr', size?: [number, number], html = HTML): Promise<HTMLElement> {
  await opened(dir, size, html);
  return find('[data-prose]');
}

/** The same, for what is done there. */
function opened(dir: 'ltr' | 'rtl' = 'ltr', size?: [number, number], html = HTML) {
  const article = anArticle({ lang: dir === 'rtl' ? 'ar' : 'en', dir });
  return open({ html: safe(html), article, pictures: { kind: 'live' } }, size);
}

test('nothing that is done to the text changes it', async () => {
  const root = await read();
  expect(createTextMap(root).text).toBe(createTextMap(parseSafe(safe(HTML), document)).text);
});

describe('a picture', () => {
  test('opens large with its caption and description, and goes on to the others', async () => {
    await read();
    const [first] = all('[data-prose] img[data-opens]');
    await userEvent.click(first as HTMLElement);
    const box = await find('[data-lightbox]');
    expect(box.textContent).toContain('1 of 2');
    expect(box.textContent).toContain('The quay, seen by day');
    expect(box.querySelector('img')?.alt).toBe('The quay');
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => box.querySelector('img')?.alt).toBe('The ferry');
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(() => box.querySelector('img')?.alt).toBe('The quay');
  });

  test('is reached, opened and closed by keys, and the focus comes back to it', async () => {
    await read();
    const [, second] = all('[data-prose] img[data-opens]');
    second?.focus();
    await userEvent.keyboard('{Enter}');
    const box = await find('[data-lightbox]');
    await expect.poll(() => box.contains(document.activeElement)).toBe(true);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => all('[data-lightbox]')).toHaveLength(0);
    await expect.poll(() => document.activeElement).toBe(second);
  });

  test('is made larger and smaller by keys, and fits again', async () => {
    await read();
    await userEvent.click(all('[data-prose] img[data-opens]')[0] as HTMLElement);
    const box = await find('[data-lightbox]');
    const scale = () => box.querySelector('[data-action=fit]')?.textContent;
    await userEvent.keyboard('+');
    await expect.poll(scale).toBe('150%');
    await userEvent.keyboard('++-');
    await expect.poll(scale).toBe('225%');
    await userEvent.keyboard('0');
    await expect.poll(scale).toBe('100%');
  });

  test('forward is to the left where the text runs so', async () => {
    await read('rtl');
    await userEvent.click(all('[data-prose] img[data-opens]')[0] as HTMLElement);
    const box = await find('[data-lightbox]');
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(() => box.querySelector('img')?.alt).toBe('The ferry');
  });

  test('is marked from where it is looked at closely, with the toolbar of selected words', async () => {
    const { onHighlight } = await opened();
    await userEvent.click(all('[data-prose] img[data-opens]')[0] as HTMLElement);
    await userEvent.click(await find('[data-action=mark-picture]'));
    await expect.poll(() => all('[data-lightbox]')).toHaveLength(0);
    await userEvent.click(await find('[data-selection-toolbar][data-placed=true] [data-colour=green]'));
    const [selectors, colour] = onHighlight.mock.calls[0] ?? [];
    expect([selectors?.quote.exact, colour]).toEqual(['The quay', 'green']);
    expect(selectors?.picture).toBeDefined();
  });

  test('is marked by the key where it has the focus', async () => {
    const { onHighlight } = await opened();
    all('[data-prose] img[data-opens]')[1]?.focus();
    await userEvent.keyboard('{Alt>}{Shift>}h{/Shift}{/Alt}');
    expect(onHighlight.mock.calls[0]?.[0].quote.exact).toBe('The ferry');
  });

  test('that is a sign in the text does not open', async () => {
    await read();
    expect(all('[data-prose] img[data-opens]')).toHaveLength(2);
  });

  test('is zoomed about the point it is zoomed at, and not pulled out of its window', () => {
    const view = zoomed(FITTED, 2, { x: 100, y: 0 });
    expect(view).toEqual({ scale: 2, x: -100, y: 0 });
    expect(zoomed(view, 0.5)).toEqual(FITTED);
    expect(zoomed(FITTED, 99).scale).toBe(8);
    expect(moved(view, 9999, 9999, { width: 400, height: 300 })).toEqual({ scale: 2, x: 200, y: 150 });
  });
});

describe('a footnote', () => {
  test('opens where it is referred to, and Escape gives the focus back', async () => {
    await read();
    const reference = await find('[data-prose] [role=doc-noteref]');
    await userEvent.click(reference);
    const note = await find('[data-footnote]');
    expect(note.textContent).toContain('It was the Marigold. More');
    expect(note.querySelector('[id], [role=doc-backlink]')).toBeNull();
    const [box, number] = [note.getBoundingClientRect(), reference.getBoundingClientRect()];
    expect(box.top).toBeGreaterThanOrEqual(number.bottom);
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => all('[data-footnote]')).toHaveLength(0);
    expect(document.activeElement).toBe(reference);
  });

  test('leads to its place among all notes, and from there back', async () => {
    await read();
    const reference = await find('[data-prose] [role=doc-noteref]');
    await userEvent.click(reference);
    await userEvent.click(await find('[data-action=show-footnote]'));
    await expect.poll(() => document.activeElement?.localName).toBe('li');
    await userEvent.click(await find('[role=doc-backlink]'));
    await expect.poll(() => document.activeElement).toBe(reference);
  });
});

describe('code', () => {
  test('is copied as it is', async () => {
    await read();
    let copied = '';
    const { clipboard } = navigator;
    const write = clipboard.writeText;
    clipboard.writeText = async (text) => {
      copied = text;
    };
    const button = await find('[data-action=copy-code]');
    await userEvent.click(button);
    await expect.poll(() => button.dataset.outcome).toBe('copied');
    clipboard.writeText = write;
    expect(copied).toBe(CODE);
  });

  test('is marked whole', async () => {
    const { onHighlight } = await opened();
    await userEvent.click(await find('[data-action=mark-code]'));
    await userEvent.click(await find('[data-selection-toolbar][data-placed=true] [data-colour=blue]'));
    expect(onHighlight.mock.calls[0]?.[0].quote.exact).toBe(CODE);
  });

  test('is coloured and stays one text', async () => {
    await read();
    await expect.poll(() => CSS.highlights.has('code-keyword')).toBe(true);
    const words = [...(CSS.highlights.get('code-keyword') ?? [])].map((range) => range.toString());
    expect(words).toEqual(['const', 'let']);
    const code = await find('[data-prose] pre code');
    expect(code.childNodes).toHaveLength(1);
    expect(code.textContent).toBe(CODE);
  });

  test('is coloured however much of it there is', () => {
    const codes = Array.from({ length: 10 }, () => {
      const code = document.createElement('code');
      code.dataset.language = 'json';
      code.textContent = `[${'1,'.repeat(20_000)}1]`;
      return code;
    });
    const clear = colourCode(codes);
    expect(CSS.highlights.get('code-number')?.size).toBe(200_010);
    clear();
    expect(CSS.highlights.has('code-number')).toBe(false);
  });

  test('of a language nobody knows stays plain', () => {
    expect(tokensOf('let a', 'klingon')).toEqual([]);
    expect(tokensOf('<b>&amp;</b>', 'html').every(({ start, end }) => start >= 0 && end <= 12)).toBe(true);
  });
});

test('a wide table scrolls in a box the keyboard reaches, under its head; one that fits does not', async () => {
  await read();
  const [wide, fitting] = all('[data-prose] [data-scroller]');
  await expect.poll(() => wide?.dataset.wide).toBe('');
  expect(wide?.tabIndex).toBe(0);
  expect(wide?.role).toBe('region');
  expect(fitting?.hasAttribute('data-wide')).toBe(false);
  const head = wide?.querySelector('thead');
  wide?.scrollTo(0, 300);
  await settled();
  expect(wide?.scrollTop).toBe(300);
  expect(Math.abs((head?.getBoundingClientRect().top ?? 0) - (wide?.getBoundingClientRect().top ?? 0))).toBeLessThan(3);
});

test('a box of notes says what it is for', async () => {
  await read();
  const box = await find('[data-prose] aside[data-callout]');
  expect(box.ariaLabel).toBe('Warning');
  expect(getComputedStyle(box, '::before').content).toBe('"Warning"');
});

test('a box of notes is a plain note where the page has made up what it is for', async () => {
  await read('ltr', undefined, HTML.replace('data-callout="warning"', 'data-callout="constructor"'));
  const box = await find('[data-prose] aside[data-callout]');
  expect(box.ariaLabel).toBe('Note');
});

test.each([
  ['wide', [1280, 860]],
  ['narrow', [360, 740]],
] as const)('nothing is wrong for those who cannot see it, %s', async (_, size) => {
  const root = await read('ltr', [...size]);
  expect(await violations()).toEqual([]);
  expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
  await userEvent.click(all('[data-prose] img[data-opens]')[0] as HTMLElement);
  await find('[data-lightbox]');
  await settled();
  expect(await violations()).toEqual([]);
});

test('on paper there is the whole text and nothing but the text', async () => {
  await read();
  await tablesMeasured();
  const print = (media: string) => cdp().send('Emulation.setEmulatedMedia', { media });
  await print('print');
  try {
    const text = await find('[data-reading]');
    expect(getComputedStyle(text).overflowY).toBe('visible');
    expect(text.scrollHeight).toBeLessThanOrEqual(text.clientHeight + 1);
    const seen = all('main > *, [data-lectern-ui]').filter((element) => element.getClientRects().length > 0);
    expect(seen).toEqual([text]);
    const wide = all('[data-prose] [data-scroller]')[0];
    expect(wide && getComputedStyle(wide).overflowX).toBe('visible');
  } finally {
    await print('');
  }
});
