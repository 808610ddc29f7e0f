import { makeAddressesAbsolute } from './absolute-addresses';
import { cleanAttributes } from './attributes';
import { linkEmbeds } from './embeds';
import { normaliseHeadings } from './headings';
import { settleOnOneAddress } from './one-address';
import { dropTrackingPixels } from './tracking-pixels';

/** Turns what was kept of a page into an article's own markup: text, headings, lists, figures, and nothing of the page. */
export function normalise(root: Element, doc: Document, page: { url: string; base: string }): void {
  linkEmbeds(root, doc, page.base);
  makeAddressesAbsolute(root, page.base, page.url);
  settleOnOneAddress(root);
  dropTrackingPixels(root);
  normaliseHeadings(root, doc);
  cleanAttributes(root);
}
