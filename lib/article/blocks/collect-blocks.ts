import { blockHolders } from './block-holders';
import { kindsOf } from './class-kinds';
import { BLOCK_TAGS, isElement, squeeze, UNREAD_TAGS } from './elements';

/** An element that holds blocks, with what is known of it and of all it stands in. */
export interface Place {
  element: Element;
  parent: Place | undefined;
  depth: number;
  /** Kinds its own names speak of, as bits of `CLASS_KINDS`. */
  own: number;
  /** Kinds the names of what it stands in speak of. */
  around: number;
  /** Tags of it and of what it stands in, as bits of `TAG_BITS`. */
  tags: number;
  /** Hidden by markup, itself or what it stands in. */
  hidden: boolean;
  /** Sums over all blocks within. */
  characters: number;
  linked: number;
  blocks: number;
  /** Characters of blocks long enough to be prose and not mostly links. */
  prose: number;
  keptCharacters: number;
}

/** A run of text without a block boundary in it: a paragraph, a heading, a cell, a loose line. */
export interface Block {
  nodes: Node[];
  place: Place;
  text: string;
  /** Characters that are links. */
  linked: number;
  /** Characters set bold or italic. */
  stressed: number;
  links: number;
  /** Whether Readability kept it. */
  kept: boolean;
  /** Whether it is a picture's caption. */
  caption: boolean;
}

const TAG_NAMES =
  'aside header footer nav form figure figcaption table ul li blockquote section article main details address dl a pre p button'.split(
    ' ',
  );
/** Tags that say what their content is, each with a bit of its own; lists of both kinds share one. */
export const TAG_BITS: ReadonlyMap<string, number> = new Map([
  ...TAG_NAMES.map((tag, index) => [tag, 1 << index] as const),
  ['ol', 1 << TAG_NAMES.indexOf('ul')],
]);

const STRESSED = new Set(['b', 'strong', 'em', 'i', 'u']);

/** Shorter text is a label rather than prose. */
const PROSE = 80;

/** All blocks of text below an element, in document order. */
export function collectBlocks(root: Element): Block[] {
  const blocks: Block[] = [];
  const holders = blockHolders();
  const enter = (element: Element, parent: Place | undefined): void => {
    const place = placeOf(element, parent);
    let run: Node[] = [];
    const close = () => {
      if (run.length) addBlock(run, place);
      run = [];
    };
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (isElement(node)) {
        if (UNREAD_TAGS.has(node.localName)) continue;
        if (BLOCK_TAGS.has(node.localName) || holders.has(node)) {
          close();
          enter(node, place);
          continue;
        }
      } else if (node.nodeType !== 3) continue;
      run.push(node);
    }
    close();
  };
  const addBlock = (nodes: Node[], place: Place): void => {
    const text = squeeze(textOf(nodes));
    if (!text) return;
    const measures = measure(nodes);
    const caption = (place.tags & (TAG_BITS.get('figcaption') ?? 0)) !== 0;
    const block = { nodes, place, text, ...measures, kept: false, caption };
    if (place.tags & (TAG_BITS.get('a') ?? 0)) block.linked = text.length;
    blocks.push(block);
    for (let at: Place | undefined = place; at; at = at.parent) {
      at.characters += text.length;
      at.linked += block.linked;
      at.blocks += 1;
      if (text.length > PROSE && block.linked < text.length / 2) at.prose += text.length;
    }
  };
  enter(root, undefined);
  return blocks;
}

/** Most runs are one text. */
const textOf = (nodes: readonly Node[]): string =>
  nodes.length === 1 ? (nodes[0]?.textContent ?? '') : nodes.map((node) => node.textContent ?? '').join('');

/** Notes which blocks Readability kept, on them and on all they stand in. */
export function noteKept(blocks: readonly Block[], isKept: (element: Element) => boolean): void {
  for (const block of blocks) {
    block.kept = isKept(block.place.element);
    if (!block.kept) continue;
    for (let at: Place | undefined = block.place; at; at = at.parent) at.keptCharacters += block.text.length;
  }
}

function placeOf(element: Element, parent: Place | undefined): Place {
  const isPlain = !element.hasAttributes();
  // An `<a name>` nobody closed goes on to the end of the text, and leads nowhere.
  const isAnchor = element.localName === 'a' && !element.hasAttribute('href');
  return {
    element,
    parent,
    depth: (parent?.depth ?? -1) + 1,
    own: isPlain ? 0 : kindsOf(element),
    around: (parent?.around ?? 0) | (parent?.own ?? 0),
    tags: (parent?.tags ?? 0) | (isAnchor ? 0 : (TAG_BITS.get(element.localName) ?? 0)),
    hidden: (parent?.hidden ?? false) || (!isPlain && isHidden(element)),
    characters: 0,
    linked: 0,
    blocks: 0,
    prose: 0,
    keptCharacters: 0,
  };
}

/** Not `--footer-display: none`, a value kept for something else. */
const HIDES = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && HIDES.test(style);
}

function measure(nodes: Node[]): { linked: number; stressed: number; links: number } {
  const sums = { linked: 0, stressed: 0, links: 0 };
  const visit = (node: Node, stressed: boolean): void => {
    if (node.nodeType === 3) {
      if (stressed) sums.stressed += squeeze(node.nodeValue ?? '').length;
      return;
    }
    if (!isElement(node)) return;
    if (node.localName === 'a' && node.hasAttribute('href')) {
      sums.links += 1;
      // A link within the page (a footnote, a contents line) leads away less than others do.
      sums.linked += squeeze(node.textContent ?? '').length * (node.getAttribute('href')?.startsWith('#') ? 0.3 : 1);
    }
    const bold = stressed || STRESSED.has(node.localName);
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child, bold);
  };
  for (const node of nodes) visit(node, false);
  return sums;
}
