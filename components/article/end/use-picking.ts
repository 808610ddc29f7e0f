import { useLayoutEffect, useState } from 'preact/hooks';
import { bringIntoView } from '../go-to';
import { passageAt } from './passages-on-screen';

/**
 * The passage in hand while the reader picks one: the one under the pointer, or the one the arrows have come to. A press
 * or Enter takes it, Escape ends it.
 */
export function usePicking(
  root: HTMLElement,
  onTake: (passage: HTMLElement) => void,
  onDone: () => void,
): HTMLElement | null {
  const [current, setCurrent] = useState<HTMLElement | null>(null);

  useLayoutEffect(() => {
    const onMove = ({ target }: PointerEvent) => {
      if (target instanceof Node && root.contains(target)) setCurrent(passageAt(root, target));
    };
    const onClick = (event: MouseEvent) => {
      const passage = event.target instanceof Node ? passageAt(root, event.target) : null;
      if (!passage) return;
      // Nothing else is to come of it: a link would lead away.
      event.preventDefault();
      event.stopPropagation();
      setCurrent(null);
      onTake(passage);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const deed = deedOf(event.key);
      const isOnButton = event.target instanceof Element && event.target.closest('button, a, input') !== null;
      if (!deed || (deed === 'take' && (isOnButton || !current?.isConnected))) return;
      // In a popup, Escape would otherwise close the whole window.
      event.preventDefault();
      event.stopPropagation();
      if (deed === 'done') onDone();
      else if (deed === 'take' && current) {
        setCurrent(neighbour(root, current, 1));
        onTake(current);
      } else setCurrent(neighbour(root, current, deed === 'back' ? -1 : 1));
    };
    document.addEventListener('pointermove', onMove, { passive: true });
    document.addEventListener('click', onClick, true);
    document.addEventListener('keydown', onKeyDown, true);
    return () => {
      document.removeEventListener('pointermove', onMove);
      document.removeEventListener('click', onClick, true);
      document.removeEventListener('keydown', onKeyDown, true);
    };
  }, [root, current, onTake, onDone]);

  return current?.isConnected ? current : null;
}

function deedOf(key: string): 'done' | 'take' | 'back' | 'on' | undefined {
  if (key === 'Escape') return 'done';
  if (key === 'Enter' || key === 'Delete' || key === 'Backspace') return 'take';
  if (key === 'ArrowUp') return 'back';
  return key === 'ArrowDown' ? 'on' : undefined;
}

/** The next passage, or the first one in sight. */
function neighbour(root: HTMLElement, current: HTMLElement | null, step: 1 | -1): HTMLElement | null {
  const passages = [...root.children].filter((child) => child instanceof HTMLElement);
  const at = current ? passages.indexOf(current) : -1;
  const next = at < 0 ? passages.find((passage) => passage.getBoundingClientRect().bottom > 80) : passages[at + step];
  if (next) bringIntoView(next, 'nearest');
  return next ?? current;
}
