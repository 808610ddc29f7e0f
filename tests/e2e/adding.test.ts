import { describe, expect, it } from 'vitest';
import type { Surface } from '../support/driver';
import * as steps from '../support/steps.mjs';
import { inEachBrowser, NIGHT_TRAINS } from './use-browser';

const openSheet = async (library: Surface) => {
  await library.waitFor(() => document.querySelector('[data-action=add]') !== null);
  await library.press('a');
  await library.waitFor(() => document.querySelector('dialog[open][data-dialog=add] textarea:focus') !== null);
};

/** Runs in a page of the extension: lays down the page of the link there is, as the worker does, and tells no page. */
async function layDown(html: string): Promise<string> {
  const { name = '' } = (await indexedDB.databases())[0] ?? {};
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await answer(indexedDB.open(name));
  const transaction = db.transaction(['articles', 'arrivals'], 'readwrite');
  const rows: { id: string; url: string; link?: string }[] = await answer(transaction.objectStore('articles').getAll());
  const link = rows.find((row) => row.link !== undefined);
  if (!link) throw new Error('no link waits');
  transaction.objectStore('articles').put({ ...link, link: 'arrived' });
  const page = { kind: 'markup', html, url: link.url };
  await answer(transaction.objectStore('arrivals').put({ articleId: link.id, page }));
  db.close();
  return link.id;
}

/** Runs in a page of the extension: whether an article has its text, which no page of the library has given it. */
async function hasText(id: string): Promise<boolean> {
  const { name = '' } = (await indexedDB.databases())[0] ?? {};
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await answer(indexedDB.open(name));
  const transaction = db.transaction(['articles', 'contents']);
  const row: { link?: string } | undefined = await answer(transaction.objectStore('articles').get(id));
  const content: { html: string } | undefined = await answer(transaction.objectStore('contents').get(id));
  db.close();
  return row?.link === undefined && (content?.html.includes('The reservoir was filled') ?? false);
}

describe('adding without opening', () => {
  inEachBrowser((world) => {
    it('keeps a pasted address as a link, and its text when the page is opened with Lectern', async () => {
      const library = await world.browser.openExtensionPage('/library.html');
      await openSheet(library);
      await library.type(`${world.server.origin}${NIGHT_TRAINS.path}?utm_source=mail`);
      await library.click('[data-action=add-addresses]');
      await library.waitFor(() => document.querySelector('[data-outcome=link]') !== null);
      await library.press('Escape');
      await library.waitFor(() => document.querySelector('[data-link-only=not-allowed]') !== null);

      await world.visit(NIGHT_TRAINS.path);
      const popup = await steps.read(world.browser);
      await popup.waitFor(() => document.querySelector('[data-action=keep][data-state=kept]') !== null);
      await popup.close();
      await library.waitFor(
        (title) =>
          document.querySelectorAll('[data-article-row]').length === 1 &&
          document.querySelector('[data-link-only]') === null &&
          document.querySelector('[data-article-row]')?.textContent?.includes(title),
        NIGHT_TRAINS.title,
      );
      await library.close();
    });

    it('has the worker finish a link while no page of the library is open, after it was killed', async () => {
      const library = await world.browser.openExtensionPage('/library.html');
      await openSheet(library);
      await library.type('https://reservoir.example/later');
      await library.click('[data-action=add-addresses]');
      await library.waitFor(() => document.querySelector('[data-outcome=link]') !== null);
      const paragraphs = Array.from(
        { length: 12 },
        (_, index) =>
          `<p>${index}. The reservoir was filled in the year of the long winter, and the keeper wrote down each morning how high the water stood and who had come to look at it.</p>`,
      ).join('');
      const id = await library.evaluate(
        layDown,
        `<!doctype html><html lang="en"><title>A link read later</title><body><article><h1>A link read later</h1>${paragraphs}</article>`,
      );
      await library.close();
      await world.browser.killWorker();
      // It wakes up for a page that shows nothing of the library, and finds what waits.
      const waking = await world.browser.openExtensionPage('/popup.html');
      await waking.evaluate(() => {
        const { runtime } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
        return runtime.sendMessage({ name: 'index-articles', body: {} });
      });
      await waking.waitFor(hasText, id);
      await waking.close();
    });

    it('keeps a saved page with the pictures inside it, and says what is none', async () => {
      const library = await world.browser.openExtensionPage('/library.html');
      await openSheet(library);
      await library.evaluate(() => {
        const paragraphs = Array.from(
          { length: 12 },
          (_, index) =>
            `<p>${index}. The reservoir was filled in the year of the long winter, and the keeper wrote down each morning how high the water stood and who had come to look at it.</p>`,
        );
        const canvas = document.createElement('canvas');
        canvas.width = 320;
        canvas.height = 200;
        const context = canvas.getContext('2d');
        for (let x = 0; x < 320; x += 1) {
          if (!context) continue;
          context.fillStyle = `hsl(${x} 60% 50%)`;
          context.fillRect(x, (x * 7) % 90, 1, 110);
        }
        const picture = `<figure><img src="${canvas.toDataURL('image/png')}" alt="The reservoir"></figure>`;
        const html = `<!doctype html><!-- Page saved with SingleFile \n url: https://reservoir.example/keeper --><html lang="en"><title>The keeper of the reservoir</title><body><article><h1>The keeper of the reservoir</h1>${paragraphs.slice(0, 6).join('')}${picture}${paragraphs.slice(6).join('')}</article>`;
        const files = new DataTransfer();
        files.items.add(new File([html], 'keeper.html', { type: 'text/html' }));
        files.items.add(new File(['JPEG'], 'photograph.jpg', { type: 'image/jpeg' }));
        const input = document.querySelector<HTMLInputElement>('input[type=file]');
        if (!input) throw new Error('nowhere to put a file');
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await library.waitFor(() => document.querySelector('[data-outcome=kept]') !== null);
      await library.waitFor(() => document.querySelector('[data-outcome=failed]') !== null);
      await library.press('Escape');
      const row = await library.waitFor(
        () =>
          [...document.querySelectorAll<HTMLElement>('[data-article-row]')].find((element) =>
            element.textContent?.includes('The keeper of the reservoir'),
          )?.dataset.articleRow,
      );
      await library.click(`[data-article-row="${row}"] h2 a`);
      const src = await library.waitFor(() => document.querySelector<HTMLImageElement>('[data-prose] img')?.src);
      expect(src).toMatch(/^blob:/);
      expect(await library.complaints()).toEqual([]);
      await library.close();
    });
  });
});
