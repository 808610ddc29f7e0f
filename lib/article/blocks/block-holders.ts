import { BLOCK_TAGS } from './elements';

const BLOCKS = [...BLOCK_TAGS].join(', ');

/** All elements below a root that have a block of text somewhere in them, found in one go. */
export function blockHolders(root: Element): Set<Element> {
  const holders = new Set<Element>();
  for (const block of root.querySelectorAll(BLOCKS)) {
    for (let at = block.parentElement; at && at !== root && !holders.has(at); at = at.parentElement) holders.add(at);
  }
  return holders;
}
