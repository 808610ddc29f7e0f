import { isSkipped, startsLine } from './text-layout';

/** A picture and how much of the text stands before it. It is no part of the text itself. */
export interface TextPicture {
  element: Element;
  offset: number;
}

/** `length` characters of the text from `start` are those of `node.data` from `offset`. */
export interface Run {
  start: number;
  node: Text;
  offset: number;
  length: number;
}

/** The text under an element and where each stretch of it came from, in order. Line feeds between blocks come from nowhere. */
export interface Reading {
  text: string;
  runs: readonly Run[];
  pictures: readonly TextPicture[];
}

/** Reads the text under `root` in one pass over the tree; closing tags end lines as opening ones do. */
export function readText(root: Element): Reading {
  const writer = createWriter();
  const pictures: TextPicture[] = [];
  const reading = (): Reading => ({ ...writer.reading(), pictures });
  // 5: elements (1) and text (4).
  const walker = root.ownerDocument.createTreeWalker(root, 5);
  let preformatted = 0;

  const enter = (node: Node): boolean => {
    if (isText(node)) {
      writer.write(node, preformatted > 0);
      return false;
    }
    // The walker shows nothing but elements and text.
    const element = node as Element;
    if (element !== root && isSkipped(element)) return false;
    if (isPicture(element)) pictures.push({ element, offset: writer.length() });
    if (startsLine(element)) writer.endLine();
    if (element.localName === 'pre') preformatted++;
    return true;
  };
  const leave = (node: Node) => {
    if (isText(node)) return;
    const element = node as Element;
    if (isSkipped(element)) return;
    if (startsLine(element)) writer.endLine();
    if (element.localName === 'pre') preformatted--;
  };

  enter(root);
  let node = walker.firstChild();
  while (node) {
    const child = enter(node) ? walker.firstChild() : null;
    if (child) {
      node = child;
      continue;
    }
    leave(node);
    let next = walker.nextSibling();
    while (!next) {
      const parent = walker.parentNode();
      if (!parent || parent === root) return reading();
      leave(parent);
      next = walker.nextSibling();
    }
    node = next;
  }
  return reading();
}

const WHITE_SPACE_OR_INVISIBLE = /[ \t\n\f\r]+|[\u00AD\u200B\u2060\uFEFF]+/g;
/** Soft hyphen, zero-width space, word joiner, byte order mark. Not the joiners that shape letters and emoji. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]+/g;

/** Collects text as it is rendered: no space at the start or end of a line, one between words, one "\n" between lines. */
export function createWriter() {
  const chunks: string[] = [];
  const runs: Run[] = [];
  let length = 0;
  let isAtLineStart = true;
  let lineIsDue = false;
  let space: { node: Text; offset: number } | null = null;

  const append = (text: string, node: Text, from: number) => {
    const run = runs.at(-1);
    if (run?.node === node && run.offset + run.length === from && run.start + run.length === length) {
      run.length += text.length;
    } else {
      runs.push({ start: length, node, offset: from, length: text.length });
    }
    chunks.push(text);
    length += text.length;
    isAtLineStart = text.endsWith('\n');
  };

  const writeVisible = (node: Text, from: number, to: number) => {
    if (from === to) return;
    if (lineIsDue && !isAtLineStart) {
      chunks.push('\n');
      length++;
      isAtLineStart = true;
    }
    if (space && !isAtLineStart) append(' ', space.node, space.offset);
    lineIsDue = false;
    space = null;
    append(node.data.slice(from, to), node, from);
  };

  return {
    write(node: Text, isPreformatted: boolean) {
      let from = 0;
      for (const { index, 0: found } of node.data.matchAll(isPreformatted ? INVISIBLE : WHITE_SPACE_OR_INVISIBLE)) {
        writeVisible(node, from, index);
        from = index + found.length;
        // The first of several white spaces stands for them all.
        if (found.charCodeAt(0) <= 0x20) space ??= { node, offset: index };
      }
      writeVisible(node, from, node.data.length);
    },
    endLine() {
      lineIsDue = true;
      space = null;
    },
    length: () => length,
    reading: () => ({ text: chunks.join(''), runs }),
  };
}

/** Also where one could not be had: it stands there all the same. */
function isPicture(element: Element): boolean {
  return element.localName === 'img' || (element.localName === 'span' && element.hasAttribute('data-missing-picture'));
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}
