import './english';

import { useState } from 'preact/hooks';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Reader } from '../../../components/article/Reader';
import type { ReaderProps } from '../../../components/article/reader-props';
import { type Appearance, type TypeChanges, USUAL_APPEARANCE } from '../../../lib/shared/appearance/settings';
import { base, deeds, quote } from './a-reader';
import { BY_LANGUAGE } from './gallery/by-language';
import { all, find, settled, show, violations } from './show';

const ENGLISH = BY_LANGUAGE.en;

/** A reader that does what it is told, and tells what it was told. */
async function read(
  changes: TypeChanges | Appearance = {},
  { size = [800, 600], ...props }: Partial<ReaderProps> & { size?: [number, number] } = {},
) {
  const onChange = vi.fn<(next: Appearance) => void>();
  const first = 'theme' in changes ? changes : { ...USUAL_APPEARANCE, everywhere: changes };
  function Remembering() {
    const [value, setValue] = useState(first);
    const change = (next: Appearance) => {
      onChange(next);
      setValue(next);
    };
    return <Reader {...base} {...ENGLISH} {...deeds()} {...props} appearance={{ value, onChange: change }} />;
  }
  await show(<Remembering />, size);
  await find('[data-prose] h2#part-0');
  await settled();
  return onChange;
}

const button = () => find('[data-action=appearance]');
const panel = () => find('[data-appearance-panel]');
const styleOf = async (selector: string) => getComputedStyle(await find(selector));
const labelled = async (name: string): Promise<HTMLInputElement> => {
  const label = [...(await panel()).querySelectorAll('label')].find((one) => one.textContent?.includes(name));
  const control = label?.control;
  if (!(control instanceof HTMLInputElement)) throw new Error(`nothing labelled “${name}”`);
  return control;
};
async function open() {
  (await button()).click();
  await panel();
}
const slide = async (name: string, value: number) => {
  const slider = await labelled(name);
  slider.value = String(value);
  slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

describe('the panel', () => {
  test('opens from the bar on the theme in use, and Escape gives the focus back', async () => {
    await read();
    await open();
    await expect.poll(() => document.activeElement).toBe(await labelled('Auto'));
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => all('[data-appearance-panel]').length).toBe(0);
    expect(document.activeElement).toBe(await button());
    expect((await button()).ariaExpanded).toBe('false');
  });

  test('does not let Escape close the popup', async () => {
    await read();
    await open();
    const heard = vi.fn();
    window.addEventListener('keydown', heard);
    await userEvent.keyboard('{Escape}');
    window.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
  });

  test('closes when something else is pressed, and stays while the text is scrolled', async () => {
    await read();
    await open();
    (await find('[data-reading]')).scrollTop = 200;
    await settled();
    await panel();
    await userEvent.click(await find('main > header > p'));
    await expect.poll(() => all('[data-appearance-panel]').length).toBe(0);
  });

  test('is used by keyboard from end to end', async () => {
    const onChange = await read();
    (await button()).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => document.activeElement?.getAttribute('value')).toBe('system');
    await userEvent.keyboard('{ArrowRight}');
    expect(onChange.mock.lastCall?.[0].theme).toBe('light');
    const size = await labelled('Size');
    while (document.activeElement !== size) await userEvent.keyboard('{Tab}');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(onChange.mock.lastCall?.[0].everywhere).toEqual({ size: 1.1 });
    expect(size.getAttribute('aria-valuetext')).toBe('110%');
  });

  test.each([
    ['the popup', [800, 600]],
    ['a narrow window', [360, 740]],
    ['400 % zoom', [320, 256]],
  ] as const)('in %s axe finds nothing wrong, and nothing is cut off', async (_, size) => {
    await read({ ownCss: 'p { background: url(x.png) }' }, { size: [...size], ...BY_LANGUAGE.ja });
    await open();
    expect(await violations()).toEqual([]);
    const box = (await panel()).getBoundingClientRect();
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(size[0]);
    expect((await panel()).scrollWidth).toBeLessThanOrEqual(Math.ceil(box.width));
  });

  test('offers columns for Japanese and Chinese only', async () => {
    await read();
    await open();
    expect(all('input[value=vertical]')).toHaveLength(0);
    await userEvent.keyboard('{Escape}');
    await read({}, BY_LANGUAGE.zh);
    await open();
    expect(all('input[value=vertical]')).toHaveLength(1);
  });
});

