import { passagesOf } from '../join/passage';
import { findAgain } from './find-again';
import { findPlace } from './find-place';
import type { LeftOut } from './left-out';

/**
 * Puts something back where it stood.
 * @param text the article's body; is changed
 * @param part the body of its markup, sanitised; is used up
 * @param others what else was left out, in the page's order: of two things at one place the first stands first
 */
export function putBack(text: Element, part: Element, item: LeftOut, others: readonly LeftOut[]): void {
  const passages = passagesOf(text);
  let place = findPlace(passages, item);
  const earlier = others
    .slice(
      0,
      others.findIndex(({ id }) => id === item.id),
    )
    .filter(({ isBack }) => isBack);
  const starts = earlier.filter(({ after }) => after === item.after).map((other) => startOf(other.text));
  // Over what was put back here before and stood before it.
  for (;;) {
    const key = passages[place]?.key ?? '';
    const isEarlier = starts.some(
      (start) => start !== '' && key !== '' && (key.startsWith(start) || start.startsWith(key)),
    );
    if (!isEarlier) break;
    place += 1;
  }
  const ahead = passages[place]?.element ?? null;
  for (const node of [...part.childNodes]) text.insertBefore(node, ahead);
}

/**
 * Takes out again what was put back. Only the passages that are the same go, each once; of several that say the same,
 * those that stand where the thing stood.
 */
export function takeBack(text: Element, part: Element, item: Pick<LeftOut, 'after' | 'ahead'>): void {
  for (const passage of findAgain(passagesOf(text), passagesOf(part), item)) passage.element.remove();
}

const startOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, 60);
