import type { Block } from '../blocks/collect-blocks';

/** Which blocks are the article's, and what that says about the elements around them. */
export interface ArticleSpan {
  /** The smallest element all of the article's text stands in. */
  root: Element;
  first: Block;
  last: Block;
  /** Share of an element's characters that are the article's; nothing for an element without text. */
  partOf: (element: Element) => number | undefined;
}

/** The span of the article, or nothing when no block is part of it. */
export function spanOf(blocks: readonly Block[], isPart: (block: Block) => boolean): ArticleSpan | undefined {
  const parts = blocks.filter(isPart);
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return undefined;
  const sums = new Map<Element, { all: number; part: number }>();
  for (const block of blocks) {
    // A caption goes with its picture, and says nothing of whose the picture is.
    if (block.caption) continue;
    const part = isPart(block) ? block.text.length : 0;
    for (let at: Block['place'] | undefined = block.place; at; at = at.parent) {
      const sum = sums.get(at.element) ?? { all: 0, part: 0 };
      sum.all += block.text.length;
      sum.part += part;
      sums.set(at.element, sum);
    }
  }
  const whole = parts.reduce((sum, block) => sum + block.text.length, 0);
  let root = first.place;
  while (root.parent && (sums.get(root.element)?.part ?? 0) < whole) root = root.parent;
  return {
    root: root.element,
    first,
    last,
    partOf: (element) => {
      const sum = sums.get(element);
      return sum && sum.part / sum.all;
    },
  };
}
