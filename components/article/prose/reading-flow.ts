import { isPaged, pagedFlow } from './paged-flow';

/** Something that has a place in the text. */
export type Place = Element | Range;

/**
 * A text in its window, measured in the direction in which lines follow one another: down the window, to the left where
 * the text is set in columns, from page to page where it is in pages. All lengths are in CSS pixels from the edge where
 * reading begins.
 */
export interface ReadingFlow {
  /** Whether one turns pages instead of scrolling. */
  isPaged: boolean;
  /** How much of the text the window shows. */
  size: number;
  /** How much lies before the window, and how much behind it. */
  read: number;
  left: number;
  startOf(place: Place): number;
  endOf(place: Place): number;
  /** Brings something to where it begins so far from the edge; in pages, to the page it begins on. */
  bring(place: Place, at: number): void;
  /** Goes to so much of the text from its beginning; in pages, to the page it is on. */
  moveTo(read: number): void;
  /** Goes on by a screen, whose first lines are the last ones of the one before, or by a page. */
  turn(way: 1 | -1): void;
}

/** How much of a window a screen is. */
const SCREEN = 0.88;

export function flowOf(scroller: HTMLElement): ReadingFlow {
  if (isPaged(scroller)) return pagedFlow(scroller);
  const view = scroller.getBoundingClientRect();
  const isVertical = getComputedStyle(scroller).writingMode.startsWith('vertical');
  // In columns, offsets run from zero at the right into the negative.
  const read = isVertical ? -scroller.scrollLeft : scroller.scrollTop;
  const size = isVertical ? view.width : view.height;
  const whole = isVertical
    ? scroller.scrollWidth - scroller.clientWidth
    : scroller.scrollHeight - scroller.clientHeight;
  const startOf = (place: Place) => {
    const box = place.getBoundingClientRect();
    return isVertical ? view.right - box.right : box.top - view.top;
  };
  const scrollBy = (length: number) => {
    if (isVertical) scroller.scrollLeft -= length;
    else scroller.scrollTop += length;
  };
  return {
    isPaged: false,
    size,
    read,
    left: whole - read,
    startOf,
    endOf(place) {
      const box = place.getBoundingClientRect();
      return isVertical ? view.right - box.left : box.bottom - view.top;
    },
    bring: (place, at) => scrollBy(startOf(place) - at),
    moveTo: (to) => scrollBy(to - read),
    turn: (way) => scrollBy(way * size * SCREEN),
  };
}
