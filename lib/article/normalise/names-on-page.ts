import { listOf } from '../blocks/elements';

/**
 * All class names below an element as one text, each list of them once, a line each: one search in it tells that a page
 * has nothing of a kind, where a selector would be tried on every element.
 */
export function namesOnPage(root: Element): string {
  const lists = new Set<string>();
  for (const element of listOf(root.getElementsByTagName('*'))) lists.add(element.getAttribute('class') ?? '');
  return [...lists].join('\n');
}
