import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Sentence } from '../../lib/listen/plan';
import { isPaged } from '../article/prose/paged-flow';
import type { ProseContent } from '../article/prose/prose-content';
import { flowOf } from '../article/prose/reading-flow';

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
    if (!current.current || !bringSentence(content, scroller, current.current)) return;
    // Pages do not glide: whoever turns one right after means it.
    glidesUntil.current = isPaged(scroller) ? 0 : performance.now() + GLIDE;
  };

  useLayoutEffect(() => {
    if (isPlaying && !isAway) bring();
  }, [content, sentence, isPlaying]);

  useLayoutEffect(() => {
    let actedAt = Number.NEGATIVE_INFINITY;
    const onAct = ({ target, type }: Event) => {
      // The player's own buttons lead along the text, not away from it. Keys turn pages wherever the focus is; those that
      // lead along the text have it glide.
      if (type !== 'keydown' && target instanceof Element && target.closest('[data-listening]')) return;
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

/** A sentence along the direction the text runs in, as parts of the window: 0 is where it begins. */
function alongText(content: ProseContent, scroller: HTMLElement, { start, end }: Sentence) {
  const flow = flowOf(scroller);
  // What stands above the text is at its beginning.
  const range = end > start ? content.map.rangeOf(start, end) : null;
  const from = range ? flow.startOf(range) : -flow.read;
  return { flow, range, from: from / flow.size, to: (range ? flow.endOf(range) : from) / flow.size };
}

function isInView(content: ProseContent, scroller: HTMLElement, sentence: Sentence): boolean {
  const { from, to } = alongText(content, scroller, sentence);
  return to > 0 && from < 1;
}

/** Brings a sentence to where eyes rest, if it does not stand well as it is. Says whether it was moved. */
function bringSentence(content: ProseContent, scroller: HTMLElement, sentence: Sentence): boolean {
  const { flow, range, from, to } = alongText(content, scroller, sentence);
  if (flow.isPaged) {
    // One that goes over to the next page is read on this one as far as it goes.
    if (range ? from >= 0 && from < 1 : flow.read === 0) return false;
    if (range) flow.bring(range, 0);
    else flow.moveTo(0);
    return true;
  }
  if (range && from >= CALM.from && to <= CALM.to) return false;
  const by = (from - (range ? EYES : 0)) * flow.size;
  const isVertical = getComputedStyle(scroller).writingMode.startsWith('vertical');
  scroller.scrollBy({ ...(isVertical ? { left: -by } : { top: by }), behavior: isCalm() ? 'instant' : 'smooth' });
  return true;
}
