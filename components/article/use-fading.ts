import { useEffect, useState } from 'preact/hooks';

/** Scrolling this long without any other movement is reading, in milliseconds. */
const ABSORBED = 1500;

/**
 * Whether one is reading and nothing else: the text scrolls and neither pointer nor focus has moved for a while. What
 * stands around the text may then step back; any movement brings it forward again.
 */
export function useFading(scroller: HTMLElement | null, isWanted: boolean): boolean {
  const [isReading, setReading] = useState(false);
  useEffect(() => {
    if (!scroller || !isWanted) return;
    let movedAt = performance.now();
    const onScroll = () => {
      if (performance.now() - movedAt > ABSORBED) setReading(document.activeElement === scroller);
    };
    const onMove = () => {
      movedAt = performance.now();
      setReading(false);
    };
    scroller.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('pointermove', onMove, { passive: true });
    window.addEventListener('focusin', onMove);
    return () => {
      scroller.removeEventListener('scroll', onScroll);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('focusin', onMove);
    };
  }, [scroller, isWanted]);
  return isReading && isWanted;
}