describe('a change', () => {
  test('shows at once', async () => {
    await read();
    await open();
    const before = Number.parseFloat((await styleOf('[data-prose]')).fontSize);
    await slide('Size', 1.5);
    await expect
      .poll(async () => Number.parseFloat((await styleOf('[data-prose]')).fontSize) / before)
      .toBeCloseTo(1.5, 2);
    (await labelled('Source Sans')).click();
    await expect.poll(async () => (await styleOf('[data-prose]')).fontFamily).toContain('Source Sans 3');
    await slide('Line height', 2);
    await expect.poll(async () => (await find('main')).style.getPropertyValue('--leading')).toBe('2');
    (await labelled('Indented')).click();
    await expect.poll(async () => getComputedStyle(all('[data-prose] p + p')[0] as Element).textIndent).not.toBe('0px');
  });

  test('for one site leaves the others as they are, and can be taken back', async () => {
    const onChange = await read();
    await open();
    await userEvent.selectOptions(await find('[data-scope]'), 'site');
    (await labelled('None')).click();
    expect(onChange.mock.lastCall?.[0]).toEqual({
      ...USUAL_APPEARANCE,
      sites: { 'example.org': { pictures: 'none' } },
    });
    await expect.poll(async () => (await styleOf('[data-prose] figure img')).display).toBe('none');
    (await find('[data-action=reset-appearance]')).click();
    expect(onChange.mock.lastCall?.[0]).toEqual(USUAL_APPEARANCE);
    await expect.poll(async () => (await styleOf('[data-prose] figure img')).display).toBe('block');
  });

  test('opens where the article has its own', async () => {
    await read({ ...USUAL_APPEARANCE, languages: { en: { size: 1.2 } } });
    await open();
    expect((await find<HTMLSelectElement>('[data-scope]')).value).toBe('language');
  });

  test('leaves the words that are being read where they are', async () => {
    await read();
    const reading = await find('[data-reading]');
    const words = await find('[data-prose] h2#part-2');
    const top = () => words.getBoundingClientRect().top - reading.getBoundingClientRect().top;
    reading.scrollTop += top() - 4;
    await settled();
    await open();
    await slide('Size', 1.6);
    await expect.poll(async () => (await find('main')).style.getPropertyValue('--scale')).toBe('1.6');
    await settled();
    expect(Math.abs(top())).toBeLessThan(30);
  });

  test('never touches the text, whatever is chosen', async () => {
    const texts = new Set<string>();
    const changes: TypeChanges[] = [
      {},
      { wordStarts: true, focus: 'paragraph', pictures: 'none' },
      { focus: 'lines', pictures: 'small', paragraphs: 'indented', justified: true, ownCss: 'p::before{content:"x"}' },
    ];
    for (const change of changes) {
      await read(change);
      texts.add((await find('[data-prose]')).innerHTML.replace(/ data-(?:dimmed|fits)=""/g, ''));
    }
    expect(texts.size).toBe(1);
  });
});

describe('reading aids', () => {
  test('the starts of words are painted, also after a mark has split the text', async () => {
    const painted = () => [...(CSS.highlights.get('word-start') ?? [])].map((range) => String(textOf(range)));
    await read({ wordStarts: true });
    await expect.poll(() => painted().slice(0, 4)).toEqual(['A', 'twe', 'min', 'pa']);
    await read({ wordStarts: false });
    expect(CSS.highlights.has('word-start')).toBe(false);
    await read({ wordStarts: true }, { highlights: [quote('minutes past')] });
    await expect.poll(() => painted().slice(0, 4)).toEqual(['A', 'twe', 'min', 'pa']);
  });

  test('all paragraphs but the one that is read are dimmed', async () => {
    await read({ focus: 'paragraph' });
    const bright = () =>
      all('[data-prose] :is(p, h2, h3, li):not([data-dimmed])').filter((one) => !one.querySelector('p'));
    await expect.poll(() => bright().length).toBe(1);
    expect(bright()[0]?.textContent).toContain('At twelve minutes');
    const reading = await find('[data-reading]');
    reading.scrollTop = reading.scrollHeight;
    await expect.poll(() => bright()[0]?.textContent).toContain('A twentieth society');
    await read({ focus: 'off' });
    expect(all('[data-dimmed]')).toHaveLength(0);
  });
});

