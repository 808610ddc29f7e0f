import { letters, passagesOf } from '../../../lib/article/join/passage';
import { findPlace } from '../../../lib/article/left-out/find-place';
import type { LeftOut } from '../../../lib/article/left-out/left-out';
import type { PointedAt } from '../../../lib/article/left-out/take-out';

/** The passage of the text a node stands in. */
export function passageAt(root: HTMLElement, node: Node | null): HTMLElement | null {
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (at.parentNode === root) return at instanceof HTMLElement ? at : null;
  }
  return null;
}

/** A passage as it can be found again in the article's own HTML. */
export function pointedAt(root: HTMLElement, passage: HTMLElement): PointedAt {
  const index = [...root.children].indexOf(passage);
  const key = passagesOf(root)[index]?.key ?? '';
  const picture = passage.matches('[data-src]') ? passage : passage.querySelector('[data-src]');
  return { index, key, picture: picture?.getAttribute('data-src') ?? '' };
}

/** Where on screen something was left out: the passages before and after the gap. */
export function gapOf(root: HTMLElement, item: LeftOut): { before?: Element | undefined; after?: Element | undefined } {
  const passages = passagesOf(root);
  const place = findPlace(passages, item);
  return { before: passages[place - 1]?.element, after: passages[place]?.element };
}

/** Where on screen something stands that was put back. */
export function whereBack(root: HTMLElement, item: LeftOut): HTMLElement | undefined {
  const start = letters(item.text).slice(0, 60);
  const found = passagesOf(root).find(
    ({ key }) => start !== '' && key !== '' && (key.startsWith(start) || start.startsWith(key)),
  );
  return found?.element instanceof HTMLElement ? found.element : undefined;
}
