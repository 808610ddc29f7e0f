import { tidy } from './text';

/** One line of the page as a person sees it: the text between two block boundaries. */
export interface Line {
  text: string;
  /** The block it stands in. */
  element: Element;
  /** Lines from the headline; negative above it. */
  distance: number;
}

const INLINE =
  /^(?:A|ABBR|B|BDI|BDO|CITE|CODE|DATA|EM|FONT|I|IMG|LABEL|MARK|Q|S|SMALL|SPAN|STRONG|SUB|SUP|TIME|U|VAR|WBR)$/;
const UNSEEN = /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT|SVG|IFRAME|SELECT|OPTION|BUTTON|TEXTAREA|TITLE|HEAD|RT|RP)$/i;
const LONGEST = 300;
const DEEPEST = 40;
const MOST_STEPS = 1500;
const ABOVE = 25;
const BELOW = 60;

/** The lines around an element, in the page's order: some above it, more below. */
export function linesAround(heading: Element): Line[] {
  const before = collect(heading, ABOVE, 'previous').reverse();
  return [...before, ...collect(heading, BELOW, 'next')];
}

/** A run of text directly in one element, and what kind of element that is. */
export interface Leaf {
  text: string;
  kind: string;
}

/** The runs of text within an element, one for each element that holds text of its own; none when they are longer. */
export function leavesWithin(element: Element, longest: number): Leaf[] {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  const leaves: Leaf[] = [];
  let last: Element | undefined;
  let length = 0;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const node = walker.nextNode();
    if (!node) break;
    const parent = node.parentElement;
    if (!parent || UNSEEN.test(parent.nodeName) || !node.nodeValue?.trim()) continue;
    const leaf = leaves.at(-1);
    const text = tidy(node.nodeValue, LONGEST);
    if (!text) continue;
    length += text.length;
    if (length > longest) return [];
    if (leaf && parent === last) leaf.text += ` ${text}`;
    else leaves.push({ text, kind: `${parent.nodeName}.${parent.getAttribute('class') ?? ''}` });
    last = parent;
  }
  return leaves;
}

function collect(heading: Element, most: number, way: 'previous' | 'next'): Line[] {
  const doc = heading.ownerDocument;
  const walker = doc.createTreeWalker(doc.body ?? heading, 1 | 4);
  walker.currentNode = way === 'next' ? lastWithin(heading) : heading;
  const lines: Line[] = [];
  let pieces: string[] = [];
  let block: Element | undefined;
  const finish = () => {
    const text = tidy((way === 'next' ? pieces : pieces.toReversed()).join(''), LONGEST);
    const distance = (lines.length + 1) * (way === 'next' ? 1 : -1);
    if (text && block) lines.push({ text, element: block, distance });
    pieces = [];
    block = undefined;
  };
  for (let steps = 0; steps < MOST_STEPS && lines.length < most; steps++) {
    const node = way === 'next' ? walker.nextNode() : walker.previousNode();
    if (!node) break;
    if (node.nodeType !== 3) {
      // A line break ends a line as a block does; what else a tag does shows in the text nodes' blocks.
      if (node.nodeName === 'BR') finish();
      continue;
    }
    const parent = node.parentElement;
    if (!parent || UNSEEN.test(parent.nodeName) || !node.nodeValue?.trim()) continue;
    const own = blockOf(parent);
    if (own !== block) finish();
    block = own;
    pieces.push(node.nodeValue.slice(0, LONGEST * 2));
  }
  finish();
  return lines;
}

function blockOf(element: Element): Element {
  let block = element;
  for (let up = 0; up < DEEPEST && INLINE.test(block.nodeName) && block.parentElement; up++)
    block = block.parentElement;
  return block;
}

function lastWithin(element: Element): Node {
  let node: Node = element;
  while (node.lastChild) node = node.lastChild;
  return node;
}
