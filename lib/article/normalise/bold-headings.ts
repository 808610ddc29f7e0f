import { isElement, squeeze } from '../blocks/elements';

const LONGEST = 90;
const MOST_WORDS = 14;
/** One alone may be stressed for any reason. */
const FEWEST = 2;
/** A paragraph long enough to be what a heading stands above. */
const PROSE = 80;
/** What sentences, lead-ins and lists end in, and headings do not. A question is one in an interview. */
const UNLIKE = /[.,;:!?…。，、；：！？؟।"”»]$/u;
/** A level no page uses for its parts: the levels are closed up after this. */
const LOWEST = 'h6';

/**
 * Makes paragraphs that are all bold, short, and stand above prose what they are to the eye: headings, below those the
 * page has. Only where several are alike, each of its own words: a name said again and again is a speaker's.
 */
export function promoteBoldParagraphs(root: Element, doc: Document): void {
  if (!root.querySelector('p > b, p > strong')) return;
  const found = [...root.children].filter((block, index) => index > 0 && isBold(block) && opensProse(block));
  const said = new Set(found.map((block) => squeeze(block.textContent ?? '')));
  if (found.length < FEWEST || said.size < found.length) return;
  for (const paragraph of found) {
    const heading = doc.createElement(LOWEST);
    for (const name of ['id', 'lang', 'dir']) {
      const value = paragraph.getAttribute(name);
      if (value) heading.setAttribute(name, value);
    }
    heading.append(...[...paragraph.childNodes].flatMap((node) => (isStrong(node) ? [...node.childNodes] : [node])));
    paragraph.replaceWith(heading);
  }
}

/** A paragraph that is one bold run and nothing else, and reads like a heading. */
function isBold(block: Element): boolean {
  if (block.localName !== 'p' || !block.querySelector('b, strong')) return false;
  const text = squeeze(block.textContent ?? '');
  if (text.length > LONGEST || text.split(' ').length > MOST_WORDS || UNLIKE.test(text) || !/\p{L}/u.test(text))
    return false;
  if (block.querySelector('a, img, br')) return false;
  return [...block.childNodes].every((node) => isStrong(node) || (!isElement(node) && !node.nodeValue?.trim()));
}

const isStrong = (node: Node): node is Element => isElement(node) && /^(?:b|strong)$/.test(node.localName);

function opensProse(block: Element): boolean {
  const next = block.nextElementSibling;
  return next?.localName === 'p' && !isBold(next) && squeeze(next.textContent ?? '').length >= PROSE;
}
