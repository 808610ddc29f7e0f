import { describe, expect, it } from 'vitest';
import * as steps from '../support/steps.mjs';
import { HANDCARTS, inEachBrowser, NIGHT_TRAINS } from './use-browser';

const QUOTE = 'On ne vend pas un trajet, on vend une nuit';
const ORDER = 'Le dernier arrêté préfectoral';
const NOTE = 'À vérifier aux archives.';

describe('marking and noting', () => {
  inEachBrowser((world) => {
    it('keeps the article as soon as words of it are marked', async () => {
      await world.visit(NIGHT_TRAINS.path);
      const popup = await steps.read(world.browser);
      await steps.highlight(popup, QUOTE, 'green');
      await popup.waitFor(() => document.querySelector('button[data-action=keep][data-state=kept]') !== null);
    });

    it('writes a note on words, and lists both beside the text in its order', async () => {
      await world.visit(NIGHT_TRAINS.path);
      const popup = await steps.read(world.browser);
      await steps.writeNote(popup, ORDER, NOTE);
      expect(await steps.notes(popup)).toEqual([
        { words: QUOTE, note: '' },
        { words: ORDER, note: NOTE },
      ]);
    });

    it('has them again when the popup is opened another time', async () => {
      await world.visit(NIGHT_TRAINS.path);
      const popup = await steps.read(world.browser);
      await steps.marked(popup, QUOTE);
      await steps.marked(popup, ORDER);
      expect(await steps.notes(popup)).toContainEqual({ words: ORDER, note: NOTE });
    });

    it('has them in the library, where they can be added to', async () => {
      const page = await steps.openKept(world.browser, NIGHT_TRAINS.title);
      await steps.marked(page, QUOTE);
      await steps.addNote(page, QUOTE, 'Le slogan.');
      await steps.highlight(page, 'perdre du temps exprès', 'pink');
      await page.close();

      await world.visit(NIGHT_TRAINS.path);
      const popup = await steps.read(world.browser);
      expect(await steps.notes(popup)).toEqual([
        { words: QUOTE, note: 'Le slogan.' },
        { words: ORDER, note: NOTE },
        { words: 'perdre du temps exprès', note: '' },
      ]);
    });

    it('has what was being written when the popup was closed', async () => {
      await world.visit(HANDCARTS.path);
      const popup = await steps.read(world.browser);
      await steps.select(popup, 'a gradient that defeats delivery vans');
      await popup.click('[data-selection-toolbar] button[data-action=highlight-with-note]');
      await popup.waitFor(() => document.activeElement?.matches('[data-note-card] textarea'));
      await popup.type('One in five.');
      await popup.close();
      const page = await steps.openKept(world.browser, HANDCARTS.title);
      expect(await steps.notes(page)).toEqual([
        { words: 'a gradient that defeats delivery vans', note: 'One in five.' },
      ]);
      await page.close();
    });

    it('takes a mark away, and brings it back on demand', async () => {
      const page = await steps.openKept(world.browser, NIGHT_TRAINS.title);
      await steps.notes(page);
      await page.click('[data-note-card]:last-child button[data-action=delete]');
      await page.waitFor(() => document.querySelectorAll('[data-note-card]').length === 2);
      await page.click('[data-toast] button[data-action=undo]');
      await steps.marked(page, 'perdre du temps exprès');
      expect(await steps.notes(page)).toHaveLength(3);
    });

    it('marks from a list into the heading after it', async () => {
      await world.visit(HANDCARTS.path);
      const popup = await steps.read(world.browser);
      await popup.evaluate(() => {
        const among = (selector: string, words: string) =>
          [...document.querySelectorAll(`[data-prose] ${selector}`)].find((element) =>
            element.textContent?.includes(words),
          );
        const [from, to] = [among('li', 'Nobody pays')?.firstChild, among('h2, h3, h4', 'What fell out')?.firstChild];
        if (from && to) getSelection()?.setBaseAndExtent(from, 0, to, to.textContent?.length ?? 0);
        from?.parentElement?.scrollIntoView({ block: 'center' });
      });
      await popup.click('[data-selection-toolbar] button[data-action=highlight][data-colour=blue]');
      const marked = await popup.waitFor(() => {
        const marks = [...document.querySelectorAll('mark[data-highlight][data-colour=blue]')];
        return marks.length > 0 && marks.map((mark) => mark.textContent);
      });
      expect(marked).toEqual(['Nobody pays, and nobody is thanked by name.', 'What fell out']);
    });
  });
});
