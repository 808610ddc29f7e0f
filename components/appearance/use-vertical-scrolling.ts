import { useEffect } from 'preact/hooks';

/** What a key scrolls by, as a share of the window. */
const STEPS: Readonly<Record<string, number>> = {
  PageDown: 0.9,
  ' ': 0.9,
  ArrowDown: 0.12,
  PageUp: -0.9,
  ArrowUp: -0.12,
};

/**
 * Text in columns runs to the left, where neither a wheel nor the space bar leads. Both go on in reading direction here.
 */
export function useVerticalScrolling(scroller: HTMLElement | null): void {
  useEffect(() => {
    if (!scroller) return;
    const onWheel = (event: WheelEvent) => {
      if (event.ctrlKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
      scroller.scrollLeft -= event.deltaY * unit;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.target !== scroller || event.altKey || event.ctrlKey || event.metaKey) return;
      const end = event.key === 'End' ? -scroller.scrollWidth : event.key === 'Home' ? scroller.scrollWidth : 0;
      const step = (STEPS[event.key] ?? 0) * (event.key === ' ' && event.shiftKey ? -1 : 1);
      if (end === 0 && step === 0) return;
      event.preventDefault();
      scroller.scrollBy({ left: end || -step * scroller.clientWidth });
    };
    scroller.addEventListener('wheel', onWheel, { passive: false });
    scroller.addEventListener('keydown', onKeyDown);
    return () => {
      scroller.removeEventListener('wheel', onWheel);
      scroller.removeEventListener('keydown', onKeyDown);
    };
  }, [scroller]);
}
