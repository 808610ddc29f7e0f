/**
 * A box that scrolls, measured in the direction in which lines follow one another: down the window, or to the left where
 * the text is set in columns. All lengths are in CSS pixels from the edge where reading begins.
 */
export interface ReadingFlow {
  /** How much of the text the window shows. */
  size: number;
  /** How far it has been scrolled, and how far it still can be. */
  read: number;
  left: number;
  startOf(box: DOMRectReadOnly): number;
  endOf(box: DOMRectReadOnly): number;
  scrollBy(length: number): void;
}

export function flowOf(scroller: HTMLElement): ReadingFlow {
  const view = scroller.getBoundingClientRect();
  if (!getComputedStyle(scroller).writingMode.startsWith('vertical')) {
    return {
      size: view.height,
      read: scroller.scrollTop,
      left: scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop,
      startOf: (box) => box.top - view.top,
      endOf: (box) => box.bottom - view.top,
      scrollBy: (length) => {
        scroller.scrollTop += length;
      },
    };
  }
  // Offsets run from zero at the right into the negative.
  const read = -scroller.scrollLeft;
  return {
    size: view.width,
    read,
    left: scroller.scrollWidth - scroller.clientWidth - read,
    startOf: (box) => view.right - box.right,
    endOf: (box) => view.right - box.left,
    scrollBy: (length) => {
      scroller.scrollLeft -= length;
    },
  };
}
