import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A `<dialog>` that is open and modal for as long as it is there: the browser holds the focus in it, and gives it back. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element?.isConnected || element.open) return;
    element.showModal();
    return () => element.close();
  }, []);
  return dialog;
}
