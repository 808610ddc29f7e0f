import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Surface } from '../support/driver';
import * as steps from '../support/steps.mjs';
import { inEachBrowser } from './use-browser';

const VECTORS: readonly string[] = JSON.parse(readFileSync('tests/fixtures/attacks/dompurify.json', 'utf8'));
const PER_PAGE = 24;
/** Shows that what stands in the places of the attacks does come through. */
const HARMLESS = '<b>One that means well.</b>';

const PARAGRAPH =
  'The ferry leaves at six, and those who mean to catch it have been on the quay since five, with bread, with dogs, and with nothing to say to each other before the coffee comes round.';

const pages = Array.from({ length: Math.ceil(VECTORS.length / PER_PAGE) }, (_, page) => ({
  pathname: `/attack-${page}.html`,
  title: `What the ferry carries, part ${page + 1}`,
  vectors: [HARMLESS, ...VECTORS.slice(page * PER_PAGE, (page + 1) * PER_PAGE)],
}));

/**
 * An article with an attack in each paragraph. The page's own script puts them in, each into an element of its own, so
 * that none can swallow the next; what they do to that page is its own affair.
 */
const pageOf = ({ title, vectors }: (typeof pages)[number]) => `<!doctype html>
  <html lang="en"><meta charset="utf-8"><title>${title}</title>
  <article><h1>${title}</h1>${vectors.map(() => `<p>${PARAGRAPH} <span class="attack"></span></p>`).join('')}</article>
  <script type="application/json">${JSON.stringify(vectors).replaceAll('<', '\\u003c')}</script>
  <script>
    const vectors = JSON.parse(document.querySelector('script[type="application/json"]').textContent);
    document.querySelectorAll('.attack').forEach((place, index) => { place.innerHTML = vectors[index]; });
  </script>`;

/** No dialogs, no forms, no other windows, nothing from elsewhere: what harms the page only would hold up the test. */
const PAGE_POLICY = "sandbox allow-scripts allow-same-origin; default-src 'self' 'unsafe-inline' data: blob:";

/** Everything in the rendered article that could run, load or send something. */
const dangers = (surface: Surface) =>
  surface.evaluate(() => {
    const harmless = /^(https?:|mailto:|tel:|#|blob:|data:image\/(png|jpe?g|gif|webp|avif);)/i;
    const found: string[] = [];
    for (const element of document.querySelectorAll('[data-prose], [data-prose] *')) {
      const name = element.localName;
      if (
        /^(script|style|link|meta|base|iframe|frame|object|embed|applet|form|input|button|select|template|svg|noscript|annotation-xml|maction|mglyph|malignmark)$/.test(
          name,
        )
      ) {
        found.push(`<${name}>`);
      }
      for (const { name: attribute, value } of element.attributes) {
        if (/^on/i.test(attribute) || /^(srcdoc|formaction|xlink:href|ping)$/i.test(attribute))
          found.push(`${name} ${attribute}`);
        if (/^(href|src|action|poster|data)$/i.test(attribute) && value.trim() && !harmless.test(value.trim())) {
          found.push(`${name} ${attribute}=${value}`);
        }
      }
    }
    return found;
  });

describe('articles that mean harm', () => {
  inEachBrowser((world) => {
    it.each(pages)('shows nothing of $pathname that could run, in the popup or in the library', async (page) => {
      world.server.put(page.pathname, pageOf(page), { 'content-security-policy': PAGE_POLICY });
      await world.visit(page.pathname);
      const popup = await world.browser.clickToolbarButton();
      const { text } = await steps.article(popup);
      expect(text).toContain('One that means well.');
      expect(await dangers(popup)).toEqual([]);
      await steps.keep(popup);

      const kept = await steps.openKept(world.browser, page.title);
      expect(await dangers(kept)).toEqual([]);
      await kept.close();
    });
  });
});
