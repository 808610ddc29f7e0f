import { useEffect, useState } from 'preact/hooks';

/**
 * The words selected inside `root`, null while there are none. Told when the pointer or the key that selects is let go,
 * so that nothing jumps about under a selection that is still growing.
 */
export function useSelection(root: HTMLElement | null): [Range | null, () => void] {
  const [range, setRange] = useState<Range | null>(null);
  useEffect(() => {
    if (!root) return;
    let isPressed = false;
    const read = () => {
      if (!isPressed) setRange(selectedIn(root));
    };
    const press = (event: PointerEvent) => {
      isPressed = event.target instanceof Node && root.contains(event.target);
    };
    const release = () => {
      isPressed = false;
      // A click that ends a selection empties it only after the pointer event.
      setTimeout(read);
    };
    document.addEventListener('selectionchange', read);
    document.addEventListener('pointerdown', press);
    document.addEventListener('pointerup', release);
    document.addEventListener('pointercancel', release);
    return () => {
      document.removeEventListener('selectionchange', read);
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('pointerup', release);
      document.removeEventListener('pointercancel', release);
    };
  }, [root]);
  const clear = () => {
    getSelection()?.removeAllRanges();
    setRange(null);
  };
  return [range, clear];
}

/** What is selected, as far as it lies in the text: a selection dragged past the end is cut there. */
export function selectedIn(root: HTMLElement): Range | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0).cloneRange();
  if (!range.intersectsNode(root)) return null;
  if (!root.contains(range.startContainer)) range.setStart(root, 0);
  if (!root.contains(range.endContainer)) range.setEnd(root, root.childNodes.length);
  return range.toString().trim() === '' ? null : range;
}
