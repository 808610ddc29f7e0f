/** Lower windows are those in which Chromium finds out how large the popup wants to be. */
const LOWEST = 100;
/** What the popup asks for, in CSS pixels. */
const WANTED = 600;

/**
 * Tells the style where the window is lower than the popup asks for, as at 150 % or on a small screen: what is below its
 * edge could not be reached. By a mark, as a media query of the height would have all style worked out anew twice.
 */
export function fitWindow(root: HTMLElement): void {
  const measure = () => root.toggleAttribute('data-low', innerHeight >= LOWEST && innerHeight < WANTED);
  addEventListener('resize', measure);
  // Not at once: how large the window is can be told only once the page is laid out, which it is for each frame anyway.
  requestAnimationFrame(measure);
}
