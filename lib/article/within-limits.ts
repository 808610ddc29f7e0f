import { LIMITS } from './limits';

/** Deeper trees than a parser makes; a script may have built one. */
const DEEPEST = 1500;

/** Whether a document is one that extraction gets through in good time. */
export function isWithinLimits(doc: Document): boolean {
  const walker = doc.createTreeWalker(doc);
  let nodes = 0;
  let depth = 0;
  let characters = 0;
  while (true) {
    if (walker.firstChild()) depth += 1;
    else {
      while (depth > 0 && !walker.nextSibling()) {
        walker.parentNode();
        depth -= 1;
      }
      if (depth === 0) return true;
    }
    nodes += 1;
    if (walker.currentNode.nodeType === 3) characters += walker.currentNode.nodeValue?.length ?? 0;
    if (nodes > LIMITS.nodes || depth > DEEPEST || characters > LIMITS.text) return false;
  }
}
