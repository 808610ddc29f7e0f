/** Signs a heading offers as a link to itself. */
const PERMALINK = /^[\s\u200b]*[¶#§🔗]?[\s\u200b]*$/u;

const LEVELS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** Gives the headings levels without gaps, from h2 on: the title stands above the text and is its h1. */
export function normaliseHeadings(root: Element, doc: Document): void {
  const headings = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const used = [...new Set(headings.map(({ localName }) => localName))].sort();
  for (const heading of headings) {
    dropPermalink(heading);
    const level = LEVELS[used.indexOf(heading.localName)] ?? 'h6';
    if (heading.localName === level) continue;
    const renamed = doc.createElement(level);
    for (const { name, value } of heading.attributes) renamed.setAttribute(name, value);
    renamed.append(...heading.childNodes);
    heading.replaceWith(renamed);
  }
}

/** A link to the heading itself, before or after its words, is the page's tool. */
function dropPermalink(heading: Element): void {
  for (const link of [...heading.querySelectorAll('a')]) {
    const isAlone = (heading.textContent ?? '').trim() === (link.textContent ?? '').trim();
    if (!isAlone && PERMALINK.test(link.textContent ?? '') && !link.querySelector('img')) link.remove();
  }
}
