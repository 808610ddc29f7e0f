import type { Block } from '../blocks/collect-blocks';
import { elementsNamed } from '../blocks/elements';

/** So many headings in a row that surely are the article's stood above what was not loaded. */
const SEVERAL = 3;
const SURE = 0.8;
const PICTURES = ['figure', 'picture', 'img', 'video', 'iframe'];
/** How far up a heading and its picture may meet. */
const HIGHEST = 3;

/** A heading with nothing of the article below it opens something else. Pictures are something, and so is a post. */
export function dropTrailingHeadings(
  blocks: readonly Block[],
  parts: Set<Block>,
  { likely }: { likely: readonly number[] },
): void {
  const trailing: number[] = [];
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    const block = blocks[at];
    if (!block || !parts.has(block)) continue;
    if (!isHeading(block)) break;
    trailing.push(at);
  }
  const isSure = (at: number) =>
    (likely[at] ?? 0) > SURE && (blocks[at]?.linked ?? 0) < (blocks[at]?.text.length ?? 0) / 2;
  if (trailing.length >= SEVERAL && trailing.every(isSure)) return;
  for (const at of trailing) {
    const block = blocks[at];
    if (!block || (isSure(at) && standsAbovePicture(block, nextText(blocks, at)))) return;
    parts.delete(block);
  }
}

const nextText = (blocks: readonly Block[], at: number) => blocks.slice(at + 1).find(({ caption }) => !caption);

/** Whether a picture that leads nowhere stands between a heading and the next text, near the heading. */
function standsAbovePicture({ place }: Block, next: Block | undefined): boolean {
  const heading = place.element;
  let box: Element = heading;
  for (let up = 0; up < HIGHEST && box.parentElement && box.parentElement.localName !== 'body'; up += 1)
    box = box.parentElement;
  return elementsNamed(box, PICTURES).some(
    (picture) =>
      isAfter(heading, picture) && (!next || isAfter(picture, next.place.element)) && !picture.closest('a[href]'),
  );
}

const isAfter = (a: Node, b: Node) => (a.compareDocumentPosition(b) & 4) !== 0;
const isHeading = ({ place }: Block) => /^h[1-6]$/.test(place.element.localName);
