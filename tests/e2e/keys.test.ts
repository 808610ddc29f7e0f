import { describe, expect, it } from 'vitest';
import type { Surface } from '../support/driver';
import * as steps from '../support/steps.mjs';
import { waitUntil } from '../support/wait-until.mjs';
import { HANDCARTS, inEachBrowser, NIGHT_TRAINS, RAIN_GAUGE } from './use-browser';

/** What a page of the extension asks of the browser here. */
interface Api {
  extension: { getViews(of?: { type: 'tab' }): Window[] };
  storage: { local: { set(items: object): Promise<void> } };
  action: { getPopup(of: object): Promise<string> };
}

const counted = (surface: Surface, wanted: RegExp) =>
  surface.waitFor((source) => {
    const count = document.querySelector('[data-find-count]')?.textContent ?? '';
    return new RegExp(source).test(count) && count;
  }, wanted.source);

/** The first words below the upper edge of the text, and how far it is scrolled. */
const firstLine = () => {
  const box = document.querySelector('[data-reading]');
  if (!box) return null;
  const edge = box.getBoundingClientRect().top + 8;
  const paragraphs = [...document.querySelectorAll('[data-prose] :is(p, h2, h3, li, figure)')];
  const first = paragraphs.find((one) => one.getBoundingClientRect().bottom > edge);
  return { words: first?.textContent?.trim().slice(0, 40) ?? '', scrolled: box.scrollTop };
};

/** Whether an article is open in a tab of its own, seen from a page of the extension. */
const openArticle = () => {
  const api: Api = Reflect.get(globalThis, 'chrome');
  return api.extension.getViews({ type: 'tab' }).some((view) => view.location.hash.startsWith('#/article/'));
};

/** Whether the panel beside the page shows this article at these words, seen from a page of the extension. */
const panelAt = (title: string, words: string) => {
  const api: Api = Reflect.get(globalThis, 'chrome');
  const view = api.extension.getViews().find(({ location }) => location.search.startsWith('?panel='));
  const main = view?.document.querySelector('main[data-state=article][data-place=panel]');
  const box = main?.querySelector('[data-reading]');
  if (!main || !box || main.querySelector('h1')?.textContent?.trim() !== title) return false;
  const { top } = box.getBoundingClientRect();
  const there = [...main.querySelectorAll('[data-prose] :is(p, h2, h3, li, figure)')].find((one) =>
    one.textContent?.trim().startsWith(words),
  );
  const { y, bottom } = there?.getBoundingClientRect() ?? { y: Number.NaN, bottom: Number.NaN };
  // In view near the upper edge: its first line stood there.
  return box.scrollTop > 0 && bottom > top && y < top + 200;
};

describe('reading by keys', () => {
  inEachBrowser((world, name) => {
    it('finds words, goes on from match to match, and stays there when the search is closed', async () => {
      await world.visit(NIGHT_TRAINS.path);
      const popup = await steps.read(world.browser);
      await popup.press('Control+f');
      await popup.waitFor(() => document.activeElement?.matches('[data-find] input'));
      await popup.type('COOPERATIVE');
      const first = await counted(popup, /^1\D+\d/);
      await popup.press('Enter');
      await counted(popup, /^2\D/);
      const marked = await popup.evaluate(() => CSS.highlights.get('find-match')?.size ?? 0);
      expect(first).toContain(String(marked));
      expect(marked).toBeGreaterThan(2);
      await popup.press('Escape');
      await popup.waitFor(() => document.querySelector('[data-find]') === null);
      expect(await popup.isOpen()).toBe(true);
      expect((await popup.evaluate(firstLine))?.scrolled).toBeGreaterThan(0);
      expect(await popup.evaluate(() => CSS.highlights.size)).toBe(0);
      expect(await popup.complaints()).toEqual([]);
    });

    it('goes on in a full page at the same line, and keeps the article for it', async () => {
      await world.visit(NIGHT_TRAINS.path);
      const popup = await steps.read(world.browser);
      // The parts are found after the text is shown.
      await popup.waitFor(() => document.querySelectorAll('nav[data-outline] a').length > 3);
      for (let section = 0; section < 3; section++) await popup.press(']');
      let place = await popup.waitFor(firstLine);
      const stands = async () => {
        const before = place.scrolled;
        place = await popup.waitFor(firstLine);
        return place.scrolled > 0 && place.scrolled === before;
      };
      await waitUntil(stands, { what: 'the text to stand still' });
      await popup.press('p');
      await waitUntil(async () => !(await popup.isOpen()), { what: 'the popup to give way' });
      const library = await world.browser.openExtensionPage('library.html');
      await library.waitFor(openArticle);
      await library.close();
      const page = await steps.openKept(world.browser, NIGHT_TRAINS.title);
      const arrives = async () => (await page.evaluate(firstLine))?.words === place.words;
      await waitUntil(arrives, { what: 'the page to stand at the same line' });
      await page.close();
    });

    it('gives a command another key, for the next popup too, and keeps at once when told to', async () => {
      await world.visit(HANDCARTS.path);
      const popup = await steps.read(world.browser);
      await popup.press('?');
      await popup.click('[data-command=notes] [data-action=change-key]');
      await popup.waitFor(() => document.activeElement?.matches('[data-key-catcher]'));
      await popup.press('y');
      await popup.waitFor(() => document.querySelector('[data-command=notes] kbd')?.textContent === 'Y');
      await popup.click('[data-dialog=keys] label:has(input[value=keep])');
      await popup.waitFor(() => document.querySelector('[data-dialog=keys] input[value=keep]:checked'));
      await popup.close();

      const next = await steps.read(world.browser);
      await next.waitFor(() => document.querySelector('button[data-action=keep][data-state=kept]'));
      await next.press('y');
      await next.waitFor(() => document.querySelector('button[data-action=toggle-notes][aria-pressed=true]'));
      expect(await next.complaints()).toEqual([]);
    });

    it.runIf(name === 'chromium')('goes on beside the page at the same line', async () => {
      // Opened before: another tab in front would hide the panel.
      const library = await world.browser.openExtensionPage('library.html');
      await world.visit(HANDCARTS.path);
      const popup = await steps.read(world.browser);
      for (let step = 0; step < 6; step++) await popup.press('j');
      const place = await popup.waitFor(firstLine);
      await popup.click('[data-action=open-panel]');
      await waitUntil(async () => !(await popup.isOpen()), { what: 'the popup to give way' });
      await library.waitFor(panelAt, HANDCARTS.title, place.words);
      await library.close();
    });

    it.runIf(name === 'chromium')('opens beside the page at a click on the toolbar when told to', async () => {
      const library = await world.browser.openExtensionPage('library.html');
      await library.evaluate(() => {
        const api: Api = Reflect.get(globalThis, 'chrome');
        for (const view of api.extension.getViews()) if (view.location.search.startsWith('?panel=')) view.close();
        return api.storage.local.set({ toolbarClick: 'panel' });
      });
      await library.waitFor(async () => {
        const api: Api = Reflect.get(globalThis, 'chrome');
        return (await api.action.getPopup({})) === '';
      });
      // Not kept: it can only come from the page, which the click has let Lectern read.
      await world.visit(RAIN_GAUGE.path);
      const panel = await world.browser.clickToolbarButton();
      expect((await steps.article(panel)).title).toBe(RAIN_GAUGE.title);
      expect(await panel.evaluate(() => location.search)).toMatch(/^\?panel=\d+$/);
    });
  });
});
