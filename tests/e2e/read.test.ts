import { describe, expect, it } from 'vitest';
import type { Surface } from '../support/driver';
import * as steps from '../support/steps.mjs';
import { HANDCARTS, inEachBrowser, NIGHT_TRAINS } from './use-browser';

const FURNITURE = [
  'Tout accepter',
  'Envoyer par courriel',
  'La lettre du quai',
  'votre boîte de réception',
  'Laisser un commentaire',
  'Karim B.',
  'Le plus petit buffet de gare',
  'Mentions légales',
];

const HEADINGS = [
  'Une ligne oubliée',
  'Pourquoi les trains de nuit reviennent',
  'Le prix du sommeil',
  'Ce que demandent les voyageurs',
  'Vingt ans de fermetures',
  'Le pari des coopératives',
  'Et maintenant ?',
];

/** Once it is known whether there is a voice: that it reads, or the sentence that says why it does not. */
const outcome = () => {
  const player = document.querySelector<HTMLElement>('[data-listening]');
  if (player?.dataset.listening === 'playing') return 'playing';
  return player?.querySelector('[data-notice]')?.textContent?.trim() ?? null;
};

/** Waits until the popup says why there is nothing to read. */
const refusal = (popup: Surface) =>
  popup.waitFor(() => {
    const main = document.querySelector<HTMLElement>('main[data-state=refused]');
    return main && { reason: main.dataset.reason, sentence: main.querySelector('[role=alert]')?.textContent ?? '' };
  });

const currentHeading = () => document.querySelector('nav[data-outline] a[aria-current] span')?.textContent?.trim();

