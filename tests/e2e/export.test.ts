import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import * as steps from '../support/steps.mjs';
import { HANDCARTS, inEachBrowser, NIGHT_TRAINS } from './use-browser';

const QUOTE = 'On ne vend pas un trajet, on vend une nuit';
const NOTE = 'Le slogan de la coopérative.';

/** The properties at the head of a note, as Obsidian reads them. */
function propertiesOf(markdown: string): unknown {
  const head = /^---\n([\s\S]*?)\n---\n/.exec(markdown)?.[1];
  return head === undefined ? undefined : parseDocument(head).toJS();
}

describe('taking articles out', () => {
  inEachBrowser((world) => {
    it('gives one article as a Markdown file, its marks and notes in it', async () => {
      await world.visit(NIGHT_TRAINS.path);
      await steps.keep(await steps.read(world.browser));
      await steps.writeNote(await steps.openKept(world.browser), QUOTE, NOTE);
      // In another tab, as soon as it is there.
      const page = await steps.openKept(world.browser);
      await steps.noted(page, NOTE);
      await steps.takeOut(page, 'export');
      const { name, bytes } = await world.browser.takeDownload();
      const text = strFromU8(bytes);
      expect(name).toMatch(/^Le long retour des trains de nuit.*\.md$/);
      expect(propertiesOf(text)).toMatchObject({
        title: NIGHT_TRAINS.title,
        source: `${world.server.origin}${NIGHT_TRAINS.path}`,
        author: ['[[Inès Carpentier]]', '[[Louis Abadie]]'],
        published: '2026-10-12',
      });
      expect(text).toContain(`==${QUOTE}==`);
      expect(text).toContain(NOTE);
      expect(text).not.toContain('Laisser un commentaire');
      expect(text).toContain('## Une ligne oubliée');
      expect(text).toContain('| Traction | 22 € | 16 € |');
      expect(text).toContain(NIGHT_TRAINS.lastWords);
    });

    it('copies the same to the clipboard', async () => {
      const page = await steps.openKept(world.browser);
      await steps.takeOut(page, 'copy-markdown');
      await page.waitFor(() => document.querySelector('[data-toast]') !== null);
      const text = await world.browser.readClipboard();
      expect(text).toContain(`==${QUOTE}==`);
      expect(text).toContain(NOTE);
    });

    it('gives the whole library as one file for each article', async () => {
      await world.visit(HANDCARTS.path);
      await steps.keep(await steps.read(world.browser));
      const library = await world.browser.openExtensionPage('library.html');
      await library.waitFor(() => document.querySelectorAll('[data-article-row]').length === 2);
      await library.click('button[data-action=export-all]');
      await library.waitFor(() => document.querySelector('[data-export-preview=text]') !== null);
      await library.click('button[data-action=export-download]');
      const { name, bytes } = await world.browser.takeDownload();
      expect(name).toMatch(/\.zip$/);
      const texts = Object.values(unzipSync(bytes)).map((file) => strFromU8(file));
      expect(texts).toHaveLength(2);
      expect(texts.some((text) => text.includes('shelved under fiction'))).toBe(true);
      expect(texts.some((text) => text.includes(`==${QUOTE}==`) && text.includes(NOTE))).toBe(true);
    });

    it('binds it as a book with its pictures, and remembers what was chosen', async () => {
      const library = await world.browser.openExtensionPage('library.html');
      await library.click('button[data-action=export-all]');
      await library.click('[data-format=epub]');
      await library.waitFor(() => document.querySelector('[data-export-preview=files]') !== null);
      await library.click('button[data-action=export-download]');
      const { name, bytes } = await world.browser.takeDownload();
      expect(name).toMatch(/^Lectern.*\.epub$/);
      const book = unzipSync(bytes);
      expect(Object.keys(book)).toContain('OEBPS/pictures/cover.jpg');
      expect(strFromU8(book['OEBPS/nav.xhtml'] ?? new Uint8Array())).toContain(NIGHT_TRAINS.title);
      expect(await library.evaluate(() => document.querySelector('[data-dialog=export]') !== null)).toBe(true);

      const page = await steps.openKept(world.browser);
      await steps.takeOut(page, 'export-as');
      await page.waitFor(() => document.querySelector<HTMLInputElement>('[data-format=epub] input')?.checked);
    });
  });
});
