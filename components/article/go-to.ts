/** Brings a place of the text into view and the focus to it, once a sheet that lies over it is gone. */
export function goTo(element: HTMLElement | undefined, block: ScrollLogicalPosition): void {
  requestAnimationFrame(() => {
    element?.scrollIntoView({ block, behavior: isNear(element) && !isCalm() ? 'smooth' : 'instant' });
    element?.focus({ preventScroll: true });
  });
}

/** Gliding shows where one is going; over pages of text it would only blur them. */
const isNear = (element: HTMLElement) => Math.abs(element.getBoundingClientRect().top) < 1.5 * innerHeight;

const isCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
