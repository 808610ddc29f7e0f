import { describe, expect, it } from 'vitest';
import * as steps from '../support/steps.mjs';
import { inEachBrowser, NIGHT_TRAINS } from './use-browser';

describe('reading what was kept', () => {
  inEachBrowser((world) => {
    it('asks nothing of the network, though it could', async () => {
      await world.visit(NIGHT_TRAINS.path);
      await steps.keep(await steps.read(world.browser));
      const first = await steps.openKept(world.browser);
      await steps.keptPictures(first, NIGHT_TRAINS.pictures.free);
      await first.close();
      await world.browser.goto('about:blank');

      world.server.forgetRequests();
      const page = await steps.openKept(world.browser);
      await steps.keptPictures(page, NIGHT_TRAINS.pictures.free);
      await page.press('End');
      expect(world.server.requests).toEqual([]);
      await page.close();
    });

    it('shows the whole article and its pictures with no network at all', async () => {
      await world.browser.setOffline(true);
      const page = await steps.openKept(world.browser);
      const { title, text } = await steps.article(page);
      expect(title).toBe(NIGHT_TRAINS.title);
      expect(text).toContain(NIGHT_TRAINS.firstWords);
      expect(text).toContain(NIGHT_TRAINS.lastWords);
      const pictures = await steps.keptPictures(page, NIGHT_TRAINS.pictures.free);
      for (const { src } of pictures) expect(src).toMatch(/^blob:/);
      expect(world.server.requests).toEqual([]);
      expect(await page.complaints()).toEqual([]);
      await world.browser.setOffline(false);
    });
  });
});
