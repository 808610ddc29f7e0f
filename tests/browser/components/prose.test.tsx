import './english';

import { beforeEach, expect, test, vi } from 'vitest';
import type { PictureSource } from '../../../components/article/picture-source';
import { Prose } from '../../../components/article/prose/Prose';
import type { ProseContent } from '../../../components/article/prose/prose-content';
import { FRENCH, safe } from './sample-articles';
import { all, find, settled, show } from './show';

/** A picture nobody serves, so that asking for it is seen and answered by nothing. */
const elsewhere = (name: string) => `${location.origin}/no-such-picture-${name}.png`;
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

const live: PictureSource = { kind: 'live' };
const keeping = (...names: string[]): PictureSource => ({
  kind: 'kept',
  urlOf: (src) => (names.some((name) => src === elsewhere(name)) ? PIXEL : null),
});

let content: ProseContent | undefined;
beforeEach(() => {
  content = undefined;
});

async function prose(html: string, pictures: PictureSource, onOpenHighlight = vi.fn(), size?: [number, number]) {
  await show(
    <Prose
      article={{ lang: 'en', dir: 'ltr' }}
      html={safe(html)}
      pictures={pictures}
      onContent={(mounted) => {
        content = mounted;
      }}
      onOpenHighlight={onOpenHighlight}
    />,
    size,
  );
  await settled();
  return find('[data-prose]');
}

const requested = () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('no-such-picture'));

const EVERY_KIND = `
  <p>One <img src="${elsewhere('img')}" alt="A ship"></p>
  <img src="${elsewhere('set')}" srcset="${elsewhere('set-1')} 1x, ${elsewhere('set-2')} 2x" sizes="100vw">
  <picture><source srcset="${elsewhere('source')}"><img src="${elsewhere('picture')}"></picture>
  <video src="${elsewhere('video')}" poster="${elsewhere('poster')}" controls></video>
  <audio src="${elsewhere('audio')}" controls></audio>
  <p>Two</p>`;

test('a kept article asks the network for nothing', async () => {
  performance.clearResourceTimings();
  const root = await prose(EVERY_KIND, keeping());
  await settled();
  expect(root.querySelectorAll('img, source, video, audio')).toHaveLength(0);
  expect(all('[data-missing-picture]')).toHaveLength(5);
  expect(requested()).toEqual([]);
});

test('the same article shown live does ask, so the test above would see it', async () => {
  performance.clearResourceTimings();
  await prose(EVERY_KIND, live);
  await expect.poll(() => requested().length).toBeGreaterThan(0);
});

test('kept pictures are shown from their copies and from nowhere else', async () => {
  const root = await prose(EVERY_KIND, keeping('img', 'set', 'picture'));
  const images = [...root.querySelectorAll('img')];
  expect(images.map((image) => image.getAttribute('src'))).toEqual([PIXEL, PIXEL, PIXEL]);
  expect(images.some((image) => image.srcset || image.sizes)).toBe(false);
  expect(root.querySelectorAll('source')).toHaveLength(0);
});

test('a missing picture leaves its words for eyes and ears, and none in the text', async () => {
  await prose('<p>Before</p><img src="https://x.example/a.png" alt="A ship"><p>After</p>', keeping());
  const placeholder = await find('[data-missing-picture]');
  expect(placeholder.role).toBe('img');
  expect(placeholder.ariaLabel).toBe('Picture not in your copy: A ship');
  expect(getComputedStyle(placeholder, '::before').content).toBe('"A ship"');
  expect(placeholder.textContent).toBe('');
});

test('the text is the same with pictures, without them and with broken ones, so marks fit all three', async () => {
  const texts: (string | undefined)[] = [];
  for (const pictures of [live, keeping('img'), keeping()]) {
    await prose(EVERY_KIND, pictures);
    texts.push(content?.map.text);
  }
  expect(new Set(texts)).toEqual(new Set(['One \nTwo'.replace(' \n', '\n')]));
});

