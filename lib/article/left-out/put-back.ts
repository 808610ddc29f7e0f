import { isSamePassage, passagesOf } from '../join/passage';
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

/** Takes out again what was put back. Only the passages that are the same go, each once. */
export function takeBack(text: Element, part: Element): void {
  const passages = passagesOf(text);
  for (const wanted of passagesOf(part)) {
    const at = passages.findIndex((passage) => isSamePassage(passage, wanted));
    if (at < 0) continue;
    passages.splice(at, 1)[0]?.element.remove();
  }
}

const startOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, 60);
