const LEVELS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** Gives the headings levels without gaps, from h2 on: the title stands above the text and is its h1. */
export function normaliseHeadings(root: Element, doc: Document): void {
  const headings = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const used = [...new Set(headings.map(({ localName }) => localName))].sort();
  for (const heading of headings) {
    const level = LEVELS[used.indexOf(heading.localName)] ?? 'h6';
    if (heading.localName === level) continue;
    const renamed = doc.createElement(level);
    for (const { name, value } of heading.attributes) renamed.setAttribute(name, value);
    renamed.append(...heading.childNodes);
    heading.replaceWith(renamed);
  }
}
