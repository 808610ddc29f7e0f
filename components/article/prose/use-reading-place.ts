import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReadingPosition } from '../../../lib/article/kept-article';
import { describePosition, standsStill } from '../../../lib/notes/reading-position';
import { firstVisible } from './first-visible';
import type { ProseContent } from './prose-content';
import { flowOf } from './reading-flow';

/** Where the reader is. */
export interface ReadingPlace {
  /** 0 to 1. */
  progress: number;
  /** The part being read, by its number in the outline; null above the first. */
  part: number | null;
  /** How much of that part is read, 0 to 1. */
  partProgress: number;
}

/** Where one is, as it is remembered. */
export interface ReadingPlaceNow {
  position: ReadingPosition;
  /** 0 to 1. */
  progress: number;
}

interface ReadingPlaceOptions {
  scroller: HTMLElement | null;
  content: ProseContent | null;
  /** The elements the parts begin with. */
  places: readonly HTMLElement[];
  /** The part one has gone to last: of several on a page it is the one. */
  goal: RefObject<number | null>;
  initialPosition: ReadingPosition | undefined;
  onPosition: (position: ReadingPosition, progress: number) => void;
}

/** A position is worth storing this long after the last movement, in milliseconds. */
const REST = 400;
/** A part counts as being read once its beginning is above this, in pixels from where the window begins. */
const EYE_LINE = 120;
/** Where the text is in pages, once it is above this, as a share of the page. */
const EYE_SHARE = 0.6;

/** Follows the reading and tells of it when it rests; takes the reader back to where they were, once. */
export function useReadingPlace(options: ReadingPlaceOptions): ReadingPlace {
  const { scroller, content, places, goal, initialPosition, onPosition } = options;
  const [place, setPlace] = useState<ReadingPlace>(NOWHERE);
  const measure = useRef(() => {});
  measure.current = () => {
    if (!scroller || !content) return;
    const now = { progress: inSteps(progressOf(scroller, content)), ...partAt(scroller, content, places, goal) };
    setPlace((last) => (isSame(last, now) ? last : now));
  };
  // An outline may come after the text it is of.
  useEffect(() => measure.current(), [places]);
  const report = useRef(onPosition);
  report.current = onPosition;

  useRestoredPosition(scroller, content, initialPosition);

  useEffect(() => {
    if (!scroller || !content) return;
    let frame = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isUnreported = false;
    const measureNow = () => {
      frame = 0;
      measure.current();
    };
    const tell = () => {
      clearTimeout(timer);
      if (!isUnreported) return;
      isUnreported = false;
      const { position, progress } = placeNow(content, scroller);
      report.current(position, progress);
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(measureNow);
      isUnreported = true;
      clearTimeout(timer);
      timer = setTimeout(tell, REST);
    };
    // A popup closes without unmounting anything.
    const onHide = () => {
      if (document.visibilityState === 'hidden') tell();
    };
    measureNow();
    scroller.addEventListener('scroll', onScroll, { passive: true });
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('pagehide', tell);
    const observer = new ResizeObserver(measureNow);
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

/** The first words in view, and how much is read. */
export function placeNow(content: ProseContent, scroller: HTMLElement): ReadingPlaceNow {
  const first = firstVisible(content.map, flowOf(scroller), 4);
  return { position: describePosition(content.map, first), progress: progressOf(scroller, content) };
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
    const goTo = (start: number | null) => {
      // The beginning is where one is anyway, with the title in sight.
      if (!start) return;
      const go = () => flowOf(scroller).bring(content.map.rangeOf(start, start + 1), 4);
      go();
      // The prose face may arrive after the text and move every line; a reader who has moved since is left alone.
      const where = flowOf(scroller).read;
      void document.fonts.ready.then(() => {
        if (scroller.isConnected && Math.abs(flowOf(scroller).read - where) < 2) go();
      });
    };
    const { text } = content.map;
    if (standsStill(text, position)) goTo(position.start);
    // The text is another than it was, which is rare: then the words are looked for.
    else {
      import('../../../lib/notes/find-position').then(
        ({ findPosition }) => scroller.isConnected && goTo(findPosition(text, position)),
        (error: unknown) => console.error(error),
      );
    }
  }, [scroller, content]);
}

/** Finer steps than the eye sees on the bar would draw the whole reader anew at every frame. */
const inSteps = (progress: number): number => (progress >= 1 ? 1 : Math.floor(progress * 200) / 200);

/** How much of the text has come into view from below: all of it once its end shows. */
function progressOf(scroller: HTMLElement, { root }: ProseContent): number {
  const flow = flowOf(scroller);
  const unread = Math.max(0, flow.endOf(root) - flow.size);
  const scrollable = unread + flow.read;
  return scrollable < 1 ? 1 : Math.min(1, flow.read / scrollable);
}

function partAt(
  scroller: HTMLElement,
  { root }: ProseContent,
  places: readonly HTMLElement[],
  goal: RefObject<number | null>,
): Pick<ReadingPlace, 'part' | 'partProgress'> {
  const flow = flowOf(scroller);
  // At the end the last parts can't come up to the eyes, so the eyes go down to them.
  const eyes = flow.isPaged ? EYE_SHARE * flow.size : EYE_LINE;
  const line = eyes + Math.max(0, 1 - flow.left / eyes) * (flow.size - eyes);
  const startOf = (part: number) => {
    const place = places[part];
    return place ? flow.startOf(place) : flow.endOf(root);
  };
  // Parts follow one another, so the last that has begun is found by halving.
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(middle) <= line) low = middle + 1;
    else high = middle;
  }
  const wanted = flow.isPaged ? goal.current : null;
  const isThere = wanted !== null && startOf(wanted) >= 0 && startOf(wanted) < flow.size;
  const part = isThere ? wanted : low - 1;
  if (part < 0) return { part: null, partProgress: 0 };
  const start = startOf(part);
  const length = Math.max(1, startOf(part + 1) - start);
  const progress = Math.max(0, Math.min(1, (line - start) / length));
  return { part, partProgress: Math.floor(progress * 10) / 10 };
}

const NOWHERE: ReadingPlace = { progress: 0, part: null, partProgress: 0 };

const isSame = (a: ReadingPlace, b: ReadingPlace) =>
  a.progress === b.progress && a.part === b.part && a.partProgress === b.partProgress;
