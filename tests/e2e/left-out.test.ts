import { describe, expect, it } from 'vitest';
import type { Surface } from '../support/driver';
import * as steps from '../support/steps.mjs';
import { HANDCARTS, inEachBrowser, NIGHT_TRAINS } from './use-browser';

const PROMO = 'Enjoying this?';
const PARAGRAPH = 'Nobody in Saltmarsh planned a procession.';

const textOf = async (surface: Surface) => (await steps.article(surface)).text.replace(/\s+/g, ' ');

/** Brings the end of the article into view, where the list is, and opens it. */
async function listed(surface: Surface): Promise<void> {
  await surface.waitFor(() => {
    const button = document.querySelector('button[data-action=show-left-out]');
    button?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return button;
  });
  if (
    await surface.evaluate(
      () => document.querySelector('button[data-action=show-left-out][aria-expanded=false]') !== null,
    )
  )
    await surface.click('button[data-action=show-left-out]');
}

/** Presses a button of the entry that begins with these words; its reason is its place in the list's attributes. */
async function act(surface: Surface, words: string, action: string): Promise<void> {
  await listed(surface);
  const index = await surface.waitFor((wanted) => {
    const rows = [...document.querySelectorAll('[data-left-out]')];
    const row = rows.findIndex((each) => each.textContent?.includes(wanted));
    rows[row]?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return row < 0 ? null : { nth: row + 1 };
  }, words);
  await surface.click(`li[data-left-out]:nth-child(${index.nth}) [data-action=${action}]`);
}

const shows = (surface: Surface, words: string, isThere = true) =>
  surface.waitFor(
    (wanted, expected) =>
      (document.querySelector('[data-prose]')?.textContent?.replace(/\s+/g, ' ').includes(wanted) ?? false) ===
      expected,
    words,
    isThere,
  );

/** Runs in a page of the extension: whether no kept text has these words any more. */
async function keptWithout(words: string): Promise<boolean> {
  const { name = '' } = (await indexedDB.databases())[0] ?? {};
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await answer(indexedDB.open(name));
  const texts: { html: string }[] = await answer(db.transaction('contents').objectStore('contents').getAll());
  db.close();
  return texts.every(({ html }) => !html.includes(words));
}

/** What stands before and after the words, among the passages of the text. */
const neighbours = (surface: Surface, words: string) =>
  surface.evaluate((wanted) => {
    const passages = [...(document.querySelector('[data-prose]')?.children ?? [])].map(
      (each) => each.textContent ?? '',
    );
    const at = passages.findIndex((text) => text.includes(wanted));
    return [passages[at - 1]?.trim().slice(0, 20), passages[at + 1]?.trim().slice(0, 20)];
  }, words);

describe('what was left out of an article', () => {
  inEachBrowser((world) => {
    it('is listed with its reason, and shown where it was', async () => {
      await world.visit(HANDCARTS.path);
      const popup = await steps.read(world.browser);
      expect(await textOf(popup)).not.toContain(PROMO);
      await act(popup, PROMO, 'show-place');
      const mark = await popup.waitFor(() => document.querySelector('[data-place-mark]')?.textContent);
      expect(mark).toMatch(/^Left out here: /);
    });

    it('comes back at its place at one press, and goes again', async () => {
      await world.visit(HANDCARTS.path);
      const popup = await steps.read(world.browser);
      await act(popup, PROMO, 'put-back');
      await shows(popup, PROMO);
      expect((await neighbours(popup, PROMO))[1]).toBe('Ninety books to a ca');
      await act(popup, PROMO, 'leave-out');
      await shows(popup, PROMO, false);
    });

    it('comes back for good on a site that is always to be shown so', async () => {
      await world.visit(HANDCARTS.path);
      const popup = await steps.read(world.browser);
      await act(popup, PROMO, 'put-back');
      await shows(popup, PROMO);
      await act(popup, PROMO, 'always');
      await popup.waitFor(() => document.querySelector<HTMLInputElement>('[data-action=always]')?.checked);
      await world.visit(HANDCARTS.path);
      const again = await steps.read(world.browser);
      expect(await textOf(again)).toContain(PROMO);
      await act(again, PROMO, 'always');
      await again.waitFor(() => document.querySelector<HTMLInputElement>('[data-action=always]')?.checked === false);
      await world.visit(HANDCARTS.path);
      expect(await textOf(await steps.read(world.browser))).not.toContain(PROMO);
    });

    it('stands in the kept copy, and goes out of it, with the notes where they were', async () => {
      await world.visit(HANDCARTS.path);
      const popup = await steps.read(world.browser);
      await steps.writeNote(popup, 'a gradient that defeats delivery vans', 'Go and see');
      await act(popup, PROMO, 'put-back');
      await shows(popup, PROMO);
      await popup.waitFor(() => document.querySelector('button[data-action=keep][data-state=kept]') !== null);

      const page = await steps.openKept(world.browser, HANDCARTS.title);
      expect(await textOf(page)).toContain(PROMO);
      await act(page, PROMO, 'leave-out');
      await shows(page, PROMO, false);
      await steps.marked(page, 'a gradient that defeats delivery vans');
      await page.waitFor(keptWithout, PROMO);
      await page.close();

      const again = await steps.openKept(world.browser, HANDCARTS.title);
      expect(await textOf(again)).not.toContain(PROMO);
      await steps.noted(again, 'Go and see');
      await again.close();
    });

    it('is what the reader points at, too: gone, undone, and gone for good', async () => {
      await world.visit(NIGHT_TRAINS.path);
      const popup = await steps.read(world.browser);
      const words = await popup.evaluate(
        () => document.querySelectorAll('[data-prose] > p')[2]?.textContent?.trim().slice(0, 40) ?? '',
      );
      await popup.waitFor(() => document.querySelector('[data-action=pick]'));
      await popup.press('x');
      await popup.waitFor(() => document.querySelector('[data-pick-bar]'));
      await popup.click('[data-prose] > p:nth-of-type(3)');
      await shows(popup, words, false);
      await popup.click('[data-toast] button[data-action=undo]');
      await shows(popup, words);
      await popup.click('[data-prose] > p:nth-of-type(3)');
      await shows(popup, words, false);
      await popup.press('Escape');
      await popup.waitFor(() => document.querySelector('[data-pick-bar]') === null);
      await act(popup, words, 'always');
      await popup.waitFor(() => document.querySelector<HTMLInputElement>('[data-left-out=own] input')?.checked);

      await world.visit(NIGHT_TRAINS.path);
      const again = await steps.read(world.browser);
      expect(await textOf(again)).not.toContain(words);
      await act(again, words, 'put-back');
      await shows(again, words);
      expect(await again.complaints()).toEqual([]);
    });

    it('can be picked with the keyboard alone, in a kept article', async () => {
      const page = await steps.openKept(world.browser, HANDCARTS.title);
      await page.waitFor(() => document.querySelector('[data-action=pick]'));
      await page.press('x');
      await page.waitFor(() => document.querySelector('[data-pick-bar]'));
      await page.press('ArrowDown');
      await page.waitFor(() => document.querySelector('[data-pick-frame=true]'));
      const before = await page.evaluate(() => document.querySelector('[data-prose]')?.children.length ?? 0);
      await page.press('Enter');
      await page.waitFor((count) => document.querySelector('[data-prose]')?.children.length === count - 1, before);
      await page.press('Escape');
      await page.waitFor(() => document.querySelector('[data-pick-bar]') === null);
      expect(await textOf(page)).toContain(PARAGRAPH);
      expect(await page.complaints()).toEqual([]);
      await page.close();
    });
  });
});
