import type { Block } from '../blocks/collect-blocks';
import { isElement } from '../blocks/elements';

/** So many lines that lead to headings of the page are its list of contents. */
const FEWEST = 3;
/** Share of the lines that must say what a heading says. */
const SAME = 0.6;
const LONGEST_LABEL = 40;

/** Leaves out the page's own list of contents: the reader's outline says the same, and stays in sight. */
export function dropContents(blocks: readonly Block[], parts: Set<Block>): void {
  const headings = new Set(blocks.filter(isHeading).map(({ text }) => letters(text)));
  if (headings.size < FEWEST) return;
  let run: Block[] = [];
  const close = (before: number) => {
    const same = run.filter(({ text }) => headings.has(letters(text))).length;
    if (run.length >= FEWEST && same >= run.length * SAME) {
      for (const block of run) parts.delete(block);
      const label = blocks[before - run.length];
      if (label && isLabelOf(label, run)) parts.delete(label);
    }
    run = [];
  };
  blocks.forEach((block, index) => {
    if (isLine(block)) run.push(block);
    else close(index - 1);
  });
  close(blocks.length - 1);
}

/** A line that is one link within the page, with at most its number before it. */
function isLine({ nodes, text, links, place }: Block): boolean {
  if (isHeadingTag(place.element)) return false;
  const own = place.element.localName === 'a' ? place.element : undefined;
  if (!own && links !== 1) return false;
  const link =
    own ??
    nodes.flatMap((node) =>
      isElement(node) ? (node.localName === 'a' ? node : (node.querySelector('a') ?? [])) : [],
    )[0];
  if (!link || !/^[^?]*#./.test(link.getAttribute('href') ?? '') || link.hasAttribute('data-note-for')) return false;
  return letters(link.textContent ?? '').length >= letters(text).length * 0.8;
}

/** “Contents”, right above: a heading, or a short line in the same box. */
function isLabelOf(label: Block, [first]: readonly Block[]): boolean {
  if (!first || label.text.length > LONGEST_LABEL || /[.!?。]$/.test(label.text)) return false;
  const box = label.place.element.parentElement;
  const isInBox = box?.contains(first.place.element) === true && !/^(?:body|article|main)$/.test(box.localName);
  if (isInBox) return true;
  return isHeading(label) && label.place.element.nextElementSibling?.contains(first.place.element) === true;
}

const isHeadingTag = (element: Element) => /^h[1-6]$/.test(element.localName);
const isHeading = ({ place }: Block) => isHeadingTag(place.element);
/** Letters alone: contents are numbered where headings are not, or the other way round. */
const letters = (text: string) =>
  text
    .toLowerCase()
    .replace(/^[\s\d.)–-]+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
