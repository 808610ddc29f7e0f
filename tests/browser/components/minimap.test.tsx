import './english';

import { describe, expect, test } from 'vitest';
import { Reader } from '../../../components/article/Reader';
import { base, deeds, quote, read, scroller } from './a-reader';
import { ARABIC, anArticle, safe } from './sample-articles';
import { all, find, settled, show, violations } from './show';

const shareOf = (element: Element | null | undefined) => {
  const strip = document.querySelector('[data-minimap]')?.getBoundingClientRect();
  const box = element?.getBoundingClientRect();
  return strip && box ? (box.top - strip.top) / strip.height : Number.NaN;
};

/** Where an element of the text is, as a share of all there is to scroll. */
async function placeOf(selector: string): Promise<number> {
  const box = await scroller();
  const top = document.querySelector(selector)?.getBoundingClientRect().top ?? Number.NaN;
  return (top - box.getBoundingClientRect().top + box.scrollTop) / box.scrollHeight;
}

describe('the minimap', () => {
  test('shows parts and marks where they are, for the eye only', async () => {
    await read({ highlights: [quote('Une part vaut cent euros', { colour: 'blue' })] });
    await expect.poll(() => all('[data-minimap] [data-kind=part]').length).toBe(7);
    expect((await find('[data-minimap]')).ariaHidden).toBe('true');
    expect(all('[data-minimap] [tabindex], [data-minimap] button, [data-minimap] a')).toHaveLength(0);
    const mark = await find('[data-minimap] [data-kind=highlight]');
    expect(mark.dataset.colour).toBe('blue');
    expect(Math.abs(shareOf(mark) - (await placeOf('mark[data-colour=blue]')))).toBeLessThan(0.02);
    expect(Math.abs(shareOf(all('[data-minimap] [data-kind=part]')[4]) - (await placeOf('#part-4')))).toBeLessThan(
      0.02,
    );
    expect(await violations()).toEqual([]);
  });

  test('follows the reading, and scrolls where it is pressed and dragged', async () => {
    await read();
    const box = await scroller();
    const strip = (await find('[data-minimap]')).getBoundingClientRect();
    const point = (type: string, share: number) =>
      document
        .querySelector('[data-minimap]')
        ?.dispatchEvent(
          new PointerEvent(type, { clientY: strip.top + share * strip.height, pointerId: 1, button: 0, bubbles: true }),
        );
    // A made-up pointer can't be captured; a real one is.
    (await find('[data-minimap]')).setPointerCapture = () => {};
    const middle = () => (box.scrollTop + box.clientHeight / 2) / box.scrollHeight;
    point('pointerdown', 0.5);
    expect(Math.abs(middle() - 0.5)).toBeLessThan(0.02);
    point('pointermove', 0.7);
    expect(Math.abs(middle() - 0.7)).toBeLessThan(0.02);
    point('pointerup', 0.7);
    point('pointermove', 0.3);
    expect(Math.abs(middle() - 0.7)).toBeLessThan(0.02);
    await settled();
    await expect.poll(() => shareOf(document.querySelector('[data-minimap] b'))).toBeGreaterThan(0.4);
  });

  test('stands beside the scroll bar, whichever way the article and the interface run', async () => {
    const isBesideBar = () => {
      const strip = document.querySelector('[data-minimap]')?.getBoundingClientRect();
      const text = document.querySelector('[data-prose]')?.getBoundingClientRect();
      const outline = document.querySelector('[data-outline]')?.getBoundingClientRect();
      // The outline is on the side the interface begins at, the scroll bar on the other.
      return strip && text && outline && strip.left > text.left === text.left > outline.left;
    };
    const arabic = { article: anArticle({ lang: 'ar', dir: 'rtl' }), html: safe(ARABIC) } as const;
    try {
      for (const direction of ['ltr', 'rtl']) {
        document.documentElement.dir = direction;
        await read();
        await expect.poll(isBesideBar).toBe(true);
        await show(<Reader {...base} {...deeds()} {...arabic} />);
        await expect.poll(isBesideBar).toBe(true);
      }
    } finally {
      document.documentElement.removeAttribute('dir');
    }
  });

  test('is not there on a narrow window', async () => {
    await read({}, [360, 740]);
    expect(all('[data-minimap]')).toHaveLength(0);
  });
});