const textOf = (range: AbstractRange) =>
  range.startContainer.nodeValue?.slice(range.startOffset, range.endOffset) ?? '';

describe('columns', () => {
  test('run to the left; wheel, keys and outline lead along them', async () => {
    const onPosition = vi.fn<ReaderProps['onPosition']>();
    await read({ writing: 'vertical' }, { ...BY_LANGUAGE.ja, onPosition });
    const reading = await find('[data-reading]');
    expect((await styleOf('[data-prose]')).writingMode).toBe('vertical-rl');
    expect([reading.scrollLeft, reading.scrollHeight]).toEqual([0, reading.clientHeight]);
    reading.dispatchEvent(new WheelEvent('wheel', { deltaY: 120, cancelable: true }));
    await expect.poll(() => reading.scrollLeft).toBe(-120);
    reading.focus();
    await userEvent.keyboard(' ');
    await expect.poll(() => reading.scrollLeft).toBeLessThan(-200);
    await expect.poll(() => onPosition.mock.lastCall?.[1]).toBeGreaterThan(0);
    all('nav[data-outline] a')[0]?.click();
    await expect.poll(() => document.activeElement?.id).toBe('part-0');
    await expect.poll(() => all('nav[data-outline] [aria-current]').length).toBe(1);
  });

  test('are not for other languages', async () => {
    await read({ writing: 'vertical' });
    expect((await styleOf('[data-prose]')).writingMode).toBe('horizontal-tb');
  });
});

describe('scripts', () => {
  test.each([
    ['ja', 'Hiragino Mincho ProN'],
    ['zh', 'Songti SC'],
    ['ar', 'Noto Naskh Arabic'],
  ] as const)('%s has faces of its own, after the letters of the chosen one', async (lang, face) => {
    await read({}, BY_LANGUAGE[lang]);
    expect((await styleOf('[data-prose]')).fontFamily).toMatch(new RegExp(`^"?Literata.*${face}`));
  });

  test('Arabic is neither slanted nor pulled apart', async () => {
    await read({ letterSpacing: 0.1 }, BY_LANGUAGE.ar);
    const emphasis = await styleOf('[data-prose] em');
    expect([emphasis.fontStyle, emphasis.fontWeight]).toEqual(['normal', '600']);
    expect((await styleOf('[data-prose]')).letterSpacing).toMatch(/^(?:0px|normal)$/);
  });

  test.each(['en', 'ar', 'ja', 'zh'] as const)(
    'the largest type breaks nothing in %s on the narrowest window',
    async (lang) => {
      await read({ size: 3, letterSpacing: 0.2, wordSpacing: 0.6 }, { ...BY_LANGUAGE[lang], size: [320, 640] });
      const cutOff = all('[data-reading] :not([data-scroller] *, pre *)').filter((one) => {
        const { left, right } = one.getBoundingClientRect();
        return left < 0 || right > 320;
      });
      expect(cutOff).toEqual([]);
    },
  );

  test('a line holds about as many characters as was asked for', async () => {
    for (const font of ['serif', 'sans', 'legible', 'mono'] as const) {
      await read({ font, measure: 60 }, { size: [1280, 860], place: 'page' });
      const paragraph = all('[data-prose] > p').at(-2);
      if (!paragraph) throw new Error('no paragraph');
      const lines =
        paragraph.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(paragraph).lineHeight);
      const perLine = (paragraph.textContent?.length ?? 0) / lines;
      expect(perLine, font).toBeGreaterThan(48);
      expect(perLine, font).toBeLessThan(66);
    }
  });
});
