import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { firstVisible } from '../article/prose/first-visible';
import type { ProseContent } from '../article/prose/prose-content';
import { flowOf } from '../article/prose/reading-flow';

/** Where the words one is reading are held, from the edge where the window begins, in pixels. */
const EDGE = 4;

/** Keeps the words that are being read where they are when the setting of the text changes, and every line with it. */
export function useKeptPlace(content: ProseContent | null, scroller: HTMLElement | null, setting: unknown): void {
  const isFirst = useRef(true);
  // While this is drawn the page still stands as it was: the last moment to look.
  const place = useMemo(() => {
    if (!content || !scroller || flowOf(scroller).read < EDGE) return null;
    return firstVisible(content.map, flowOf(scroller), EDGE);
  }, [setting]);
  useLayoutEffect(() => {
    if (isFirst.current || !content || !scroller || place === null) {
      isFirst.current = false;
      return;
    }
    const go = () => {
      flowOf(scroller).bring(content.map.rangeOf(place, place + 1), EDGE);
    };
    go();
    // A typeface may arrive after the change and move every line again; a reader who has moved since is left alone.
    const where = flowOf(scroller).read;
    let isCurrent = true;
    void document.fonts.ready.then(() => {
      if (isCurrent && Math.abs(flowOf(scroller).read - where) < 2) go();
    });
    return () => {
      isCurrent = false;
    };
  }, [setting]);
}
