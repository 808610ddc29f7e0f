import { describe, expect, it } from 'vitest';
import * as steps from '../support/steps.mjs';
import { HANDCARTS, inEachBrowser, NIGHT_TRAINS } from './use-browser';

const keepState = () => document.querySelector<HTMLElement>('button[data-action=keep]')?.dataset.state;
const rows = () =>
  [...document.querySelectorAll('[data-article-row]')].map((row) => row.querySelector('h2')?.textContent?.trim());
const notice = () => document.querySelector('[data-notice=pictures]')?.textContent;

describe('keeping an article', () => {
  inEachBrowser((world) => {
    it('keeps it by its button, and says so', async () => {
      await world.visit(NIGHT_TRAINS.path);
      const popup = await steps.read(world.browser);
      expect(await popup.evaluate(keepState)).toBe('not-kept');
      await steps.keep(popup);
      const library = await world.browser.openExtensionPage('library.html');
      await library.waitFor(
        (title) => document.querySelector('[data-article-row] h2')?.textContent?.includes(title),
        NIGHT_TRAINS.title,
      );
      await library.close();
    });

    it('needs no permission for pictures of the page’s own host and for those the web may read', async () => {
      const page = await steps.openKept(world.browser, NIGHT_TRAINS.title);
      const pictures = await steps.keptPictures(page, NIGHT_TRAINS.pictures.free);
      expect(pictures.filter(({ src, width }) => src.startsWith('blob:') && width > 0)).toHaveLength(
        NIGHT_TRAINS.pictures.free,
      );
      await page.close();
    });

    it('says which pictures it may not have, where they are, and offers to ask', async () => {
      await world.visit(NIGHT_TRAINS.path);
      const popup = await steps.read(world.browser);
      expect(await popup.waitFor(notice)).toContain('pictures.localhost');
      expect(await popup.evaluate(() => document.querySelector('button[data-action=allow-pictures]') !== null)).toBe(
        true,
      );
    });

    it('knows the page again, under another spelling of its address too', async () => {
      await world.visit(`${NIGHT_TRAINS.path}?utm_source=newsletter#commentaires`);
      const popup = await steps.read(world.browser);
      await popup.waitFor(() => document.querySelector('button[data-action=keep][data-state=kept]') !== null);
    });

    it('keeps it by a key, once however often it is pressed', async () => {
      await world.visit(HANDCARTS.path);
      const popup = await steps.read(world.browser);
      await popup.press('Control+s');
      await popup.press('Control+s');
      await popup.waitFor(() => document.querySelector('button[data-action=keep][data-state=kept]') !== null);
      await popup.press('Control+s');
      const library = await world.browser.openExtensionPage('library.html');
      await library.waitFor(() => document.querySelectorAll('[data-article-row]').length > 1);
      expect(await library.evaluate(rows)).toEqual([HANDCARTS.title, NIGHT_TRAINS.title]);
      await library.close();
    });

    it('archives and deletes from the list, and takes either back', async () => {
      const library = await world.browser.openExtensionPage('library.html');
      // By key: whether a row has buttons or a menu depends on the pointer that the machine has.
      for (const archiveOrDelete of ['e', '#']) {
        await library.waitFor(() => document.querySelectorAll('[data-article-row]').length === 2);
        await library.press('j');
        await library.waitFor(() => document.activeElement?.closest('[data-article-row]'));
        await library.press(archiveOrDelete);
        await library.waitFor(() => document.querySelectorAll('[data-article-row]').length === 1);
        await library.click('[data-toast] button[data-action=undo]');
      }
      await library.waitFor(() => document.querySelectorAll('[data-article-row]').length === 2);
      expect(await library.evaluate(rows)).toEqual([HANDCARTS.title, NIGHT_TRAINS.title]);
      expect(await library.complaints()).toEqual([]);
    });
  });
});

describe('asking for the pictures of another host', () => {
  inEachBrowser(
    (world, name) => {
      it.runIf(name === 'firefox')('keeps the offer standing when the person refuses', async () => {
        await world.visit(NIGHT_TRAINS.path);
        const popup = await steps.read(world.browser);
        await steps.keep(popup);
        await popup.click('button[data-action=allow-pictures]');
        await world.browser.answerPermissionPrompt('refuse');
        const again = await steps.read(world.browser);
        expect(await again.waitFor(notice)).toContain('pictures.localhost');
      });

      it('keeps them as soon as the person allows it', async () => {
        await world.visit(NIGHT_TRAINS.path);
        const popup = await steps.read(world.browser);
        if ((await popup.evaluate(keepState)) === 'not-kept') await steps.keep(popup);
        await popup.click('button[data-action=allow-pictures]');
        await world.browser.answerPermissionPrompt('allow');
        const page = await steps.openKept(world.browser, NIGHT_TRAINS.title);
        const pictures = await steps.keptPictures(page, NIGHT_TRAINS.pictures.all);
        expect(pictures).toHaveLength(NIGHT_TRAINS.pictures.all);
        expect(await page.evaluate(notice)).toBeUndefined();
      });
    },
    // Only in a real window does Chromium draw its question.
    (name) => ({ window: name === 'chromium' ? 'virtual' : 'none' }),
  );
});
