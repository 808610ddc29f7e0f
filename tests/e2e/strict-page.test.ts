import { describe, expect, it } from 'vitest';
import type { Surface } from '../support/driver';
import * as steps from '../support/steps.mjs';
import { inEachBrowser } from './use-browser';

const TITLE = 'المكتبة التي عبرت النهر على ظهور القوارب';
const FIRST = 'حمل الناس الكتب من الضفة إلى الضفة';
const BOTH = 'الكتب من الضفة إلى الضفة، ولم يسقط في الماء';
const SECOND = 'ولم يسقط في الماء كتاب واحد';
const JOINED = `${FIRST}، ${SECOND}`;
const SHADED = 'وكان في آخر القارب صندوق مغلق لا يعرف أحد ما فيه';
const LINES =
  'وفي كل صباح كان أهل القرية يجتمعون عند الجسر القديم، يتحدثون عن الكتب التي قرأوها في الليل، وعن تلك التي سيقرؤونها حين يعود القارب من الضفة الأخرى محملا بالورق والحبر والحكايات.';

/** As strict as pages are: no style, no script and no markup but what the server sent. */
const POLICY =
  "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'";
const PAGE = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>${TITLE}</title>
  <article><h1>${TITLE}</h1><p>${JOINED}. ${LINES}</p><p>${LINES} ${LINES}</p>
  <div id="host"><template shadowrootmode="closed"><p>${SHADED}</p><p>${LINES} ${LINES}</p></template></div>
  <p>${LINES} ${LINES}</p><p>${LINES}</p></article></html>`;

const paintedSoon = (page: Surface, words: string) =>
  page.waitFor((wanted) => {
    const ranges = [...(CSS.highlights.get('lectern-yellow') ?? [])];
    return ranges.map(String).join('').replace(/\s+/g, ' ') === wanted;
  }, words);

const offered = (page: Surface) => page.waitFor(() => document.querySelector('[popover]') !== null);
const gone = (page: Surface) => page.waitFor(() => document.querySelector('[popover]') === null);

describe('marking on a page that reads from the right and allows nothing', () => {
  inEachBrowser((world) => {
    it('paints what is marked in its colour, beside controls with a style of their own', async () => {
      world.server.put('/strict.html', PAGE, { 'content-security-policy': POLICY });
      await world.visit('/strict.html');
      const { page } = world.browser;
      await steps.takeOut(await steps.read(world.browser), 'mark-on-page');
      await offered(page);
      await page.press('Escape');
      await gone(page);
      await steps.select(page, FIRST, 'body');
      await offered(page);
      // Without its style it would be a column of buttons.
      const { width = 0, height = 0 } = await page.evaluate(() => {
        const box = document.querySelector('[popover]')?.getBoundingClientRect();
        return { width: box?.width, height: box?.height };
      });
      expect(height).toBeLessThan(50);
      expect(width).toBeGreaterThan(4 * height);
      await page.press('Alt+Shift+h');
      await paintedSoon(page, FIRST);
      const colour = () => {
        const paragraph = document.querySelector('p');
        return paragraph && getComputedStyle(paragraph, '::highlight(lectern-yellow)').backgroundColor;
      };
      expect(await page.evaluate(colour)).toBe('rgb(255, 228, 138)');
    });

    it('joins the marks that words are selected across', async () => {
      const { page } = world.browser;
      await gone(page);
      await steps.select(page, SECOND, 'body');
      await offered(page);
      await page.press('Alt+Shift+h');
      await paintedSoon(page, FIRST + SECOND);
      await gone(page);
      await steps.select(page, BOTH, 'body');
      await offered(page);
      await page.press('Tab');
      await page.press('End');
      await page.press('Enter');
      await paintedSoon(page, JOINED);
    });

    it('marks what stands in a closed shadow root, and shows what was joined in the kept copy', async () => {
      const { page } = world.browser;
      const box = await page.evaluate(() => {
        getSelection()?.removeAllRanges();
        const { left, right, top } = document.querySelector('#host')?.getBoundingClientRect() ?? new DOMRect();
        return { left, right, y: top + 8 };
      });
      await page.drag({ x: box.right - 1, y: box.y }, { x: box.left + 1, y: box.y });
      await page.press('Alt+Shift+h');
      await paintedSoon(page, JOINED + SHADED);
      const copy = await steps.openKept(world.browser, TITLE);
      await steps.marked(copy, JOINED);
      await copy.close();
    });
  });
});
