import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Surface } from '../support/driver';
import * as steps from '../support/steps.mjs';
import { inEachBrowser, NIGHT_TRAINS } from './use-browser';

const QUOTE = 'On ne vend pas un trajet, on vend une nuit';
const NOTE = 'Le slogan de la coopérative.';
const WHOLE = 'À comparer avec les chiffres.';

const goTo = (page: Surface, hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

/** Selects the one article there is, by key. */
async function selectRow(library: Surface): Promise<string> {
  const id = await library.waitFor(() => document.querySelector<HTMLElement>('[data-article-row]')?.dataset.articleRow);
  await library.press('j');
  await library.waitFor(() => document.activeElement?.closest('[data-article-row]') != null);
  await library.press('x');
  return id;
}

describe('what is made of marks', () => {
  inEachBrowser((world) => {
    let page: Surface;
    let backup = '';

    it('is listed in the notebook, the note on the article too, each leading to its place', async () => {
      await world.visit(NIGHT_TRAINS.path);
      const popup = await steps.read(world.browser);
      await steps.writeNote(popup, QUOTE, NOTE);
      await popup.click('[data-article-note] textarea');
      await popup.type(WHOLE);
      await popup.close();
      page = await world.browser.openExtensionPage('library.html#/notebook');
      await page.waitFor((whole) => {
        const notes = [...document.querySelectorAll<HTMLTextAreaElement>('[data-entry] textarea')];
        return notes.some(({ value }) => value === whole);
      }, WHOLE);
      await page.click('[data-entry][data-kind=highlight] a[data-open]');
      await steps.marked(page, QUOTE);
    });

    it('becomes a draft with a link back to the words', async () => {
      await goTo(page, '#/notebook');
      await page.click('[data-entry][data-kind=highlight] input[type=checkbox]');
      await page.click('button[data-action=make-draft]');
      const passage = await page.waitFor(() => document.querySelector('[data-draft] [data-passage]')?.textContent);
      expect(passage).toContain(QUOTE);
      expect(await page.evaluate(() => document.querySelector('[data-copy-link]')?.getAttribute('href'))).toMatch(
        /^#\/article\//,
      );
    });

    it('comes up in review once that is wanted, and not again that day when it was graded', async () => {
      await goTo(page, '#/review');
      await page.click('button[data-action=turn-on]');
      await page.waitFor(
        (words) => document.querySelector('[data-reviewed] blockquote')?.textContent?.includes(words),
        QUOTE,
      );
      await page.press('3');
      await page.waitFor(() => document.querySelector('[data-list-state=done]') !== null);
    });

    it('goes out with the articles that are selected', async () => {
      await goTo(page, '#/');
      await selectRow(page);
      await page.click('[data-action=export-selected]');
      await page.click('[data-format=json]');
      await page.waitFor((note) => {
        const shown = document.querySelector('[data-export-preview=text]')?.textContent;
        return shown?.includes(note) && shown.includes('lectern-articles');
      }, NOTE);
      await page.click('button[data-action=export-download]');
      backup = strFromU8((await world.browser.takeDownload()).bytes);
      const { articles } = JSON.parse(backup);
      expect(articles).toMatchObject([{ note: WHOLE, highlights: [{ note: NOTE, review: { memory: { reps: 1 } } }] }]);
      await page.close();
    });

    it('comes back from there into a library that has lost it', async () => {
      const library = await world.browser.openExtensionPage('library.html');
      const id = await selectRow(library);
      await library.click('[data-action=delete-selected]');
      await library.waitFor(() => document.querySelector('[data-article-row]') === null);
      await library.click('[data-action=add]');
      await library.waitFor(() => document.querySelector('dialog[data-dialog=add] input[type=file]') !== null);
      await library.evaluate((json) => {
        const files = new DataTransfer();
        files.items.add(new File([json], 'Lectern.json', { type: 'application/json' }));
        const input = document.querySelector<HTMLInputElement>('input[type=file]');
        if (!input) throw new Error('nowhere to put a file');
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }, backup);
      await library.click('[data-restore=planned] button[data-action=restore]');
      await library.waitFor(() => document.querySelector('[data-restore=done]') !== null);
      await library.press('Escape');
      await library.click(`[data-article-row="${id}"] h2 a`);
      await steps.marked(library, QUOTE);
      await steps.noted(library, NOTE);
      expect(await library.complaints()).toEqual([]);
    });
  });
});
