import { nativeProperty } from '../../article/native-property';
import { createWriter, type Run, type TextPicture } from '../read-text';
import { namesLine, namesUnread } from '../text-layout';
import type { TextSpan } from '../text-map';
import { piecesIn, type TextPiece } from '../text-pieces';

/**
 * The text of a page somebody is looking at, tied to its DOM, which is never changed. By the rules of `readText`, so that
 * page and copy are the same words, and in the order they are shown: shadow roots in the place of their hosts, and what
 * is slotted in the place of its slot. It holds until the page changes.
 */
export interface PageText {
  readonly text: string;
  /** The shadow roots that were read: what is selected or changed in them is told only to those who ask for it. */
  readonly shadowRoots: readonly ShadowRoot[];
  readonly pictures: readonly TextPicture[];
  /** What a stretch of text covers of each text node. */
  piecesOf(span: TextSpan): TextPiece[];
  /** How much of the text stands before a place in the DOM; null for one that was not read. */
  offsetAt(node: Node, offset: number): number | null;
  /** Whether all its text nodes are still in the page, with the words they had. */
  isCurrent(pieces: readonly TextPiece[]): boolean;
}

/** Finds the shadow root of an element, also of those that keep theirs closed, as far as the browser tells extensions. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

/** Shadow roots in shadow roots deeper than this are no page anybody wrote. */
const DEEPEST = 64;
const SHOW_ELEMENTS_AND_TEXT = 5;

/** Reads a page. The names a page gives its forms' fields cannot mislead it. */
export function readPage(body: Element, shadowRootOf: ShadowRootOf): PageText {
  const writer = createWriter();
  const shadowRoots: ShadowRoot[] = [];
  const pictures: TextPicture[] = [];
  // The node's own document, by the DOM's own getter.
  const document = nativeProperty(body, 'ownerDocument') as Document;
  const createTreeWalker = nativeProperty(document, 'createTreeWalker');
  let preformatted = 0;

  function read(root: Node, depth: number): void {
    const walker = createTreeWalker.call(document, root, SHOW_ELEMENTS_AND_TEXT);
    const enter = (node: Node): boolean => {
      if (isText(node)) {
        writer.write(node, preformatted > 0);
        return false;
      }
      if (!isElement(node)) return true; // a shadow root
      const name = nativeProperty(node, 'localName');
      if (namesUnread(name)) return false;
      if (name === 'img') pictures.push({ element: node, offset: writer.length() });
      if (namesLine(name)) writer.endLine();
      if (name === 'pre') preformatted++;
      const shadowRoot = depth < DEEPEST ? shadowRootOf(node) : null;
      if (shadowRoot) {
        shadowRoots.push(shadowRoot);
        read(shadowRoot, depth + 1);
        return false;
      }
      const slotted = name === 'slot' && depth > 0 ? (node as HTMLSlotElement).assignedNodes() : []; // by its name
      for (const each of slotted) read(each, depth);
      return slotted.length === 0;
    };
    const leave = (node: Node) => {
      if (!isElement(node)) return;
      const name = nativeProperty(node, 'localName');
      if (namesUnread(name)) return;
      if (namesLine(name)) writer.endLine();
      if (name === 'pre') preformatted--;
    };
    let node: Node | null = root;
    while (node) {
      if (enter(node) && walker.firstChild()) {
        node = walker.currentNode;
        continue;
      }
      leave(node);
      while (node !== root && !walker.nextSibling()) {
        const parent = walker.parentNode();
        if (!parent) return;
        leave(parent);
        node = parent;
      }
      node = node === root ? null : walker.currentNode;
    }
  }

  read(body, 0);
  const { text, runs } = writer.reading();
  const runsOf = new Map<Node, Run[]>();
  for (const run of runs) {
    const own = runsOf.get(run.node);
    if (own) own.push(run);
    else runsOf.set(run.node, [run]);
  }

  /** The first text that was read at or after a child of a node, within the same tree. */
  function runFrom(node: Node, offset: number): Run | undefined {
    const children = nativeProperty(node, 'childNodes');
    const walker = createTreeWalker.call(document, nativeProperty(node, 'getRootNode').call(node), 5);
    const child = children?.[offset];
    walker.currentNode = child ?? node;
    // Past everything in the node, where its end is meant.
    let next: Node | null = child ?? (isText(node) ? walker.nextNode() : pastEnd(walker));
    while (next && !runsOf.has(next)) next = walker.nextNode();
    return next ? runsOf.get(next)?.[0] : undefined;
  }

  return {
    text,
    shadowRoots,
    pictures,
    piecesOf: ({ start, end }) => piecesIn(runs, start, end),
    offsetAt(node, offset) {
      const own = runsOf.get(node);
      if (own) {
        const run = own.findLast((one) => one.offset <= offset) ?? own[0];
        return run ? run.start + Math.min(Math.max(0, offset - run.offset), run.length) : null;
      }
      return runFrom(node, offset)?.start ?? text.length;
    },
    isCurrent: (pieces) =>
      pieces.every(({ node, end }) => nativeProperty(node, 'isConnected') && end <= nativeProperty(node, 'length')),
  };
}

function pastEnd(walker: TreeWalker): Node | null {
  while (!walker.nextSibling()) if (!walker.parentNode()) return null;
  return walker.currentNode;
}

const isText = (node: Node): node is Text => nativeProperty(node, 'nodeType') === 3;
const isElement = (node: Node): node is Element => nativeProperty(node, 'nodeType') === 1;
