import { listOf, squeeze } from '../blocks/elements';

/** What the addresses at which wikis have a section changed are told by. */
const EDIT_LINKS = 'a[href*="action=edit"]';
const BRACKETED = /^\[[^[\]]{1,60}\]$/;

/** Takes the links out by which readers of a wiki change a section: they stand in its heading or beside it. */
export function dropEditLinks(doc: Document): void {
  for (const link of listOf(doc.body.querySelectorAll(EDIT_LINKS))) toolAround(link)?.remove();
}

/** The link with the brackets around it, or what the wiki itself calls so. */
function toolAround(link: Element): Element | undefined {
  const named = link.closest('[class*="editsection"]');
  if (named) return named;
  for (let at = link.parentElement; at && !/^(?:h[1-6]|p|div|body)$/.test(at.localName); at = at.parentElement)
    if (BRACKETED.test(squeeze(at.textContent ?? ''))) return at;
  return link.closest('h1, h2, h3, h4, h5, h6') ? link : undefined;
}
