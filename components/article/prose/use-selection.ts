import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Where the selection's own toolbar is: a press there is for the words, whatever the browser does to the selection. */
const TOOLBAR = '[data-selection-toolbar]';

/**
 * The words selected inside `root`, null while there are none. Told when the pointer or the key that selects is let go,
 * so that nothing jumps about under a selection that is still growing.
 */
export function useSelection(root: HTMLElement | null): [Range | null, () => void] {
  const [range, setRange] = useState<Range | null>(null);
  const isHeld = useRef(false);
  useLayoutEffect(() => {
    if (!root) return;
    let isSelecting = false;
    const read = () => {
      if (!isSelecting && !isHeld.current) setRange(selectedIn(root));
    };
    const press = ({ target }: PointerEvent) => {
      isSelecting = target instanceof Node && root.contains(target);
      // A tap empties the selection on some touch screens before the button hears of it.
      isHeld.current = target instanceof Element && target.closest(TOOLBAR) !== null;
    };
    const release = () => {
      isSelecting = false;
      // A click that ends a selection empties it only after the pointer event.
      setTimeout(read);
    };
    document.addEventListener('selectionchange', read);
    document.addEventListener('pointerdown', press);
    document.addEventListener('pointerup', release);
    document.addEventListener('pointercancel', release);
    // Words may have been selected in the text before anybody listened.
    read();
    return () => {
      document.removeEventListener('selectionchange', read);
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('pointerup', release);
      document.removeEventListener('pointercancel', release);
    };
  }, [root]);
  const clear = () => {
    isHeld.current = false;
    getSelection()?.removeAllRanges();
    setRange(null);
  };
  return [range, clear];
}

/** What is selected, as far as it lies in the text: a selection dragged past the end is cut there. */
export function selectedIn(root: HTMLElement): Range | null {
  const selection = getSelection();
  // In this order: whether it is collapsed Chromium tells only when all text has been laid out.
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0).cloneRange();
  if (!range.intersectsNode(root)) return null;
  if (!root.contains(range.startContainer)) range.setStart(root, 0);
  if (!root.contains(range.endContainer)) range.setEnd(root, root.childNodes.length);
  return range.toString().trim() === '' && !holdsPicture(range, root) ? null : range;
}

/** A picture may be selected without any words. */
const holdsPicture = (range: Range, root: HTMLElement): boolean =>
  [...root.querySelectorAll('img, [data-missing-picture]')].some((picture) => range.intersectsNode(picture));
