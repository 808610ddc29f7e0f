import { listOf } from '../blocks/elements';
import { makeAddressesAbsolute } from './absolute-addresses';
import { cleanAttributes } from './attributes';
import { promoteBoldParagraphs } from './bold-headings';
import { linkEmbeds } from './embeds';
import { normaliseHeadings } from './headings';
import { gatherNotes } from './notes/gather-notes';
import { settleOnOneAddress } from './one-address';
import { settleTables } from './tables';
import { dropTrackingPixels } from './tracking-pixels';

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** Where something comes from. */
interface Source {
  url: string;
  /** What its addresses are relative to. */
  base: string;
  /** Names of the headings of the article it was left out of. */
  headings?: readonly string[];
}

/** Turns what was kept of a page into an article's own markup: text, headings, lists, figures, and nothing of the page. */
export function normalise(root: Element, doc: Document, page: Source): void {
  const tags = tagsIn(root);
  const has = (...names: string[]) => names.some((name) => tags.has(name));
  if (has('iframe')) linkEmbeds(root, doc, page.base);
  makeAddressesAbsolute(root, page.base, page.url);
  // A film's card brings a picture with it.
  if (has('img', 'iframe')) {
    settleOnOneAddress(root);
    dropTrackingPixels(root);
  }
  if (has('b', 'strong')) promoteBoldParagraphs(root, doc);
  if (has('b', 'strong', ...HEADINGS)) normaliseHeadings(root, doc, page.headings);
  if (has('table')) settleTables(root, doc);
  gatherNotes(root, doc);
  cleanAttributes(root);
}

/** What was left out of an article is many small trees: one look tells each of the steps it needs. */
function tagsIn(root: Element): Set<string> {
  const tags = new Set<string>();
  for (const { localName } of listOf(root.getElementsByTagName('*'))) tags.add(localName);
  return tags;
}
