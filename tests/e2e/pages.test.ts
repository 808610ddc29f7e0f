import { describe, expect, it } from 'vitest';
import type { Surface } from '../support/driver';
import * as steps from '../support/steps.mjs';
import { inEachBrowser, RAIN_GAUGE } from './use-browser';

const [SECOND, THIRD] = RAIN_GAUGE.further;

/** Waits until the end of the article is in this state, and returns what is said there. */
const pagesAre = (surface: Surface, state: string) =>
  surface.waitFor(
    (wanted) => document.querySelector(`[data-more-pages=${wanted}] [role=status]`)?.textContent ?? '',
    state,
  );

const textOf = async (surface: Surface) => (await steps.article(surface)).text.replace(/\s+/g, ' ');

describe('an article of several pages', () => {
  inEachBrowser((world) => {
    it('says where it goes on, and asks for nothing unasked', async () => {
      await world.visit(RAIN_GAUGE.path);
      world.server.forgetRequests();
      const popup = await steps.read(world.browser);
      expect(await pagesAre(popup, 'offered')).toContain('2');
      expect(await textOf(popup)).not.toContain('all at once');
      expect(world.server.requests.filter(({ path }) => path.endsWith('.html'))).toEqual([]);
    });

    it('keeps what came when a page does not, says which, and goes on when asked', async () => {
      await world.visit(RAIN_GAUGE.path);
      const popup = await steps.read(world.browser);
      world.server.fail(THIRD, 503);
      await popup.click('button[data-action=add-all-pages]');
      await popup.waitFor(() =>
        document.querySelector('[data-more-pages=offered] [role=status]')?.textContent?.includes('3'),
      );
      expect(await textOf(popup)).toContain(RAIN_GAUGE.turned);
      world.server.fail(THIRD);
      await popup.click('button[data-action=add-page]');
      await pagesAre(popup, 'whole');
      expect(await textOf(popup)).toContain(RAIN_GAUGE.lastWords);
    });

    it('shows that a page is being read, and stops when told to', async () => {
      await world.visit(RAIN_GAUGE.path);
      const popup = await steps.read(world.browser);
      const release = world.server.hold(SECOND);
      await popup.click('button[data-action=add-all-pages]');
      expect(await pagesAre(popup, 'reading')).toContain('2');
      await popup.click('button[data-action=stop-pages]');
      await pagesAre(popup, 'offered');
      release();
      await popup.click('button[data-action=add-page]');
      await popup.waitFor(() =>
        document.querySelector('[data-more-pages=offered] [role=status]')?.textContent?.includes('3'),
      );
    });

    it('joins them with seams nobody sees', async () => {
      await world.visit(RAIN_GAUGE.path);
      const popup = await steps.read(world.browser);
      await popup.click('button[data-action=add-all-pages]');
      await pagesAre(popup, 'whole');
      const text = await textOf(popup);
      expect(text).toContain(RAIN_GAUGE.turned);
      expect(text).toContain(RAIN_GAUGE.lastWords);
      for (const words of ['of 3', 'Next page', 'Tomasz Reyle', 'Comments']) expect(text).not.toContain(words);
      for (const words of ['A retired signalman', 'Weather coming up']) expect(text.split(words)).toHaveLength(2);
      expect(text.indexOf('The clock went')).toBeGreaterThan(text.indexOf(RAIN_GAUGE.lastWords));
      const outline = await popup.evaluate(() =>
        [...document.querySelectorAll('[data-prose] h2')].map((heading) => heading.textContent?.trim()),
      );
      expect(outline).toEqual(['A column of small numbers', 'The egg as an instrument', 'Who will bend over it next']);
    });

    it('asks as the page would: its own server only, with its cookies', async () => {
      const page = await (await fetch(world.server.origin + RAIN_GAUGE.path)).text();
      world.server.put(RAIN_GAUGE.path, page, { 'set-cookie': 'subscriber=yes' });
      await world.visit(RAIN_GAUGE.path);
      const popup = await steps.read(world.browser);
      world.server.forgetRequests();
      await popup.click('button[data-action=add-all-pages]');
      await pagesAre(popup, 'whole');
      const asked = world.server.requests.filter(({ path }) => path.endsWith('.html'));
      expect(asked.map(({ path, method, cookie }) => [method, path, cookie])).toEqual(
        RAIN_GAUGE.further.map((path) => ['GET', path, 'subscriber=yes']),
      );
    });

    it('keeps the joined text, with the notes made before, and knows it from any of its pages', async () => {
      await world.visit(RAIN_GAUGE.path);
      const popup = await steps.read(world.browser);
      await steps.writeNote(popup, 'fourteen thousand nine hundred times', 'Every morning');
      await popup.click('button[data-action=add-all-pages]');
      await pagesAre(popup, 'whole');
      await popup.waitFor(() => document.querySelector('button[data-action=keep][data-state=kept]') !== null);

      await world.visit(SECOND);
      const again = await steps.read(world.browser);
      const text = await textOf(again);
      expect(text).toContain('At nine every morning');
      expect(text).toContain(RAIN_GAUGE.lastWords);
      await pagesAre(again, 'whole');
      await steps.noted(again, 'Every morning');
      expect(await again.evaluate(() => document.querySelector('[data-notice=changed]') !== null)).toBe(false);

      const kept = await steps.openKept(world.browser, RAIN_GAUGE.title);
      expect(await textOf(kept)).toContain(RAIN_GAUGE.lastWords);
      await kept.close();
    });

    it('takes all pages anew when the copy is updated', async () => {
      const page = await (await fetch(world.server.origin + SECOND)).text();
      world.server.put(SECOND, page.replace('They take four minutes', 'They now take five minutes'));
      await world.visit(SECOND);
      const popup = await steps.read(world.browser);
      await popup.click('[data-notice=changed] button[data-action=update-copy]');
      await popup.waitFor(() => document.querySelector('[data-prose]')?.textContent?.includes('They now take five'));
      const text = await textOf(popup);
      expect(text).toContain('At nine every morning');
      expect(text).toContain(RAIN_GAUGE.lastWords);
      await steps.noted(popup, 'Every morning');
      expect(await popup.complaints()).toEqual([]);
    });

    it('does not follow a page to another site', async () => {
      const page = await (await fetch(world.server.origin + RAIN_GAUGE.path)).text();
      world.server.put(
        '/lure.html',
        page.replaceAll('rain-gauge-2.html', `${world.server.picturesOrigin}/lure-2.html`),
      );
      await world.visit('/lure.html');
      const popup = await steps.read(world.browser);
      expect(await popup.evaluate(() => document.querySelector('[data-more-pages]') !== null)).toBe(false);

      world.server.put('/trap.html', page.replaceAll('rain-gauge-2.html', 'trap-2.html'));
      world.server.redirect('/trap-2.html', `${world.server.picturesOrigin}/trap-3.html`);
      await world.visit('/trap.html');
      const other = await steps.read(world.browser);
      world.server.forgetRequests();
      await other.click('button[data-action=add-page]');
      await other.waitFor(() => document.querySelector('[data-more-pages=offered] button[data-action=add-page]'));
      await other.waitFor(() =>
        document.querySelector('[data-more-pages=offered] [role=status]')?.textContent?.includes('did not come'),
      );
      expect(world.server.requests.filter(({ path }) => path === '/trap-3.html')).toEqual([]);
    });
  });
});
