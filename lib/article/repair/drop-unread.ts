import { listOf } from '../blocks/elements';

const UNREAD = 'script style template svg link base canvas input select textarea datalist embed'.split(' ');
/** Elements that show nothing without content: pages have hundreds of them, hostile ones thousands. */
const EMPTY = ['div', 'span', 'p', 'section', 'aside', 'i', 'b', 'ul', 'li'];

/** Takes out what is never read, so that every later step has less to walk. Metadata must be read before. */
export function dropUnread(doc: Document): void {
  // One name at a time: a list of selectors is tried on every element, a name is looked up.
  for (const tag of UNREAD) for (const element of listOf(doc.body.getElementsByTagName(tag))) element.remove();
  for (const object of listOf(doc.body.getElementsByTagName('object')))
    if (!object.querySelector('img, p')) object.remove();
  const comments = doc.createTreeWalker(doc.body, 128 /* NodeFilter.SHOW_COMMENT */);
  const found: Node[] = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) comment.parentNode?.removeChild(comment);
  // Those that are empty now: what has nothing but an empty element in it stays.
  const empty = EMPTY.flatMap((tag) =>
    listOf(doc.body.getElementsByTagName(tag)).filter((element) => !element.firstChild),
  );
  for (const element of empty) element.remove();
}