describe('reading the page one is on', () => {
  inEachBrowser((world, name) => {
    it('shows the article with who wrote it, where, when and how long it takes', async () => {
      await world.visit(NIGHT_TRAINS.path);
      const popup = await world.browser.clickToolbarButton();
      const { title, text, everything } = await steps.article(popup);
      expect(title).toBe(NIGHT_TRAINS.title);
      expect(text).toContain(NIGHT_TRAINS.firstWords);
      expect(text).toContain(NIGHT_TRAINS.lastWords);
      for (const fact of ['Inès Carpentier', 'Louis Abadie', 'Les Cahiers du Rail', '2026']) {
        expect(everything).toContain(fact);
      }
      expect(everything).toMatch(/\d\smin/);
      for (const words of FURNITURE) expect(everything).not.toContain(words);
    });

    it('shows every picture of it, the lazy and the far ones too', async () => {
      await world.visit(NIGHT_TRAINS.path);
      const pictures = await steps.pictures(await steps.read(world.browser));
      expect(pictures.filter(({ width }) => width > 0)).toHaveLength(NIGHT_TRAINS.pictures.all);
    });

    it('keeps list, quote and table', async () => {
      await world.visit(NIGHT_TRAINS.path);
      const popup = await steps.read(world.browser);
      const counted = await popup.evaluate(() =>
        ['ul > li', 'blockquote', 'table tr'].map((part) => document.querySelectorAll(`[data-prose] ${part}`).length),
      );
      expect(counted).toEqual([5, 1, 5]);
    });

    it('lists the parts beside the text, jumps to one and follows the reading', async () => {
      await world.visit(NIGHT_TRAINS.path);
      const popup = await steps.read(world.browser);
      const listed = await popup.evaluate(() =>
        [...document.querySelectorAll('nav[data-outline] a > span:first-child')].map((part) =>
          part.textContent?.trim(),
        ),
      );
      expect(listed).toEqual(HEADINGS);

      await popup.click('nav[data-outline] a[href="#part-5"]');
      const top = await popup.waitFor(() => {
        const heading = [...document.querySelectorAll('[data-prose] h2')].find((h) =>
          h.textContent?.includes('Le pari'),
        );
        const { y } = heading?.getBoundingClientRect() ?? { y: -1 };
        return y >= 0 && y < innerHeight / 2 && { y };
      });
      expect(top).toBeTruthy();
      await popup.waitFor(
        (wanted) => document.querySelector('nav[data-outline] a[aria-current] span')?.textContent?.trim() === wanted,
        'Le pari des coopératives',
      );

      await popup.press('End');
      await popup.waitFor(
        (wanted) => document.querySelector('nav[data-outline] a[aria-current] span')?.textContent?.trim() === wanted,
        'Et maintenant ?',
      );
      await popup.press('Home');
      await popup.waitFor(() => document.querySelector('nav[data-outline] a[aria-current]') === null);
      expect(await popup.evaluate(currentHeading)).toBeUndefined();
    });

    it('says the title once, and leaves the page as it was', async () => {
      await world.visit(HANDCARTS.path);
      const before = await world.browser.page.evaluate(() => document.documentElement.outerHTML);
      const popup = await world.browser.clickToolbarButton();
      const { title, text, everything } = await steps.article(popup);
      expect(title).toBe(HANDCARTS.title);
      expect(text).not.toContain(HANDCARTS.title);
      expect(everything).toContain('Nora Ashdown');
      expect(await world.browser.page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    });

    it('reads a page that came apart, and runs nothing of it', async () => {
      await world.visit('/damaged.html');
      const popup = await world.browser.clickToolbarButton();
      const { text } = await steps.article(popup);
      expect(text).toContain('if a person can read it out to another person');
      expect(text).toContain('those have all been delivered');
      expect(text).not.toContain('Hidden words');
      expect(await popup.evaluate(() => 'executed' in window || 'pageScript' in window)).toBe(false);
    });

    it('complains of nothing on its console', async () => {
      await world.visit(NIGHT_TRAINS.path);
      const popup = await steps.read(world.browser);
      expect(await popup.complaints()).toEqual([]);
    });

    it('reads aloud, or says what is missing', async () => {
      await world.visit(NIGHT_TRAINS.path);
      const popup = await steps.read(world.browser);
      await popup.click('[data-action=listen]');
      // Machines that test have voices or not.
      expect(await popup.waitFor(outcome)).toMatch(/^playing$|voice/);
      await popup.click('[data-action=listen-stop]');
      await popup.waitFor(() => document.querySelector('[data-listening]') === null);
      expect(await popup.complaints()).toEqual([]);
    });

    it('is read in pages, by button and by key', async () => {
      await world.visit(NIGHT_TRAINS.path);
      const popup = await steps.read(world.browser);
      const isOn = (page: string) =>
        popup.waitFor((wanted) => document.querySelector('[data-pages] bdi')?.textContent?.startsWith(wanted), page);
      await popup.click('[data-action=appearance]');
      await popup.click('[data-appearance-panel] label:has(input[value=pages])');
      await popup.press('Escape');
      await popup.waitFor(() => document.querySelector('[data-appearance-panel]') === null);
      await isOn('Page 1 of ');
      await popup.click('[data-action=next-page]');
      await isOn('Page 2 of ');
      await popup.press('ArrowLeft');
      await isOn('Page 1 of ');
      // The pictures above it arrive only now, and push it over the edge of its page.
      await popup.click('nav[data-outline] a[href="#part-5"]');
      await popup.waitFor(() =>
        [...document.querySelectorAll('[data-prose] img')].every((each) => {
          if (!(each instanceof HTMLImageElement)) return true;
          each.loading = 'eager';
          return each.complete;
        }),
      );
      await popup.waitFor(() => {
        const { left = 0, right = 0 } = document.querySelector('#part-5')?.getClientRects()[0] ?? {};
        const box = document.querySelector('[data-reading]')?.getBoundingClientRect();
        const isSeen = box !== undefined && left >= box.left && right <= box.right;
        return isSeen && document.querySelector('nav[data-outline] [aria-current]')?.getAttribute('href') === '#part-5';
      });
    });

    async function isRefused(pathname: string, reason: string) {
      await world.visit(pathname);
      const popup = await world.browser.clickToolbarButton();
      const refused = await refusal(popup);
      expect(refused.reason).toBe(reason);
      expect(refused.sentence.length).toBeGreaterThan(20);
      expect(await popup.evaluate(() => document.querySelector('button[data-action=open-library]') !== null)).toBe(
        true,
      );
    }

    it.each([
      ['a front page', '/front-page.html', 'not-an-article'],
      ['plain text', '/plain.txt', 'not-a-page'],
    ])('says of %s that it is no article', (_, pathname, reason) => isRefused(pathname, reason));

    it('says of the browser’s own pages that it may not read them', async () => {
      await world.browser.goto(name === 'chromium' ? 'chrome://version' : 'about:support');
      expect((await refusal(await world.browser.clickToolbarButton())).reason).toBe('forbidden');
    });

    it('says of a page that still loads that it does, and reads it when it has', async () => {
      const finish = world.server.stall('/slow.html', '<!doctype html><title>Slow</title><body><h1>Slow</h1>');
      await world.browser.page.evaluate(
        (url) => void setTimeout(() => location.assign(url)),
        `${world.server.origin}/slow.html`,
      );
      await world.browser.page.waitFor(() => document.title === 'Slow' && document.body !== null);
      const popup = await world.browser.clickToolbarButton();
      expect((await refusal(popup)).reason).toBe('still-loading');
      finish(
        `<article>${'<p>The rest came late, but it came, and it was worth the wait to those who read it.</p>'.repeat(12)}</article>`,
      );
      expect((await steps.article(popup)).text).toContain('worth the wait');
    });

    // The last: a tab that showed one has been seen to go nowhere any more.
    it('says of a PDF that it is no article', () => isRefused('/minutes.pdf', 'not-a-page'));
  });
});
