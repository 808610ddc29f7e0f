/** Elements that show nothing without content: pages have hundreds of them, hostile ones thousands. */
const EMPTY = 'div:empty, span:empty, p:empty, section:empty, aside:empty, i:empty, b:empty, ul:empty, li:empty';

/** Takes out what is never read, so that every later step has less to walk. Metadata must be read before. */
export function dropUnread(doc: Document): void {
  const unread =
    'script, style, template, svg, link, base ~ base, canvas, input, select, textarea, datalist, object:not(:has(img, p)), embed';
  for (const element of doc.body.querySelectorAll(unread)) element.remove();
  for (const element of doc.head?.querySelectorAll('script, style, link, noscript') ?? []) element.remove();
  const comments = doc.createTreeWalker(doc.body, 128 /* NodeFilter.SHOW_COMMENT */);
  const found: Node[] = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) comment.parentNode?.removeChild(comment);
  for (const element of doc.body.querySelectorAll(EMPTY)) element.remove();
}
