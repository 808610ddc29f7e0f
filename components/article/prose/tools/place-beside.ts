/** Space to the edges of the window and to what it stands beside, in pixels. */
const GAP = 8;

/** Puts a box of the top layer below an element, above it where there is more room, and within the pane of the text. */
export function placeBeside(box: HTMLElement, beside: Element): void {
  const anchor = beside.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const below = innerHeight - anchor.bottom - 2 * GAP;
  const above = anchor.top - 2 * GAP;
  const isBelow = height <= below || below >= above;
  const room = Math.max(96, isBelow ? below : above);
  const top = isBelow ? anchor.bottom + GAP : Math.max(GAP, anchor.top - GAP - Math.min(height, room));
  const pane = beside.closest('[data-reading]')?.getBoundingClientRect();
  const [from, to] = [Math.max(0, pane?.left ?? 0), Math.min(innerWidth, pane?.right ?? innerWidth)];
  const middle = (anchor.left + anchor.right) / 2 - width / 2;
  box.style.insetBlockStart = `${top}px`;
  box.style.left = `${Math.max(Math.min(from + GAP, innerWidth - width - GAP), Math.min(middle, to - width - GAP))}px`;
  box.style.maxBlockSize = `${room}px`;
}
