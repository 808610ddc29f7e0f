const TAGS = /^(?:NAV|ASIDE|FORM|DIALOG)$/;
const ROLES = /^(?:navigation|dialog|contentinfo|complementary)$/;
const NAMES =
  /(?:^|[\s_-])(?:comments?|comentarios|kommentare?|commentlist|related|recommend(?:ed|ations)?|sidebar|teasers?|more-(?:news|stories|posts)|popular|trending|newsletter|menu|navbar|carousel|promo)(?=$|[\s_-])|(?:^|\s)widget(?:\s|$)/i;

/** Whether an element stands outside the article: in navigation, comments, a list of others, a form. */
export function isFurniture(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const tag = at.tagName;
    // An article's own footer may hold its byline; the page's footer is no part of one.
    if (tag === 'FOOTER') return !at.closest('article');
    if (tag === 'BODY' || tag === 'MAIN' || tag === 'ARTICLE') return false;
    if (TAGS.test(tag) || ROLES.test(at.getAttribute('role') ?? '')) return true;
    const name = `${at.getAttribute('class') ?? ''} ${at.getAttribute('id') ?? ''}`;
    // A wrapper round everything may be named for the sidebar it also holds.
    if (NAMES.test(name) && !at.querySelector('h1')) return true;
  }
  return false;
}
