import { useEffect } from 'preact/hooks';
import type { ProseContent } from '../article/prose/prose-content';

/** Scripts whose words are told apart by their first letters, and stand apart. */
const WORDS =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{M}’']{2,}/gu;
/** Text that is looked at letter by letter, or already stands out. */
const LEFT_ALONE = 'pre, code, kbd, samp, math, h2, h3, h4, h5, h6, [data-lectern-ui]';
const NAME = 'word-start';

/**
 * Makes the beginnings of words stand out. They are painted by the browser's own highlights and not wrapped: nothing
 * in the text moves, and marks, selections and offsets are as they were. Highlights know no weight of type; a shadow
 * on both sides of each stroke does the same without making the letters wider.
 */
export function useWordStarts(content: ProseContent | null): void {
  useEffect(() => {
    if (!content || typeof Highlight === 'undefined') return;
    const { root } = content;
    const paint = () => CSS.highlights.set(NAME, new Highlight(...wordStarts(root)));
    paint();
    let frame = 0;
    // A mark that is painted or taken away splits and joins the text nodes the ranges are tied to.
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(paint);
    });
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      CSS.highlights.delete(NAME);
    };
  }, [content]);
}

/** About the first half of each word, less of long ones. */
function wordStarts(root: HTMLElement): StaticRange[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(LEFT_ALONE) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const ranges: StaticRange[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { index, 0: word } of (node.nodeValue ?? '').matchAll(WORDS)) {
      const length = word.length < 4 ? 1 : Math.ceil(word.length * 0.42);
      ranges.push(
        new StaticRange({ startContainer: node, startOffset: index, endContainer: node, endOffset: index + length }),
      );
    }
  }
  return ranges;
}
