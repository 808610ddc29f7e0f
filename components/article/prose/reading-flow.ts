import type { Place, ReadingFlow } from './flow';
import { isPaged, pagedFlow } from './paged-flow';

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
