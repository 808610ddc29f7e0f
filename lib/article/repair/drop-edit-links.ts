import { listOf, squeeze } from '../blocks/elements';

/** What the addresses at which wikis have a section changed are told by; of others, an article is not written yet. */
const EDIT_LINKS = 'a[href*="action=edit"]:not([href*="redlink="])';
/** What stands around a tool within a line, and not around the line. */
const AROUND = /^(?:span|sup|small|b|i|em|strong|font)$/;
const BRACKETED = /^\[[^[\]]{1,60}\]$/;

/** Takes the links out by which readers of a wiki change a section: they stand in its heading or beside it. */
export function dropEditLinks(doc: Document): void {
  for (const link of listOf(doc.body.querySelectorAll(EDIT_LINKS))) toolAround(link)?.remove();
}

/** The link with the brackets around it, or what the wiki itself calls so. */
function toolAround(link: Element): Element | undefined {
  const named = link.closest('[class*="editsection"]');
  if (named) return named;
  for (let at = link.parentElement; at && AROUND.test(at.localName); at = at.parentElement)
    if (BRACKETED.test(squeeze(at.textContent ?? ''))) return at;
  return undefined;
}
