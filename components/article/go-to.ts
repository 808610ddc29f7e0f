/** Brings a place of the text into view and the focus to it, once a sheet that lies over it is gone. */
export function goTo(element: HTMLElement | undefined, block: ScrollLogicalPosition): void {
  requestAnimationFrame(() => {
    element?.scrollIntoView({ block, behavior: calmly() });
    element?.focus({ preventScroll: true });
  });
}

const calmly = (): ScrollBehavior => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth');
