import type { BlockKind } from '../article';
import { leadingWords } from '../blocks/leading-words';
import { passagesOf } from '../join/passage';
import type { LeftOut } from './left-out';

/** A passage the reader points at: which one it is on screen, and what it says and shows. */
export interface PointedAt {
  index: number;
  key: string;
  /** Address of its first picture, as in the article's HTML. */
  picture: string;
}

const BESIDE = 120;
const LONGEST_TEXT = 500;

/**
 * Takes a passage out of the text.
 * @param text the article's body; is changed
 * @returns what was taken out; null when it is not there
 */
export function takeOut(text: Element, wanted: PointedAt, kinds: readonly BlockKind[]): LeftOut | null {
  const passages = passagesOf(text);
  const isWanted = (index: number) => {
    const passage = passages[index];
    return passage?.key === wanted.key && (wanted.key !== '' || (passage.pictures[0] ?? '') === wanted.picture);
  };
  const index = isWanted(wanted.index) ? wanted.index : passages.findIndex((_, at) => isWanted(at));
  const passage = passages[index];
  if (!passage) return null;
  const beside = (from: number, step: number) => {
    for (let at = from; passages[at]; at += step) if (passages[at]?.key) return passages[at]?.text ?? '';
    return '';
  };
  const block = {
    text: passage.text.slice(0, LONGEST_TEXT),
    html: passage.element.outerHTML,
    after: beside(index - 1, -1).slice(-BESIDE),
    ahead: beside(index + 1, 1).slice(0, BESIDE),
    kind: kindOf(passage.text, kinds),
  };
  passage.element.remove();
  // Two rules, or two pictures without words, may be the same in all but this.
  return { ...block, id: crypto.randomUUID(), reason: 'own', isBack: false };
}

/** How a passage is built, where that tells it from the plain text; else the words it begins with. Empty for a lone picture. */
export function kindOf(text: string, kinds: readonly BlockKind[]): string {
  const start = leadingWords(text);
  return kinds.find((known) => known.start === start)?.kind ?? (start && `| ${start}`);
}