test('a live picture that does not load becomes a placeholder', async () => {
  await prose(`<p>Text</p><img src="${elsewhere('broken')}" alt="A ship">`, live);
  const placeholder = await find('[data-missing-picture]');
  expect(placeholder.ariaLabel).toBe('Picture did not load: A ship');
  expect(getComputedStyle(placeholder, '::after').content).toBe('"This picture did not load"');
});

test('what did not load on the page is, once the article is kept, not in the copy', async () => {
  const html = `<p>Text</p><img src="${elsewhere('broken')}" alt="A ship">`;
  await prose(html, live);
  await find('[data-missing-picture]');
  await prose(html, keeping());
  expect((await find('[data-missing-picture]')).ariaLabel).toBe('Picture not in your copy: A ship');
});

test('what a page makes bold in a heading is no bolder than the heading', async () => {
  await prose('<h2>Plain <strong>and bold</strong></h2>', live);
  expect(getComputedStyle(await find('[data-prose] strong')).fontWeight).toBe('600');
});

test('numbers of two digits stand inside the column', async () => {
  await prose(`<ol>${'<li>Line</li>'.repeat(9)}</ol><ol>${'<li>Line</li>'.repeat(10)}</ol>`, live);
  const [short, long] = all('[data-prose] ol').map((list) => Number.parseFloat(getComputedStyle(list).paddingLeft));
  expect(long).toBeGreaterThan(short ?? Number.NaN);
});

test('pictures that arrive while one reads take their place, and the text stays mounted', async () => {
  const html = `<p>Text</p><img src="${elsewhere('late')}" alt="A ship">`;
  await prose(html, keeping());
  const paragraph = await find('[data-prose] p');
  await prose(html, keeping('late'));
  const image = await find<HTMLImageElement>('[data-prose] img');
  expect(image.getAttribute('src')).toBe(PIXEL);
  expect(image.alt).toBe('A ship');
  expect(await find('[data-prose] p')).toBe(paragraph);
});

test('a wide table and long code scroll in place, and the keyboard reaches them', async () => {
  const cells = '<td>a considerable cell</td>'.repeat(20);
  const root = await prose(`<table><tr>${cells}</tr></table><pre>${'long '.repeat(200)}</pre><pre>short</pre>`, live);
  await expect.poll(() => all('[data-scroller], pre').map((box) => box.tabIndex)).toEqual([0, 0, -1]);
  expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
});

test.each([
  [360, 740],
  [800, 600],
] as const)('nothing an article holds is wider than a window of %i', async (width, height) => {
  const root = await prose(FRENCH, keeping(), vi.fn(), [width, height]);
  await settled();
  expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
});

test('a link inside the article jumps there and leaves the address of the page alone', async () => {
  const before = location.href;
  const root = await prose(`<p><a href="#note">1</a></p><p>${'text '.repeat(3000)}</p><p id="note">The note</p>`, live);
  root.querySelector('a')?.click();
  const note = [...root.querySelectorAll('p')].at(-1);
  await expect.poll(() => document.activeElement).toBe(note);
  expect(location.href).toBe(before);
});

test('headings are numbered places, with the outline that names them', async () => {
  await prose('<h2>One</h2><p>text</p><h3>Two</h3><h2> </h2><h2>Three</h2>', live);
  expect(all('[data-prose] [id]').map(({ id, tabIndex, textContent }) => [id, tabIndex, textContent])).toEqual([
    ['part-0', -1, 'One'],
    ['part-1', -1, 'Two'],
    ['part-2', -1, 'Three'],
  ]);
  expect(content?.outline.entries.map(({ block, level, text }) => [block, level, text])).toEqual([
    [0, 1, 'One'],
    [2, 2, 'Two'],
    [4, 1, 'Three'],
  ]);
  expect(content?.outline.starts).toEqual([0, 9, 13]);
});

test('the language and direction of the article are those of its text', async () => {
  await show(
    <Prose
      article={{ lang: 'ar', dir: 'rtl' }}
      html={safe('<p>القطار الليلي</p>')}
      pictures={live}
      onContent={() => {}}
      onOpenHighlight={() => {}}
    />,
  );
  const root = await find('[data-prose]');
  expect([root.lang, root.dir]).toEqual(['ar', 'rtl']);
  expect(getComputedStyle(root).textAlign).toBe('start');
});
