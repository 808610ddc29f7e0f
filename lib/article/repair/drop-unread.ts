const UNREAD = 'script style template svg link base canvas input select textarea datalist embed'.split(' ');
/** Elements that show nothing without content: pages have hundreds of them, hostile ones thousands. */
const EMPTY = new Set(['div', 'span', 'p', 'section', 'aside', 'i', 'b', 'ul', 'li']);

/** Takes out what is never read, so that every later step has less to walk. Metadata must be read before. */
export function dropUnread(doc: Document): void {
  // One name at a time: a list of selectors is tried on every element, a name is looked up.
  for (const tag of UNREAD) for (const element of [...doc.body.getElementsByTagName(tag)]) element.remove();
  for (const object of [...doc.body.getElementsByTagName('object')])
    if (!object.querySelector('img, p')) object.remove();
  for (const element of doc.head?.querySelectorAll('script, style, link, noscript') ?? []) element.remove();
  const comments = doc.createTreeWalker(doc.body, 128 /* NodeFilter.SHOW_COMMENT */);
  const found: Node[] = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) comment.parentNode?.removeChild(comment);
  for (const element of doc.body.querySelectorAll(':empty')) if (EMPTY.has(element.localName)) element.remove();
}
