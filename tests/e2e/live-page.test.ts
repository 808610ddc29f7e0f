import { describe, expect, it } from 'vitest';
import type { Surface } from '../support/driver';
import * as steps from '../support/steps.mjs';
import { inEachBrowser, NIGHT_TRAINS } from './use-browser';

const QUOTE = 'On ne vend pas un trajet, on vend une nuit';
const LATER = 'perdre du temps exprès';

/** What is painted on a page in a colour. */
const painted = (page: Surface, colour: string) =>
  page.evaluate((name) => {
    const ranges = CSS.highlights.get(`lectern-${name}`);
    return ranges ? [...ranges].map(String).join('').replace(/\s+/g, ' ') : '';
  }, colour);

const paintedSoon = (page: Surface, colour: string, words: string) =>
  page.waitFor(
    (name, wanted) => {
      const ranges = CSS.highlights.get(`lectern-${name}`);
      return ranges !== undefined && [...ranges].map(String).join('').replace(/\s+/g, ' ') === wanted;
    },
    colour,
    words,
  );

const markup = (page: Surface) => page.evaluate(() => document.documentElement.outerHTML);

/** Selects words of the page with the mouse, as far as they stand in one paragraph. */
async function selectOnPage(page: Surface, words: string): Promise<void> {
  await steps.select(page, words, 'body');
}

/** Goes into the controls by Tab, to one of them, and presses it. */
async function enterAt(page: Surface, key: string): Promise<void> {
  await page.press('Tab');
  await page.press(key);
  await page.press('Enter');
  await page.waitFor(() => getSelection()?.isCollapsed !== false);
}

describe('marking on the live page', () => {
  inEachBrowser((world) => {
    it('is turned on from the popup, which keeps the article first', async () => {
      await world.visit(NIGHT_TRAINS.path);
      const popup = await steps.read(world.browser);
      await steps.takeOut(popup, 'mark-on-page');
      await world.browser.page.waitFor(() => document.querySelector('[popover]') !== null);
    });

    it('marks what is selected, by a key, and leaves the page as it was', async () => {
      const { page } = world.browser;
      await page.press('Escape');
      await page.waitFor(() => document.querySelector('[popover]') === null);
      const before = await markup(page);
      await selectOnPage(page, QUOTE);
      await page.waitFor(() => document.querySelector('[popover]') !== null);
      await page.press('Alt+Shift+h');
      await paintedSoon(page, 'yellow', QUOTE);
      await page.waitFor(() => document.querySelector('[popover]') === null);
      expect(await markup(page)).toBe(before);
    });

    it('shows the mark in the kept copy', async () => {
      const page = await steps.openKept(world.browser, NIGHT_TRAINS.title);
      await steps.marked(page, QUOTE);
      await steps.highlight(page, LATER, 'pink');
      await page.close();
    });

    it('shows it on a later visit when the popup is opened, with what was marked in the copy', async () => {
      const { page } = world.browser;
      await world.visit(NIGHT_TRAINS.path);
      expect(await painted(page, 'yellow')).toBe('');
      const before = await markup(page);
      const popup = await steps.read(world.browser);
      await paintedSoon(page, 'yellow', QUOTE);
      await paintedSoon(page, 'pink', LATER);
      await popup.close();
      expect(await markup(page)).toBe(before);
    });

    it('finds the words again where the page has put them elsewhere', async () => {
      const { page } = world.browser;
      await page.evaluate(() => {
        for (const paragraph of document.querySelectorAll('p')) paragraph.replaceWith(paragraph.cloneNode(true));
      });
      await paintedSoon(page, 'yellow', QUOTE);
    });

    it('extends a mark to words selected across its edge, by keys alone', async () => {
      const { page } = world.browser;
      await selectOnPage(page, 'trajet, on vend une nuit », résume');
      await page.waitFor(() => document.querySelector('[popover]') !== null);
      await page.press('Shift+ArrowLeft');
      const wider = await page.evaluate(() => getSelection()?.toString().replace(/\s+/g, ' ') ?? '');
      await page.waitFor(() => document.querySelector('[popover]') !== null);
      await enterAt(page, 'End');
      await paintedSoon(page, 'yellow', `On ne vend pas un ${wider}`);
    });

    it('shrinks a mark to words selected inside it, and takes that back', async () => {
      const { page } = world.browser;
      await selectOnPage(page, 'on vend une nuit');
      await page.waitFor(() => document.querySelector('[popover]') !== null);
      await enterAt(page, 'End');
      await paintedSoon(page, 'yellow', 'on vend une nuit');
    });

    it('marks a picture that is pressed, which shows in the kept copy', async () => {
      const { page } = world.browser;
      // What is said of the last deed goes, so that the next that is said is that marking is on.
      await page.press('Escape');
      await page.waitFor(() => document.querySelector('[popover]') === null);
      const popup = await steps.read(world.browser);
      await steps.takeOut(popup, 'mark-on-page');
      await page.waitFor(() => document.querySelector('[popover]') !== null);
      await page.click('article img[srcset]');
      await page.press('Alt+Shift+h');
      await page.waitFor(() => {
        const picture = document.querySelector('article img[srcset]');
        return picture !== null && getComputedStyle(picture).outlineWidth === '6px';
      });
      const copy = await steps.openKept(world.browser, NIGHT_TRAINS.title);
      await copy.waitFor(() => document.querySelector('[data-prose] mark[data-highlight] img[alt*="viaduc"]') !== null);
      await copy.close();
    });
  });
});
