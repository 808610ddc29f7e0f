import { isPaged } from './prose/paged-flow';
import { flowOf } from './prose/reading-flow';

/** Brings a place of the text into view and the focus to it, once a sheet that lies over it is gone. */
export function goTo(element: HTMLElement | undefined, block: ScrollLogicalPosition): void {
  requestAnimationFrame(() => {
    if (!element) return;
    bringIntoView(element, block);
    element.focus({ preventScroll: true });
  });
}

/** Brings a place of the text into view; in pages, turns to its page. */
export function bringIntoView(element: HTMLElement, block: ScrollLogicalPosition): void {
  const reading = element.closest<HTMLElement>('[data-reading]');
  if (reading && isPaged(reading)) flowOf(reading).bring(element, 0);
  else element.scrollIntoView({ block, behavior: isNear(element) && !isCalm() ? 'smooth' : 'instant' });
}

/** Gliding shows where one is going; over pages of text it would only blur them. */
const isNear = (element: HTMLElement) => Math.abs(element.getBoundingClientRect().top) < 1.5 * innerHeight;

const isCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
