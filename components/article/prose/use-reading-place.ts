import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReadingPosition } from '../../../lib/article/kept-article';
import { describePosition, findPosition } from '../../../lib/notes/reading-position';
import { firstVisible } from './first-visible';
import type { ProseContent } from './prose-content';
import { flowOf } from './reading-flow';

/** Where the reader is. */
export interface ReadingPlace {
  /** 0 to 1. */
  progress: number;
  /** The heading being read under, null above the first. */
  heading: number | null;
}

interface ReadingPlaceOptions {
  scroller: HTMLElement | null;
  content: ProseContent | null;
  initialPosition: ReadingPosition | undefined;
  onPosition: (position: ReadingPosition, progress: number) => void;
}

/** A position is worth storing this long after the last movement, in milliseconds. */
const REST = 400;
/** A heading counts as read under from here down, in pixels from where the window begins. */
const EYE_LINE = 120;

/** Follows the reading and tells of it when it rests; takes the reader back to where they were, once. */
export function useReadingPlace({ scroller, content, initialPosition, onPosition }: ReadingPlaceOptions): ReadingPlace {
  const [place, setPlace] = useState<ReadingPlace>({ progress: 0, heading: null });
  const report = useRef(onPosition);
  report.current = onPosition;

  useRestoredPosition(scroller, content, initialPosition);

  useEffect(() => {
    if (!scroller || !content) return;
    let frame = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isUnreported = false;
    const measure = () => {
      frame = 0;
      const now = { progress: inSteps(progressOf(scroller, content)), heading: headingAt(scroller, content) };
      setPlace((last) => (last.progress === now.progress && last.heading === now.heading ? last : now));
    };
    const tell = () => {
      clearTimeout(timer);
      if (!isUnreported) return;
      isUnreported = false;
      const first = firstVisible(content.map, flowOf(scroller), 4);
      report.current(describePosition(content.map, first), progressOf(scroller, content));
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(measure);
      isUnreported = true;
      clearTimeout(timer);
      timer = setTimeout(tell, REST);
    };
    // A popup closes without unmounting anything.
    const onHide = () => {
      if (document.visibilityState === 'hidden') tell();
    };
    measure();
    scroller.addEventListener('scroll', onScroll, { passive: true });
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('pagehide', tell);
    const observer = new ResizeObserver(measure);
    observer.observe(content.root);
    return () => {
      tell();
      cancelAnimationFrame(frame);
      observer.disconnect();
      scroller.removeEventListener('scroll', onScroll);
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('pagehide', tell);
    };
  }, [scroller, content]);

  return place;
}

function useRestoredPosition(
  scroller: HTMLElement | null,
  content: ProseContent | null,
  position: ReadingPosition | undefined,
): void {
  const isRestored = useRef(false);
  useLayoutEffect(() => {
    if (!scroller || !content || !position || isRestored.current) return;
    isRestored.current = true;
    const go = () => {
      const start = findPosition(content.map.text, position);
      // The beginning is where one is anyway, with the title in sight.
      if (!start) return;
      const flow = flowOf(scroller);
      flow.scrollBy(flow.startOf(content.map.rangeOf(start, start + 1).getBoundingClientRect()) - 4);
    };
    go();
    // The prose face may arrive after the text and move every line; a reader who has moved since is left alone.
    const where = flowOf(scroller).read;
    void document.fonts.ready.then(() => {
      if (scroller.isConnected && Math.abs(flowOf(scroller).read - where) < 2) go();
    });
  }, [scroller, content]);
}

/** Finer steps than the eye sees on the bar would draw the whole reader anew at every frame. */
const inSteps = (progress: number): number => (progress >= 1 ? 1 : Math.floor(progress * 200) / 200);

/** How much of the text has come into view from below: all of it once its end shows. */
function progressOf(scroller: HTMLElement, { root }: ProseContent): number {
  const flow = flowOf(scroller);
  const unread = Math.max(0, flow.endOf(root.getBoundingClientRect()) - flow.size);
  const scrollable = unread + flow.read;
  return scrollable < 1 ? 1 : Math.min(1, flow.read / scrollable);
}

function headingAt(scroller: HTMLElement, { headings, outline }: ProseContent): number | null {
  const flow = flowOf(scroller);
  // At the end the last parts can't come up to the eyes, so the eyes go down to them.
  const sinking = Math.max(0, 1 - flow.left / EYE_LINE) * (flow.size - EYE_LINE);
  const line = EYE_LINE + sinking;
  let current: number | null = null;
  for (const { heading } of outline) {
    const element = headings[heading];
    if (!element || flow.startOf(element.getBoundingClientRect()) > line) break;
    current = heading;
  }
  return current;
}
