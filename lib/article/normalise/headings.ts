import { BLOCK_TAGS, isElement, listOf, squeeze } from '../blocks/elements';
import { spelledLength } from '../blocks/worth';

/** Signs a heading offers as a link to itself. */
const PERMALINK = /^[\s\u200b]*[¶#§🔗]?[\s\u200b]*$/u;

/** Longer text is a paragraph that a broken page left in a heading: as one it would fill the outline. */
const LONGEST = 240;

const LEVELS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

/**
 * Gives the headings levels without gaps, from h2 on: the title stands above the text and is its h1.
 * @param around names of the headings of the article this is a part of, as the page has them
 */
export function normaliseHeadings(root: Element, doc: Document, around: readonly string[] = []): void {
  for (const heading of listOf(root.querySelectorAll('h1, h2, h3, h4, h5, h6')))
    if (isProse(heading)) makeProse(heading, doc);
  const headings = listOf(root.querySelectorAll('h1, h2, h3, h4, h5, h6'));
  const used = [...new Set([...around, ...headings.map(({ localName }) => localName)])].sort();
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

function isProse(heading: Element): boolean {
  return spelledLength(squeeze(heading.textContent ?? '')) > LONGEST;
}

/** Its words become paragraphs; one that nobody closed may hold blocks besides, which stand among them. */
function makeProse(heading: Element, doc: Document): void {
  let paragraph: Element | undefined;
  for (const node of [...heading.childNodes]) {
    if (isElement(node) && BLOCK_TAGS.has(node.localName)) {
      heading.before(node);
      paragraph = undefined;
    } else if (paragraph || squeeze(node.textContent ?? '')) {
      paragraph ??= paragraphBefore(heading, doc);
      paragraph.append(node);
    }
  }
  heading.remove();
}

function paragraphBefore(heading: Element, doc: Document): Element {
  const paragraph = doc.createElement('p');
  for (const name of ['id', 'lang', 'dir']) {
    const value = heading.getAttribute(name);
    if (value) paragraph.setAttribute(name, value);
    if (name === 'id') heading.removeAttribute(name);
  }
  heading.before(paragraph);
  return paragraph;
}

/** A link to the heading itself, before or after its words, is the page's tool. */
function dropPermalink(heading: Element): void {
  for (const link of listOf(heading.querySelectorAll('a'))) {
    const isAlone = (heading.textContent ?? '').trim() === (link.textContent ?? '').trim();
    if (!isAlone && PERMALINK.test(link.textContent ?? '') && !link.querySelector('img')) link.remove();
  }
}
