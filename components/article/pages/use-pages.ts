import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { firstVisible } from '../prose/first-visible';
import { isPaged, type PagedFlow, pagedFlow } from '../prose/paged-flow';
import type { ProseContent } from '../prose/prose-content';

/** Which page one is on, from 1, and how many there are. */
export interface PageNumber {
  page: number;
  pages: number;
}

/** How far into a page its first word may begin, in pixels. */
const EDGE = 4;

/**
 * Keeps a text in pages on one of them: where the browser has scrolled to what it found or focused, on the page of that;
 * where the window, a typeface or a picture changed every page, on the one with the words that are being read.
 */
export function usePages(content: ProseContent, scroller: HTMLElement): PageNumber {
  const [number, setNumber] = useState<PageNumber>({ page: 1, pages: 1 });
  /** The first word of the page one has turned to; null on the first, which begins with the title. */
  const place = useRef<number | null>(null);

  useLayoutEffect(() => {
    let frame = 0;
    let wasAt = -1;
    const tell = ({ page, pages }: PagedFlow) =>
      setNumber((last) => (last.page === page + 1 && last.pages === pages ? last : { page: page + 1, pages }));

    const layOut = () => {
      frame = 0;
      // The reader may be changing to a text that scrolls.
      if (!isPaged(scroller)) return;
      fillLastPage(scroller);
      let flow = pagedFlow(scroller);
      scroller.style.setProperty('--page-block', `${Math.floor(flow.block)}px`);
      if (place.current !== null) flow.bring(content.map.rangeOf(place.current, place.current + 1), 0);
      else flow.go(flow.page);
      flow = pagedFlow(scroller);
      wasAt = flow.page;
      tell(flow);
    };
    const later = () => {
      frame ||= requestAnimationFrame(layOut);
    };
    const onScroll = () => {
      if (!isPaged(scroller)) return;
      const flow = pagedFlow(scroller);
      if (flow.isAstray) {
        flow.go(flow.page);
        return;
      }
      if (flow.page === wasAt) return;
      slideIn(scroller, flow.page - wasAt);
      wasAt = flow.page;
      place.current = flow.page === 0 ? null : firstVisible(content.map, flow, EDGE);
      tell(flow);
    };
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || target === scroller || !isPaged(scroller)) return;
      const flow = pagedFlow(scroller);
      if (flow.startOf(target) >= flow.size || flow.endOf(target) <= 0) flow.bring(target, 0);
    };
    layOut();
    const observer = new ResizeObserver(later);
    observer.observe(scroller);
    observer.observe(content.root);
    scroller.addEventListener('scroll', onScroll, { passive: true });
    scroller.addEventListener('focusin', onFocus);
    // Neither bubbles. A picture that has come, or what was folded and no longer is, moves what follows.
    scroller.addEventListener('load', later, true);
    scroller.addEventListener('toggle', later, true);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      scroller.removeEventListener('scroll', onScroll);
      scroller.removeEventListener('focusin', onFocus);
      scroller.removeEventListener('load', later, true);
      scroller.removeEventListener('toggle', later, true);
      scroller.style.removeProperty('--page-block');
      delete scroller.dataset.halfPage;
    };
  }, [content, scroller]);

  return number;
}

/** Where two columns make a page, the last one may be without its second: then the window could not be scrolled to it. */
function fillLastPage(scroller: HTMLElement): void {
  delete scroller.dataset.halfPage;
  const { columns } = pagedFlow(scroller);
  if (columns === 1) return;
  const isVertical = getComputedStyle(scroller).writingMode.startsWith('vertical');
  const [whole, pitch] = isVertical
    ? [scroller.scrollHeight, scroller.clientHeight]
    : [scroller.scrollWidth, scroller.clientWidth];
  const count = Math.ceil((whole / pitch) * columns - 0.02);
  if (count % columns !== 0) scroller.dataset.halfPage = '';
}

/** Lets a page come in from where it lies. */
function slideIn(scroller: HTMLElement, by: number): void {
  if (Math.abs(by) !== 1 || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const { writingMode, direction } = getComputedStyle(scroller);
  // Pages of columns that run to the left are turned as the books are.
  const isLeftwards = direction === 'rtl' || writingMode.startsWith('vertical');
  const from = by * (isLeftwards ? -18 : 18);
  scroller.animate([{ translate: `${from}px`, opacity: 0.35 }, {}], { duration: 140, easing: 'ease-out' });
}
