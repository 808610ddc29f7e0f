import type { TextPicture } from '../../lib/notes/read-text';
import type { TextSpan } from '../../lib/notes/text-map';
import type { ProseContent } from './prose/prose-content';
import { flowOf } from './prose/reading-flow';

/** What can be in hand: a paragraph, an item, a whole block of code, a caption, a row of a table. */
const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, pre, figcaption, dt, dd, tr, blockquote';
/** Of a block that begins above the edge so much must still be seen for it to be the one in hand, in pixels. */
const SEEN = 24;

/** The picture that has the focus, itself or as all there is of a link. */
export function pictureInHand({ map, root }: Pick<ProseContent, 'map' | 'root'>): TextPicture | undefined {
  const focused = document.activeElement;
  if (!focused || focused === root || !root.contains(focused) || focused.textContent?.trim()) return undefined;
  return map.pictures.find(({ element }) => focused.contains(element));
}

/** The paragraph one is at: the one with the focus in it, or else the first that is to be seen. */
export function paragraphInHand(
  { map, root }: Pick<ProseContent, 'map' | 'root'>,
  scroller: HTMLElement,
): TextSpan | null {
  const focused = document.activeElement;
  const near = focused && root.contains(focused) ? focused.closest(BLOCKS) : null;
  const flow = flowOf(scroller);
  const isInView = (block: Element) => {
    const box = block.getBoundingClientRect();
    return box.width > 0 && flow.endOf(block) > Math.min(SEEN, box.height / 2);
  };
  const block = near ?? [...root.querySelectorAll(BLOCKS)].find((one) => isInView(one) && one.textContent?.trim());
  if (!block) return null;
  const range = document.createRange();
  range.selectNodeContents(block);
  const span = map.offsetsOf(range);
  return span && span.end > span.start ? span : null;
}
