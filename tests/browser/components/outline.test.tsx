import './english';

import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Reader } from '../../../components/article/Reader';
import { INTERVIEW, SHORT_NEWS, TOOL_LIBRARY } from '../../fixtures/plain-texts';
import { base, current, deeds, quote, read, scroller } from './a-reader';
import { anArticle, safe } from './sample-articles';
import { all, find, hide, settled, show, violations } from './show';

const english = anArticle({ lang: 'en', description: '', url: 'https://example.org/tools' });
const entries = () => all('nav[data-outline] a bdi').map((entry) => entry.textContent);
const link = (words: string) => all('nav[data-outline] a').find((each) => each.textContent?.includes(words));

async function readPlain(html: string) {
  await show(<Reader {...base} {...deeds()} article={english} html={safe(html)} />);
  await expect.poll(() => entries().length).toBeGreaterThan(1);
  await settled();
}

describe('an article without headings', () => {
  test('has the parts that were found in it, and says who found them', async () => {
    await readPlain(TOOL_LIBRARY);
    expect((await find('nav[data-outline] [data-derived]')).textContent).toBe('Parts found by Lectern');
    expect(all('nav[data-outline] a').every(({ dataset }) => dataset.kind === 'topic')).toBe(true);
    const [, second] = all('nav[data-outline] a');
    second?.click();
    await expect.poll(current).toEqual([second?.querySelector('bdi')?.textContent]);
    expect(document.activeElement?.localName).toBe('p');
    expect(await violations()).toEqual([]);
  });

  test('has its questions, where it is an interview', async () => {
    await readPlain(INTERVIEW);
    expect(entries()[1]).toBe('What does the cold do to the pipes?');
    expect(await violations()).toEqual([]);
  });

  test('has key sentences, where it has no parts', async () => {
    await readPlain(SHORT_NEWS);
    expect((await find('nav[data-outline] [data-derived]')).textContent).toBe('Key sentences, chosen by Lectern');
    // A sentence is no part: there is no time to tell of it.
    expect(all('nav[data-outline] li small')).toHaveLength(0);
    expect(await violations()).toEqual([]);
  });

  test('keeps room for its outline, so that the text does not move when it comes', async () => {
    await show(<Reader {...base} {...deeds()} article={english} html={safe(TOOL_LIBRARY)} />);
    await find('[data-prose] p#part-0, nav[data-outline]');
    const left = () => document.querySelector('[data-prose]')?.getBoundingClientRect().left;
    const before = left();
    await expect.poll(() => entries().length).toBeGreaterThan(1);
    expect(left()).toBe(before);
  });
});

test('an outline by the author’s headings does not claim to be found', async () => {
  await read();
  expect(all('nav[data-outline] [data-derived]')).toHaveLength(0);
});

describe('nested parts', () => {
  test('fold and unfold, and stay so while the browser is open', async () => {
    await read();
    expect(all('nav[data-outline] a')).toHaveLength(7);
    const fold = await find('nav[data-outline] [data-action=fold]');
    expect([fold.ariaExpanded, fold.ariaLabel]).toEqual(['true', 'Parts of “Pourquoi les trains de nuit reviennent”']);
    fold.click();
    await expect.poll(() => all('nav[data-outline] a').length).toBe(5);
    hide();
    await read();
    expect(all('nav[data-outline] a')).toHaveLength(5);
    (await find('nav[data-outline] [data-action=fold]')).click();
    await expect.poll(() => all('nav[data-outline] a').length).toBe(7);
  });

  test('that are folded away are stood for by the one they are in, with their marks', async () => {
    await read({ highlights: [quote('Une part vaut cent euros', { colour: 'blue', note: 'A note.' })] });
    (await find('nav[data-outline] [data-action=fold]')).click();
    await expect.poll(() => all('nav[data-outline] a').length).toBe(5);
    document.getElementById('part-2')?.scrollIntoView();
    await expect.poll(current).toEqual(['Pourquoi les trains de nuit reviennent']);
    expect(link('Pourquoi')?.querySelector('[role=img]')?.ariaLabel).toBe('1 mark, 1 note');
    (await find('nav[data-outline] [data-action=fold]')).click();
  });
});

describe('the time of a part', () => {
  const slow = { isAllowed: true, samples: { fr: [{ ratio: 6, minutes: 200 }] } };
  const pace = { value: slow, onAllow: () => {}, onForget: () => {}, onLearn: () => {} };
  const time = (words: string) => link(words)?.querySelector('small')?.textContent;

  test('is told, and what is left of the one being read', async () => {
    await read({ pace });
    await expect.poll(() => time('Et maintenant')).toMatch(/^[2-9] min$/);
    document.getElementById('part-1')?.scrollIntoView();
    await expect.poll(() => time('Pourquoi')).toMatch(/^\d+ min left$/);
  });

  test('is not worth the telling where it is a minute', async () => {
    await read();
    document.getElementById('part-0')?.scrollIntoView();
    await expect.poll(current).toEqual([link('Une ligne')?.querySelector('bdi')?.textContent]);
    expect(all('nav[data-outline] li small')).toHaveLength(0);
  });
});

describe('the keys', () => {
  test('go from part to part, fold and unfold', async () => {
    await read();
    link('Une ligne')?.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(link('Pourquoi'));
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(() => all('nav[data-outline] a').length).toBe(5);
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => all('nav[data-outline] a').length).toBe(7);
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(link('Le prix'));
    await userEvent.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(link('Pourquoi'));
    await userEvent.keyboard('{End}');
    expect(document.activeElement).toBe(link('Et maintenant'));
    await userEvent.keyboard('{Home}');
    expect(document.activeElement).toBe(link('Une ligne'));
  });

  test('reach every part by Tab, and jump by Enter', async () => {
    await read();
    link('Une ligne')?.focus();
    await userEvent.keyboard('{Tab}{Tab}{Enter}');
    await expect.poll(() => document.activeElement?.id).toBe('part-1');
  });
});

test('Back returns to where one was, Forward to where one jumped', async () => {
  await read();
  const box = await scroller();
  box.scrollTop = 240;
  const address = location.href;
  link('Et maintenant')?.click();
  await expect.poll(() => document.activeElement?.id).toBe('part-6');
  await expect.poll(() => box.scrollTop).toBeGreaterThan(800);
  expect(location.href).toBe(address);
  history.back();
  await expect.poll(() => Math.abs(box.scrollTop - 240)).toBeLessThan(40);
  expect(document.activeElement).toBe(box);
  history.forward();
  await expect.poll(() => box.scrollTop).toBeGreaterThan(800);
});
