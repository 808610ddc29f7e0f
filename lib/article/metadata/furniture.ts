const DEEPEST = 100;
const TAGS = /^(?:NAV|FORM|DIALOG)$/;
const BESIDE = /^ASIDE$/;
const ROLES = /^(?:navigation|dialog|contentinfo)$/;
const NAMES =
  /(?:^|[\s_-])(?:comments?|comentarios|kommentare?|commentlist|related|recommend(?:ed|ations)?|more-(?:news|stories|posts)|popular|trending|newsletter|menu|navbar|carousel|promo)(?=$|[\s_-])/i;
const BESIDE_NAMES = /(?:^|\s|(?<!no|has|with|without)[_-])(?:sidebar|teasers?)(?=$|[\s_-])|(?:^|\s)widget(?:\s|$)/i;

/**
 * Whether an element stands outside the article: in navigation, comments, a list of others, a form. What also holds the
 * headline is the article, whatever its class says. `strictly`, boxes beside the text count too, where some pages keep
 * their byline and others their teasers.
 */
export function isFurniture(element: Element, heading: Element | undefined, strictly = true): boolean {
  let at: Element | null = element;
  for (let up = 0; at && up < DEEPEST; at = at.parentElement, up++) {
    const tag = at.tagName;
    if (tag === 'BODY' || (heading ? at.contains(heading) : tag === 'MAIN' || tag === 'ARTICLE')) return false;
    // An article's own footer may hold its byline; the page's footer is no part of one.
    if (tag === 'FOOTER') return !at.closest('article');
    if (isOutside(at, strictly)) return !holdsMostText(at);
  }
  return false;
}

function isOutside(element: Element, strictly: boolean): boolean {
  if (TAGS.test(element.tagName) || ROLES.test(element.getAttribute('role') ?? '')) return true;
  if (strictly && BESIDE.test(element.tagName)) return true;
  const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return NAMES.test(name) || (strictly && BESIDE_NAMES.test(name));
}

/** A form or a "promo" round the whole page is its layout. */
function holdsMostText(element: Element): boolean {
  const inside = element.getElementsByTagName('p').length;
  return inside > 3 && inside > element.ownerDocument.getElementsByTagName('p').length / 2;
}
