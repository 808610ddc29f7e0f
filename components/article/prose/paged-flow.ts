import type { Place, ReadingFlow } from './flow';

/** A text in pages, and the page one is on. */
export interface PagedFlow extends ReadingFlow {
  /** From nought. */
  page: number;
  pages: number;
  /** The height of a page's text, its width where lines run down. */
  block: number;
  columns: number;
  go(page: number): void;
  /** The page a place begins on, from nought. */
  pageOf(place: Place): number;
  /**
   * Whether the browser has scrolled by itself since a page was last opened from here. Where the text has become longer
   * or shorter since, it had to be scrolled, and nobody has gone anywhere.
   */
  isElsewhere: boolean;
  /** Whether the window stands between two pages: the browser has scrolled to what it has found or focused. */
  isAstray: boolean;
}

export const isPaged = (scroller: Element): boolean =>
  scroller.closest<HTMLElement>('[data-paging]')?.dataset.paging === 'pages';

/** What each text in pages was last brought to, as long as its page is open: the person wants to see that there. */
const brought = new WeakMap<HTMLElement, Place>();

/** Where each was last scrolled to from here, and how long it and its pages were then, in pixels. */
const set = new WeakMap<HTMLElement, { scrolled: number; whole: number; pitch: number }>();

/** The place the open page was opened for; undefined where it was turned to, and of what is no longer in the text. */
export function placeInHand(scroller: HTMLElement): Place | undefined {
  const place = brought.get(scroller);
  if (!place) return undefined;
  return scroller.contains(place instanceof Range ? place.startContainer : place) ? place : undefined;
}

/** Somebody has gone elsewhere, or the text is no longer in pages. */
export const letPlaceGo = (scroller: HTMLElement): void => void brought.delete(scroller);

/** At most so many columns stand side by side: those of an open book. */
const MOST_COLUMNS = 2;

/**
 * The pages of a text. They are columns as high as the window, one or two of them a page, that follow one another along
 * the lines: to the right, to the left for scripts that run there, downwards where lines run down. A place of the text
 * is told by its column and how far down that it stands, as if all columns stood below one another.
 */
export function pagedFlow(scroller: HTMLElement): PagedFlow {
  const view = scroller.getBoundingClientRect();
  const { writingMode, direction } = getComputedStyle(scroller);
  const isVertical = writingMode.startsWith('vertical');
  const isRtl = direction === 'rtl';
  const sheet = scroller.firstElementChild ?? scroller;
  const box = sheet.getBoundingClientRect();
  // Not `clientWidth`: over many pages what is rounded off would add up.
  const pitch = Math.max(1, isVertical ? view.height : view.width);
  const block = Math.max(1, isVertical ? box.width : box.height);
  const columnWidth = Number.parseFloat(getComputedStyle(sheet).columnWidth);
  const columns = Math.max(1, Math.min(MOST_COLUMNS, Math.floor(pitch / columnWidth) || 1));
  const scrolled = Math.abs(isVertical ? scroller.scrollTop : scroller.scrollLeft);
  const whole = isVertical ? scroller.scrollHeight : scroller.scrollWidth;
  const pages = Math.max(1, Math.ceil(whole / pitch - 0.02));
  const page = Math.min(pages - 1, Math.round(scrolled / pitch));
  const size = block * columns;

  /** How far along the lines the middle of a box is from where the first page begins. */
  const along = ({ left, right, top, bottom }: DOMRectReadOnly) => {
    if (isVertical) return (top + bottom) / 2 - view.top + scrolled;
    return scrolled + (isRtl ? view.right - (left + right) / 2 : (left + right) / 2 - view.left);
  };
  const columnOf = (at: DOMRectReadOnly) => Math.max(0, Math.floor((along(at) / pitch) * columns));
  const startIn = (at: DOMRectReadOnly) => (isVertical ? box.right - at.right : at.top - box.top);
  const endIn = (at: DOMRectReadOnly) => (isVertical ? box.right - at.left : at.bottom - box.top);
  const coordinate = (at: DOMRectReadOnly, within: (at: DOMRectReadOnly) => number) =>
    columnOf(at) * block + Math.max(0, Math.min(block, within(at))) - page * size;

  function go(to: number): void {
    const offset = Math.max(0, Math.min(pages - 1, to)) * pitch;
    scroller.scrollTo({
      left: isVertical ? 0 : isRtl ? -offset : offset,
      top: isVertical ? offset : 0,
      behavior: 'instant',
    });
    set.set(scroller, { scrolled: Math.abs(isVertical ? scroller.scrollTop : scroller.scrollLeft), whole, pitch });
  }
  const pageOf = (place: Place) => {
    const box = boxesOf(place)[0] ?? place.getBoundingClientRect();
    return Math.max(0, Math.min(pages - 1, Math.floor(columnOf(box) / columns)));
  };
  const turnTo = (to: number) => {
    letPlaceGo(scroller);
    go(to);
  };
  const offBlock = isVertical ? scroller.scrollLeft : scroller.scrollTop;
  const last = set.get(scroller);
  const isAsLong = last?.whole === whole && last.pitch === pitch;

  return {
    isPaged: true,
    size,
    read: page * size,
    left: (pages - 1 - page) * size,
    page,
    pages,
    block,
    columns,
    isElsewhere: last !== undefined && isAsLong && Math.abs(last.scrolled - scrolled) > 1.5,
    isAstray: offBlock !== 0 || Math.abs(scrolled - page * pitch) > 1.5,
    startOf: (place) => coordinate(boxesOf(place)[0] ?? place.getBoundingClientRect(), startIn),
    endOf: (place) => coordinate(boxesOf(place).at(-1) ?? place.getBoundingClientRect(), endIn),
    bring(place) {
      brought.set(scroller, place);
      go(pageOf(place));
    },
    // An edge belongs to the page it begins.
    moveTo: (to) => turnTo(Math.floor(to / size + 0.001)),
    turn: (way) => turnTo(page + way),
    go,
    pageOf,
  };
}

/** What stands in several columns has a box in each. */
function boxesOf(place: Place): DOMRect[] {
  const boxes = [...place.getClientRects()];
  const drawn = boxes.filter(({ width, height }) => width > 0 || height > 0);
  return drawn.length > 0 ? drawn : boxes;
}
