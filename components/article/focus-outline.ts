/** To the part that is being read, and back to the text. */
export function focusOutline(scroller: HTMLElement | null): void {
  const outline = document.querySelector<HTMLElement>('nav[data-outline]');
  if (outline?.contains(document.activeElement)) scroller?.focus({ preventScroll: true });
  else (outline?.querySelector<HTMLElement>('a[aria-current]') ?? outline?.querySelector('a'))?.focus();
}
