import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Sentence } from '../../lib/listen/plan';
import type { ProseContent } from '../article/prose/prose-content';

/** Scrolling so soon after a wheel, a finger or a key is the person's own, in milliseconds. */
const OWN = 800;
/** So long the text may glide by itself, in milliseconds. */
const GLIDE = 900;
/** The part of the window a sentence may stand in, and where it is brought to, from the beginning of the window. */
const CALM = { from: 0.06, to: 0.84 };
const EYES = 0.26;
const SCROLLS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

interface Following {
  /** The person has gone elsewhere in the text, and is left there. */
  isAway: boolean;
  comeBack: () => void;
}

/** Keeps the sentence that is being read in view, until the person scrolls away from it. */
export function useFollowing(
  content: ProseContent,
  scroller: HTMLElement,
  sentence: Sentence | null,
  isPlaying: boolean,
): Following {
  const [isAway, setAway] = useState(false);
  const glidesUntil = useRef(0);
  const current = useRef(sentence);
  current.current = sentence;

  const bring = () => {
    if (!current.current) return;
    const by = wayTo(content, scroller, current.current);
    if (!by) return;
    glidesUntil.current = performance.now() + GLIDE;
    scroller.scrollBy({ ...by, behavior: isCalm() ? 'instant' : 'smooth' });
  };

  useLayoutEffect(() => {
    if (isPlaying && !isAway) bring();
  }, [content, sentence, isPlaying]);

  useEffect(() => {
    let actedAt = Number.NEGATIVE_INFINITY;
    const onAct = ({ target, type }: Event) => {
      // The player's own buttons lead along the text, not away from it.
      if (target instanceof Element && target.closest('[data-listening]')) return;
      actedAt = performance.now();
      if (type === 'wheel' || type === 'touchmove') glidesUntil.current = 0;
    };
    const onScroll = () => {
      const now = performance.now();
      if (now < glidesUntil.current || now - actedAt > OWN || !current.current) return;
      setAway(!isInView(content, scroller, current.current));
    };
    for (const type of SCROLLS) window.addEventListener(type, onAct, { passive: true, capture: true });
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      for (const type of SCROLLS) window.removeEventListener(type, onAct, { capture: true });
      scroller.removeEventListener('scroll', onScroll);
    };
  }, [content, scroller]);

  return {
    isAway,
    comeBack() {
      setAway(false);
      bring();
    },
  };
}

const isCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** A box along the direction the text runs in, as parts of the window: 0 is where it begins. */
function alongText(content: ProseContent, scroller: HTMLElement, { start, end }: Sentence) {
  const view = scroller.getBoundingClientRect();
  const isVertical = getComputedStyle(scroller).writingMode.startsWith('vertical');
  // What stands above the text is at its beginning.
  const box = end > start ? content.map.rangeOf(start, end).getBoundingClientRect() : null;
  const size = isVertical ? view.width : view.height;
  const scrolled = Math.abs(isVertical ? scroller.scrollLeft : scroller.scrollTop);
  const from = box ? (isVertical ? view.right - box.right : box.top - view.top) : -scrolled;
  const length = box ? (isVertical ? box.width : box.height) : 0;
  return { isVertical, size, from: from / size, to: (from + length) / size };
}

function isInView(content: ProseContent, scroller: HTMLElement, sentence: Sentence): boolean {
  const { from, to } = alongText(content, scroller, sentence);
  return to > 0 && from < 1;
}

/** How far to scroll so that a sentence stands where eyes rest; null where it stands well as it is. */
function wayTo(content: ProseContent, scroller: HTMLElement, sentence: Sentence): ScrollToOptions | null {
  const { isVertical, size, from, to } = alongText(content, scroller, sentence);
  const isOutside = sentence.end <= sentence.start;
  if (!isOutside && from >= CALM.from && to <= CALM.to) return null;
  const by = (from - (isOutside ? 0 : EYES)) * size;
  return isVertical ? { left: -by } : { top: by };
}
