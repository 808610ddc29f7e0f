import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { firstVisible } from '../prose/first-visible';
import { isPaged, letPlaceGo, type PagedFlow, pagedFlow, placeInHand } from '../prose/paged-flow';
import type { ProseContent } from '../prose/prose-content';

/** Which page one is on, from 1, and how many there are. */
export interface PageNumber {
  page: number;
  pages: number;
}

/** How far into a page its first word may begin, in pixels. */
const EDGE = 4;
const MOVES = ['load', 'error', 'toggle'] as const;

/**
 * Keeps a text in pages on one of them: where the browser has scrolled to what it found or focused, on the page of that;
 * where the window, a typeface or a picture changed every page, on the one with what was gone to, or else with the words
 * that are being read.
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
      // The pictures are as high as the page allows, and what they are decides how many pages there are.
      scroller.style.setProperty('--page-block', `${Math.floor(pagedFlow(scroller).block)}px`);
      fillLastPage(scroller);
      const flow = pagedFlow(scroller);
      // What was gone to may stand far below the page's first word, and part from it when a picture above it arrives.
      const wanted =
        placeInHand(scroller) ??
        (place.current === null ? null : content.map.rangeOf(place.current, place.current + 1));
      flow.go(wanted ? flow.pageOf(wanted) : flow.page);
      const now = pagedFlow(scroller);
      wasAt = now.page;
      tell(now);
    };
    const later = () => {
      frame ||= requestAnimationFrame(layOut);
    };
    const onScroll = () => {
      if (!isPaged(scroller)) return;
      const flow = pagedFlow(scroller);
      // Told a frame after: by then a picture may have moved what was gone to, which is not to go anywhere.
      if (flow.isElsewhere) letPlaceGo(scroller);
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
    // None bubbles. A picture that has come, or never will, and what was folded and no longer is, move what follows.
    for (const type of MOVES) scroller.addEventListener(type, later, true);
    // What stands in many columns has the size of the first to some browsers.
    document.fonts.addEventListener('loadingdone', later);
    return () => {
      cancelAnimationFrame(frame);
      letPlaceGo(scroller);
      observer.disconnect();
      scroller.removeEventListener('scroll', onScroll);
      scroller.removeEventListener('focusin', onFocus);
      for (const type of MOVES) scroller.removeEventListener(type, later, true);
      document.fonts.removeEventListener('loadingdone', later);
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
