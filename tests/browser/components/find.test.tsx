import './english';

import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Reader } from '../../../components/article/Reader';
import { base, deeds, quote, read, scroller } from './a-reader';
import { ARABIC, anArticle, FRENCH, JAPANESE, safe } from './sample-articles';
import { all, find, settled, show, tablesMeasured, violations } from './show';

const marked = (name: 'find-match' | 'find-current') =>
  [...(CSS.highlights.get(name) ?? [])].map((range) => range.toString());
const counted = async () => (await find('[data-find-count]')).textContent;
const press = (key: string, held: KeyboardEventInit = {}) =>
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }),
  );

async function search(words: string) {
  press('f', { ctrlKey: true });
  await find('[data-find] input');
  await userEvent.keyboard(words);
  await settled();
}

test('counts and marks all matches, past case and accents, and leaves the text as it is', async () => {
  await read();
  await tablesMeasured();
  // What belongs to code comes late, and would come between.
  await find('[data-action=copy-code]');
  const before = (await find('[data-prose]')).innerHTML;
  await search('COOPERATIVE');
  const words = marked('find-match');
  expect(words.length).toBeGreaterThan(1);
  expect(new Set(words.map((word) => word.toLowerCase()))).toEqual(new Set(['coopérative']));
  expect(await counted()).toBe(`1 of ${words.length}`);
  expect(marked('find-current')).toHaveLength(1);
  expect((await find('[data-prose]')).innerHTML).toBe(before);
  expect(await violations()).toEqual([]);
});

test('goes on and back, around the end, and keeps the match in view', async () => {
  await read();
  await search('train');
  const total = marked('find-match').length;
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
  expect(await counted()).toBe(`${total} of ${total}`);
  const [range] = [...(CSS.highlights.get('find-current') ?? [])];
  const box = range instanceof Range ? range.getBoundingClientRect() : new DOMRect();
  expect(box.top).toBeGreaterThan((await scroller()).getBoundingClientRect().top);
  expect(box.bottom).toBeLessThan(innerHeight);
  await userEvent.keyboard('{Enter}');
  expect(await counted()).toBe(`1 of ${total}`);
  press('F3');
  await settled();
  expect(await counted()).toBe(`${Math.min(2, total)} of ${total}`);
});

test('Escape closes it, takes the marks away and stays at the match', async () => {
  await read();
  await search('dix-neuf');
  const at = (await scroller()).scrollTop;
  expect(at).toBeGreaterThan(0);
  const heard = vi.fn();
  window.addEventListener('keydown', heard);
  await userEvent.keyboard('{Escape}');
  window.removeEventListener('keydown', heard);
  await settled();
  expect(all('[data-find]')).toEqual([]);
  expect([marked('find-match'), marked('find-current')]).toEqual([[], []]);
  expect((await scroller()).scrollTop).toBe(at);
  expect(document.activeElement).toBe(await scroller());
  // It would close the popup.
  expect(heard).not.toHaveBeenCalled();
});

test('finds words over the borders of elements, and of marks made meanwhile', async () => {
  const html = safe('<h2>Part</h2><p>One <em>night</em> <b>tr</b>ain, and another night train.</p>');
  await show(<Reader {...base} {...deeds()} html={html} />);
  await find('[data-prose] em');
  await settled();
  await search('night train');
  expect(marked('find-match')).toEqual(['night train', 'night train']);
});

test('the minimap shows them', async () => {
  await read();
  await search('train');
  const total = marked('find-match').length;
  await vi.waitFor(() => expect(all('[data-minimap] [data-kind=match]')).toHaveLength(total));
  expect(all('[data-minimap] [data-kind=current-match]')).toHaveLength(1);
});

test('says that there is nothing', async () => {
  await read();
  await search('zeppelin');
  expect(await counted()).toBe('Not found');
  expect(marked('find-match')).toEqual([]);
});

test('stays right when a passage is marked while one searches', async () => {
  const callbacks = deeds();
  await read();
  await search('nuit');
  const before = marked('find-match');
  const highlights = [quote('On ne vend pas un trajet, on vend une nuit')];
  await show(<Reader {...base} {...callbacks} highlights={highlights} />);
  await settled();
  expect(all('mark[data-highlight]').length).toBeGreaterThan(0);
  expect(marked('find-match')).toEqual(before);
});

describe('in other scripts', () => {
  test.each([
    ['Arabic', ARABIC, 'ar', 'rtl', 'القطار'],
    ['Japanese', JAPANESE, 'ja', 'ltr', '夜'],
  ] as const)('it finds in %s', async (_, html, lang, dir, words) => {
    await show(<Reader {...base} {...deeds()} html={safe(html)} article={anArticle({ lang, dir })} />);
    await find('[data-prose] h2#part-0');
    await settled();
    press('f', { ctrlKey: true });
    await userEvent.fill(await find('[data-find] input'), words);
    await settled();
    expect(marked('find-match').length).toBeGreaterThan(0);
    expect(new Set(marked('find-match'))).toEqual(new Set([words]));
    expect(await violations()).toEqual([]);
  });
});

test('begins with the selected words, and from the menu', async () => {
  await read({}, [360, 740]);
  const text = document.querySelector('[data-prose] p')?.firstChild;
  if (text) getSelection()?.setBaseAndExtent(text, 0, text, 6);
  const words = getSelection()?.toString() ?? '';
  (await find('header [aria-haspopup=menu]')).click();
  (await find('[data-action=find]')).click();
  expect((await find<HTMLInputElement>('[data-find] input')).value).toBe(words.trim());
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  expect(await violations()).toEqual([]);
  expect(FRENCH).toContain(words.trim().slice(0, 3));
});
