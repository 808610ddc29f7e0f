/** What of a key press names the key. */
export interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

const MODIFIERS = new Set([
  'Control',
  'Meta',
  'Alt',
  'Shift',
  'AltGraph',
  'CapsLock',
  'Dead',
  'Process',
  'Unidentified',
]);
const NAMED = /^(?:Space|Enter|Home|End|PageUp|PageDown|Insert|Delete|Backspace|Arrow(?:Up|Down|Left|Right)|F\d{1,2})$/;
const SHAPE = /^(Mod\+)?(Alt\+)?(Shift\+)?(.+)$/;

/**
 * The name of a pressed key: `j`, `#`, `Shift+Space`, `Mod+s`, `Alt+Shift+h`. Shift names no letter or sign of its own:
 * it is told beside another modifier, and with keys that type nothing. Null for a modifier alone.
 */
export function keyOf(press: KeyPress): string | null {
  if (MODIFIERS.has(press.key)) return null;
  // Where a sign takes AltGr or Option to type (# on a French keyboard), these are no modifiers.
  if (press.altKey && /^[^\p{L}\p{N}\s]$/u.test(press.key)) return press.key;
  const mod = press.ctrlKey || press.metaKey;
  // With Alt some layouts type a sign of their own, so the letter is taken from the key's place.
  const typed = press.altKey && press.code.startsWith('Key') ? press.code.slice(3) : press.key;
  const key = typed === ' ' ? 'Space' : typed.length === 1 ? typed.toLowerCase() : typed;
  const withShift = press.shiftKey && (mod || press.altKey || key.length > 1) && !isSign(key);
  return [mod && 'Mod', press.altKey && 'Alt', withShift && 'Shift', key].filter(Boolean).join('+');
}

/** A sign says itself whether it takes Shift: `?` is no other key where it does. */
const isSign = (key: string) => /^[^\p{L}\p{N}]$/u.test(key);

/** Whether the text names a key a command can have. */
export function isKey(text: string): boolean {
  const [, , , , key = ''] = SHAPE.exec(text) ?? [];
  return NAMED.test(key) || ([...key].length === 1 && /[^\s\p{C}]/u.test(key));
}

/**
 * Whether a key is a single character, which success criterion 2.1.4 of WCAG wants to be possible to turn off: who
 * dictates, or whose hand is unsure, types them without meaning to.
 */
export const isCharacter = (key: string): boolean => [...key].length === 1;

/** Keys that the browser keeps to itself, or that pages are gone through with. */
const TAKEN = new Set([
  ...['Enter', 'Backspace', 'Insert', 'F1', 'F5', 'F6', 'F11', 'F12'],
  ...['Mod+n', 'Mod+t', 'Mod+w', 'Mod+q', 'Mod+Shift+n', 'Mod+Shift+t', 'Mod+Shift+w', 'Mod+Shift+p', 'Mod+l'],
  ...['Mod+c', 'Mod+x', 'Mod+v', 'Mod+a', 'Mod+r', 'Mod+Tab', 'Mod+0', 'Mod++', 'Mod+-'],
]);
const TAKEN_PLAIN = /^(?:Shift\+)?(?:ArrowUp|ArrowDown)$/;

/** Whether a key can't be given to a command. */
export const isTaken = (key: string): boolean => TAKEN.has(key) || TAKEN_PLAIN.test(key);
