import { makeAddressesAbsolute } from './absolute-addresses';
import { cleanAttributes } from './attributes';
import { promoteBoldParagraphs } from './bold-headings';
import { linkEmbeds } from './embeds';
import { normaliseHeadings } from './headings';
import { gatherNotes } from './notes/gather-notes';
import { settleOnOneAddress } from './one-address';
import { settleTables } from './tables';
import { dropTrackingPixels } from './tracking-pixels';

/** Turns what was kept of a page into an article's own markup: text, headings, lists, figures, and nothing of the page. */
export function normalise(root: Element, doc: Document, page: { url: string; base: string }): void {
  linkEmbeds(root, doc, page.base);
  makeAddressesAbsolute(root, page.base, page.url);
  settleOnOneAddress(root);
  dropTrackingPixels(root);
  promoteBoldParagraphs(root, doc);
  normaliseHeadings(root, doc);
  settleTables(root, doc);
  gatherNotes(root, doc);
  cleanAttributes(root);
}
