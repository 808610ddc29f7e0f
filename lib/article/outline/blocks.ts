import { BLOCK_TAGS, isElement, squeeze } from '../blocks/elements';
import { plainText } from '../plain-text';
import { stretchesOf, wordCount } from './measure';

type BlockKind = 'heading' | 'paragraph' | 'quote' | 'list' | 'code' | 'table' | 'picture' | 'rule';

/** One block of an article as the outline sees it: parts begin with a block and nowhere else. */
export interface OutlineBlock {
  kind: BlockKind;
  text: string;
  words: number;
  /** The bold words a paragraph opens with; all of it, if all is bold. */
  leadIn: string;
  /** Shares of the characters, 0 to 1. */
  linked: number;
  slanted: number;
  pictures: number;
}

/** A block and the element it is. */
export interface PlacedBlock extends OutlineBlock {
  element: Element;
}

const PICTURES = 'img, video, audio, picture';
const PICTURE_TAGS = new Set(['figure', 'picture', 'img', 'video', 'audio']);
const LIST_TAGS = new Set(['ul', 'ol', 'dl']);
/** Signs that part a text as a rule does: asterisks, dots, a dinkus. */
const RULE_SIGNS = /^[\s*·•●◦∗⁂⁎–—_=~#☆★◇◆○◎■□▪-]{1,12}$/u;
/** A list item or a cell with more than this holds a part of the text, not an item, in characters. */
const LONGEST_ITEM = 600;

/** The blocks of a text in document order. Containers are entered; what is neither seen nor read is left out. */
export function readBlocks(root: ParentNode & Node): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  collect(root, blocks);
  return blocks;
}

function collect(parent: Node, blocks: PlacedBlock[]): void {
  let loose: Node[] = [];
  const settle = () => {
    const text = squeeze(loose.map(plainText).join(''));
    const element = loose.find(isElement) ?? parent;
    if (text && isElement(element)) blocks.push(describe('paragraph', element, text));
    loose = [];
  };
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    const kind = isElement(child) ? kindOf(child) : undefined;
    if (!isElement(child) || kind === 'inline') {
      if (child.nodeType === 3 || isElement(child)) loose.push(child);
      continue;
    }
    settle();
    if (kind === 'container') collect(child, blocks);
    else if (kind) add(kind, child, blocks);
  }
  settle();
}

function add(kind: BlockKind, element: Element, blocks: PlacedBlock[]): void {
  const text = plainText(element);
  if (kind === 'rule' || (kind === 'paragraph' && text && RULE_SIGNS.test(text))) {
    blocks.push(describe('rule', element, ''));
  } else if (kind === 'paragraph' && !text) {
    if (element.querySelector(PICTURES)) blocks.push(describe('picture', element, ''));
  } else if (text || kind === 'picture' || kind === 'heading') {
    blocks.push(describe(kind, element, text));
  }
}

function kindOf(element: Element): BlockKind | 'container' | 'inline' {
  const { localName } = element;
  if (/^h[2-6]$/.test(localName)) return 'heading';
  if (localName === 'hr') return 'rule';
  if (localName === 'pre') return 'code';
  if (PICTURE_TAGS.has(localName)) return 'picture';
  if (!BLOCK_TAGS.has(localName))
    return element.querySelector('p, h2, h3, h4, h5, h6, figure') ? 'container' : 'inline';
  if (LIST_TAGS.has(localName)) return holdsParts(element, 'li, dd') ? 'container' : 'list';
  if (localName === 'table') return holdsParts(element, 'td') ? 'container' : 'table';
  if (localName === 'blockquote') return element.querySelector(HEADING_TAGS) ? 'container' : 'quote';
  if (localName === 'p') return 'paragraph';
  return holdsBlocks(element) ? 'container' : 'paragraph';
}

const HEADING_TAGS = 'h2, h3, h4, h5, h6';

/** Whether a list or a table lays out parts of the text instead of listing things. */
function holdsParts(element: Element, item: string): boolean {
  if (element.querySelector(HEADING_TAGS)) return true;
  return [...element.querySelectorAll(item)].some((each) => (each.textContent?.length ?? 0) > LONGEST_ITEM);
}

function holdsBlocks(element: Element): boolean {
  for (const child of element.children) {
    if (BLOCK_TAGS.has(child.localName) || PICTURE_TAGS.has(child.localName) || holdsBlocks(child)) return true;
  }
  return false;
}

function describe(kind: BlockKind, element: Element, text: string): PlacedBlock {
  const isWords = kind === 'paragraph' || kind === 'quote' || kind === 'list';
  return {
    element,
    kind,
    text,
    words: wordCount(stretchesOf(text)),
    leadIn: kind === 'paragraph' ? leadInOf(element) : '',
    linked: isWords ? shareOf(element, 'a', text) : 0,
    slanted: isWords ? shareOf(element, 'em, i', text) : 0,
    pictures: kind === 'picture' ? Math.max(1, count(element, 'img, video')) : count(element, 'img, video'),
  };
}

const count = (element: Element, selector: string) =>
  element.querySelectorAll(selector).length + (element.matches(selector) ? 1 : 0);

function shareOf(element: Element, selector: string, text: string): number {
  let sum = 0;
  for (const each of element.querySelectorAll(selector)) sum += each.textContent?.length ?? 0;
  return text ? Math.min(1, sum / text.length) : 0;
}

/** The bold words an element opens with. White space, breaks and pictures before them don't count. */
function leadInOf(element: Element): string {
  let text = '';
  const read = (node: Node, isBold: boolean): boolean => {
    if (node.nodeType === 3) {
      const value = node.nodeValue ?? '';
      if (!isBold && /[\p{L}\p{N}]/u.test(value)) return false;
      text += value;
      return true;
    }
    const bold = isBold || (isElement(node) && (node.localName === 'b' || node.localName === 'strong'));
    if (isElement(node) && node.localName === 'br' && text.trim()) return false;
    for (let child = node.firstChild; child; child = child.nextSibling) if (!read(child, bold)) return false;
    return true;
  };
  read(element, false);
  const squeezed = squeeze(text);
  return /[\p{L}\p{N}]/u.test(squeezed) ? squeezed : '';
}
