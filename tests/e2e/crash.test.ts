import { describe, expect, it } from 'vitest';
import * as steps from '../support/steps.mjs';
import { HANDCARTS, inEachBrowser, NIGHT_TRAINS } from './use-browser';

/** The worker fetches it by itself; pictures of the page's own host it has to fetch in the page. */
const FAR_PICTURE = '/cors/atelier.jpg';

describe('what may go wrong while keeping', () => {
  inEachBrowser((world) => {
    it('goes on with the pictures after the worker was killed in mid-save', async () => {
      await world.visit(NIGHT_TRAINS.path);
      await world.browser.page.waitFor(() => [...document.images].at(-1)?.complete);
      world.server.forgetRequests();
      const release = world.server.hold(FAR_PICTURE);
      await steps.keep(await steps.read(world.browser));
      await world.server.asked(FAR_PICTURE);
      await world.browser.killWorker();
      release();

      // The next time Lectern is opened at all.
      await steps.read(world.browser);
      const page = await steps.openKept(world.browser);
      const pictures = await steps.keptPictures(page, NIGHT_TRAINS.pictures.free);
      expect(pictures.some(({ alt, width }) => alt.startsWith('Dans un atelier') && width > 0)).toBe(true);
      await page.close();
    });

    it('has everything after the extension was reloaded', async () => {
      await world.visit(NIGHT_TRAINS.path);
      await steps.highlight(await steps.read(world.browser), 'la désaffection du public');
      await world.browser.reloadExtension();
      await world.visit(NIGHT_TRAINS.path);
      const popup = await steps.read(world.browser);
      await popup.waitFor(() => document.querySelector('button[data-action=keep][data-state=kept]') !== null);
      await steps.marked(popup, 'la désaffection du public');
    });

    it('has an article whole when the browser is killed right after saying that it is kept', async () => {
      await world.visit(HANDCARTS.path);
      const popup = await world.browser.clickToolbarButton();
      const { text } = await steps.article(popup);
      await steps.keep(popup);
      await world.browser.crash();
      await world.relaunch();
      const page = await steps.openKept(world.browser, HANDCARTS.title);
      expect((await steps.article(page)).text).toBe(text);
      await page.close();
    });

    it('has the pictures, too, once the page is open again', async () => {
      await world.visit(HANDCARTS.path);
      await steps.read(world.browser);
      const page = await steps.openKept(world.browser, HANDCARTS.title);
      await steps.keptPictures(page, HANDCARTS.pictures.free);
      await page.close();
    });

    it('has a mark when the browser is killed right after showing it', async () => {
      await world.visit(HANDCARTS.path);
      await steps.highlight(await steps.read(world.browser), 'put straight back');
      await world.browser.crash();
      await world.relaunch();
      const page = await steps.openKept(world.browser, HANDCARTS.title);
      await steps.marked(page, 'put straight back');
    });
  });
});
