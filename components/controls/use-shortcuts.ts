import { useEffect, useRef } from 'preact/hooks';

/** What each key does, by the name `keyOf` gives it: `j`, `Escape`, `Mod+s`, `Alt+Shift+h`. */
export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/**
 * Listens on the window while the component lives. Plain letters are left to whoever is typing; combinations work
 * everywhere. What an inner handler has already taken (`preventDefault`) is left alone.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const key = keyOf(event);
      if (!key.includes('+') && (isTyping(event.target) || isBehindDialog())) return;
      const act = latest.current[key];
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Shift names no letter or sign of its own: it is told only beside another modifier. */
function keyOf(event: KeyboardEvent): string {
  // Where a sign takes AltGr or Option to type (# on a French keyboard), these are no modifiers.
  if (event.altKey && /^[^\p{L}\p{N}]$/u.test(event.key)) return event.key;
  const mod = event.ctrlKey || event.metaKey;
  // With Alt some layouts type a sign of their own, so the letter is taken from the key's place.
  const letter = event.altKey && event.code.startsWith('Key') ? event.code.slice(3).toLowerCase() : event.key;
  const named = [mod && 'Mod', event.altKey && 'Alt', (mod || event.altKey) && event.shiftKey && 'Shift', null];
  const key = letter.length === 1 ? letter.toLowerCase() : letter;
  return [...named.filter(Boolean), key].join('+');
}

/** What lies behind a dialog is not what the person sees. */
const isBehindDialog = () => document.querySelector('dialog[open]') !== null;

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])'));
