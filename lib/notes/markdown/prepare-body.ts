import {
  BLOCKS,
  emphasise,
  isBlank,
  isBlock,
  joinNeighbours,
  pushIntoBlocks,
  rename,
  simplifyInline,
  unwrap,
} from './inline-elements';
import { markItems } from './list-markers';
import { dropBlankMarks, NOTE_REFERENCE, widenMarks } from './mark-highlights';
import { simplifyTables } from './plain-tables';
import { markTerms, settleFootnotes, settleMath } from './structure';

/** Attribute of elements whose one character must not join with what follows. */
export const LITERAL = 'data-literal';

const LONGEST_GAP = 200;
const GAP = new RegExp(`(\\s{${LONGEST_GAP}})\\s+`, 'g');

/** Brings a body, whose highlights are marked, into the few shapes that Markdown has. */
export function prepareBody(root: Element): void {
  for (const unread of root.querySelectorAll('script, style, template, noscript, [data-lectern-ui]')) unread.remove();
  for (const line of root.querySelectorAll('pre br')) line.replaceWith('\n');
  settleMath(root);
  settleFootnotes(root);
  markTerms(root);
  shortenGaps(root);
  simplifyInline(root);
  captionsLast(root);
  simplifyTables(root);
  pushIntoBlocks(root);
  widenMarks(root);
  joinNeighbours(root);
  dropBlankMarks(root);
  markItems(root);
  closeUpPictures(root);
  keepExclamations(root);
}

/** Turndown's time grows with the square of a gap's length, and nobody left a gap of hundreds of spaces on purpose. */
function shortenGaps(root: Element): void {
  const walker = root.ownerDocument.createTreeWalker(root, 4); // 4: text
  while (walker.nextNode()) {
    const text = walker.currentNode.nodeValue ?? '';
    if (text.length > LONGEST_GAP) walker.currentNode.nodeValue = text.replace(GAP, '$1');
  }
}

/** Turndown moves the white space of an element without words before it, where four spaces would begin a code block. */
function closeUpPictures(root: Element): void {
  for (const image of root.querySelectorAll('img')) {
    for (let outer = image.parentElement; outer && !isBlock(outer); outer = outer.parentElement) {
      if (outer.textContent?.trim() !== '') break;
      for (const child of [...outer.childNodes]) if (isBlank(child)) child.remove();
    }
  }
}

/** An exclamation mark before a link would make a picture of it. */
function keepExclamations(root: Element): void {
  for (const element of root.querySelectorAll(`a, [${NOTE_REFERENCE}]`)) {
    const before = element.previousSibling;
    if (before?.nodeType !== 3 || !before.nodeValue?.endsWith('!')) continue;
    before.nodeValue = before.nodeValue.slice(0, -1);
    const literal = root.ownerDocument.createElement('span');
    literal.setAttribute(LITERAL, '');
    literal.textContent = '!';
    element.before(literal);
  }
}

/** A figure's caption goes below it, in italics, on one line. */
function captionsLast(root: Element): void {
  for (const caption of root.querySelectorAll('figcaption')) {
    for (const block of caption.querySelectorAll(BLOCKS)) {
      if (!block.matches('pre, table, ul, ol')) {
        block.after(' ');
        unwrap(block);
      }
    }
    const figure = caption.closest('figure');
    const line = rename(caption, 'p');
    emphasise(line);
    figure?.append(line);
  }
}
