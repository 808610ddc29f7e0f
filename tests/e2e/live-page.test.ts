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
  });
});
