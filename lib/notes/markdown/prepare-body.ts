import { BLOCKS, emphasise, joinNeighbours, pushIntoBlocks, rename, simplifyInline, unwrap } from './inline-elements';
import { markItems } from './list-markers';
import { dropBlankMarks, widenMarks } from './mark-highlights';
import { simplifyTables } from './plain-tables';

/** Brings a body, whose highlights are marked, into the few shapes that Markdown has. */
export function prepareBody(root: Element): void {
  for (const unread of root.querySelectorAll('script, style, template, noscript, [data-lectern-ui]')) unread.remove();
  for (const line of root.querySelectorAll('pre br')) line.replaceWith('\n');
  simplifyInline(root);
  captionsLast(root);
  simplifyTables(root);
  pushIntoBlocks(root);
  widenMarks(root);
  joinNeighbours(root);
  dropBlankMarks(root);
  markItems(root);
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
