import { useEffect } from 'preact/hooks';
import type { ProseContent } from '../article/prose/prose-content';
import { flowOf } from '../article/prose/reading-flow';

const BLOCKS = 'p, li, dt, dd, blockquote, pre, figure, details, h2, h3, h4, h5, h6, [data-scroller], aside, hr';
/** Where the eyes rest: this far down the window. */
const EYES = 0.42;

/** Dims every block of the text but the one that is read. Only an attribute changes, and only of two blocks at a time. */
export function useFocusParagraph(content: ProseContent | null, scroller: HTMLElement | null): void {
  useEffect(() => {
    if (!content || !scroller) return;
    const blocks = [...content.root.querySelectorAll<HTMLElement>(BLOCKS)].filter(
      (block) => !block.querySelector(BLOCKS),
    );
    for (const block of blocks) block.dataset.dimmed = '';
    let current: HTMLElement | undefined;
    let frame = 0;
    const measure = () => {
      frame = 0;
      const next = blockAt(blocks, scroller);
      if (next === current) return;
      if (current) current.dataset.dimmed = '';
      delete next?.dataset.dimmed;
      current = next;
    };
    const later = () => {
      frame ||= requestAnimationFrame(measure);
    };
    measure();
    scroller.addEventListener('scroll', later, { passive: true });
    const observer = new ResizeObserver(later);
    observer.observe(content.root);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      scroller.removeEventListener('scroll', later);
      for (const block of blocks) delete block.dataset.dimmed;
    };
  }, [content, scroller]);
}

/** The block at the height of the eyes, which sink from the top of the text and down to its end. */
function blockAt(blocks: readonly HTMLElement[], scroller: HTMLElement): HTMLElement | undefined {
  const flow = flowOf(scroller);
  const near = Math.min(EYES, flow.read / flow.size + 0.16);
  const eyes = Math.max(near, 1 - EYES - flow.left / flow.size) * flow.size;
  return blocks.find((block) => flow.endOf(block) > eyes) ?? blocks.at(-1);
}
