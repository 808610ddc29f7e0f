/** A box in the window's coordinates. */
interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Size {
  width: number;
  height: number;
}

/** Space between the words and the toolbar, and between the toolbar and the edge, in pixels. */
const GAP = 8;
/** Space the handles of a selection take on a touch screen. */
const HANDLES = 28;

/**
 * Where the toolbar goes so that it covers no selected word: above the first line, else below the last, else, when the
 * selection fills the window, above the text altogether.
 * @param lines boxes of the selected lines
 * @param view the visible part of the text
 * @param isTouch below before above: there the browser has a toolbar of its own above, and handles below
 */
export function placeToolbar(
  lines: readonly Box[],
  toolbar: Size,
  view: Box,
  isTouch = false,
): { left: number; top: number } {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return { left: view.left + GAP, top: view.top + GAP };
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  const middle = (line: Box) => (line.left + line.right - toolbar.width) / 2;
  const inside = (left: number) => Math.min(Math.max(left, view.left + GAP), view.right - GAP - toolbar.width);
  const above = top - GAP - toolbar.height;
  const fitsAbove = above >= view.top && top <= view.bottom;
  const below = bottom + (isTouch ? HANDLES : GAP);
  const fitsBelow = below + toolbar.height <= view.bottom && bottom >= view.top;
  if (fitsAbove && !(isTouch && fitsBelow)) return { left: inside(middle(first)), top: above };
  if (fitsBelow) return { left: inside(middle(last)), top: below };
  // The selection is off the window on this side, and the words at the edge are none of it.
  if (top > view.bottom) return { left: inside(middle(first)), top: view.bottom - GAP - toolbar.height };
  if (bottom < view.top) return { left: inside(middle(last)), top: view.top + GAP };
  return { left: inside((view.left + view.right - toolbar.width) / 2), top: view.top - toolbar.height };
}
