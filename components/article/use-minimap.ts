import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { HighlightColour } from '../../lib/notes/highlight';
import type { Place, ReadingFlow } from './prose/flow';
import type { ProseContent } from './prose/prose-content';
import { flowOf } from './prose/reading-flow';

/** A place on the minimap. The text's offsets, so that a mark stays right however the text is set. */
export interface MinimapMark {
  kind: 'part' | 'highlight' | 'match' | 'current-match';
  /** Where it is in the map's text, in UTF-16 code units, end exclusive. */
  start: number;
  end: number;
  colour?: HighlightColour;
}

/** Something drawn, in shares of the whole height, 0 to 1. */
interface Item {
  kind: MinimapMark['kind'] | 'picture';
  colour?: HighlightColour | undefined;
  top: number;
  /** Nought for what is a line. */
  height: number;
}

interface MinimapOptions {
  content: ProseContent;
  scroller: HTMLElement;
  marks: readonly MinimapMark[];
}

const PICTURES = 'img, video, [data-missing-picture]';
/** Lower ones are signs within a line, in pixels. */
const LOWEST_PICTURE = 40;

/** Measures what the minimap shows, again whenever the text is laid out anew, and scrolls where it is pressed. */
export function useMinimap({ content, scroller, marks }: MinimapOptions) {
  const strip = useRef<HTMLDivElement>(null);
  const [items, setItems] = useState<readonly Item[]>([]);
  const [view, setView] = useState({ top: 0, height: 1 });
  const [gutter, setGutter] = useState(0);

  useEffect(() => {
    let frame = 0;
    const measure = () => {
      frame = 0;
      setItems(itemsOf(content, scroller, marks));
      setGutter(gutterOf(scroller));
      setView(viewOf(scroller));
    };
    const ask = () => {
      frame ||= requestAnimationFrame(measure);
    };
    ask();
    const observer = new ResizeObserver(ask);
    observer.observe(content.root);
    observer.observe(scroller);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [content, scroller, marks]);

  useLayoutEffect(() => {
    let frame = 0;
    const follow = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        setView(viewOf(scroller));
      });
    };
    scroller.addEventListener('scroll', follow, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      scroller.removeEventListener('scroll', follow);
    };
  }, [scroller]);

  const onPointerDown = useCallback(
    (event: PointerEvent) => {
      const box = strip.current;
      if (event.button !== 0 || !box) return;
      // The text keeps the focus, and nothing is selected while one drags.
      event.preventDefault();
      box.setPointerCapture(event.pointerId);
      const { top, height } = box.getBoundingClientRect();
      const go = ({ clientY }: { clientY: number }) => {
        const share = (clientY - top) / Math.max(1, height);
        const flow = flowOf(scroller);
        flow.moveTo(share * wholeOf(flow) - (flow.isPaged ? 0 : flow.size / 2));
      };
      const listening = new AbortController();
      const { signal } = listening;
      go(event);
      box.addEventListener('pointermove', go, { signal });
      for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'])
        box.addEventListener(end, () => listening.abort(), { signal });
    },
    [scroller],
  );

  return { strip, items, view, gutter, onPointerDown };
}

const wholeOf = ({ read, size, left }: ReadingFlow) => Math.max(1, read + size + left);

function viewOf(scroller: HTMLElement) {
  const flow = flowOf(scroller);
  return { top: flow.read / wholeOf(flow), height: Math.min(1, flow.size / wholeOf(flow)) };
}

function itemsOf(content: ProseContent, scroller: HTMLElement, marks: readonly MinimapMark[]): Item[] {
  const flow = flowOf(scroller);
  const share = (place: Place) => {
    const start = flow.startOf(place);
    return { top: (flow.read + start) / wholeOf(flow), height: (flow.endOf(place) - start) / wholeOf(flow) };
  };
  // The lead picture stands above the text.
  const article = content.root.closest('article') ?? content.root;
  const pictures = [...article.querySelectorAll(PICTURES)].flatMap((picture): Item[] => {
    return picture.getBoundingClientRect().height >= LOWEST_PICTURE ? [{ kind: 'picture', ...share(picture) }] : [];
  });
  const marked = marks.map(({ kind, start, end, colour }): Item => {
    const range = content.map.rangeOf(start, Math.max(end, start + 1));
    return { kind, colour, ...share(range), ...(kind === 'part' ? { height: 0 } : {}) };
  });
  return [...pictures, ...marked];
}

/** The width of the scroll bar, which the map stands beside whichever way the article runs: both follow the interface. */
const gutterOf = (scroller: HTMLElement): number => scroller.offsetWidth - scroller.clientWidth;
