import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface PopoverOptions {
  isOpen: boolean;
  /** Something else was pressed, or the focus has gone elsewhere. */
  onClose: () => void;
  onEscape: () => void;
}

/**
 * What opens beside its button and does not hold the page: the first control gets the focus, Escape closes, and so do a
 * press or a focus elsewhere. Returns the ref of the element around both.
 */
export function usePopover({ isOpen, onClose, onEscape }: PopoverOptions): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  const latest = useRef({ onClose, onEscape });
  latest.current = { onClose, onEscape };
  useLayoutEffect(() => {
    const element = root.current;
    if (!isOpen || !element) return;
    element.querySelector<HTMLElement>('[role=dialog] input:checked, [role=dialog] input')?.focus();
    const onElsewhere = ({ target }: Event) => {
      if (target instanceof Node && !element.contains(target)) latest.current.onClose();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      // In a popup, Escape also closes the whole window unless it is stopped here.
      event.preventDefault();
      event.stopPropagation();
      latest.current.onEscape();
    };
    document.addEventListener('pointerdown', onElsewhere);
    document.addEventListener('focusin', onElsewhere);
    element.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('pointerdown', onElsewhere);
      document.removeEventListener('focusin', onElsewhere);
      element.removeEventListener('keydown', onKeyDown);
    };
  }, [isOpen]);
  return root;
}
