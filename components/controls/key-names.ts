import { t } from '../../lib/i18n/i18n';

const ARROWS: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' };
const MAC: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' };
const NAMED = ['Space', 'PageUp', 'PageDown', 'Home', 'End', 'Delete', 'Mod', 'Alt', 'Shift'] as const;

/** A key as it is printed on the keyboard at hand: `Mod+s` is `Ctrl+S`, on a Mac `⌘S`. */
export function keyName(key: string): string {
  const parts = partsOf(key);
  const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
  return isMac ? parts.map((part) => MAC[part] ?? nameOf(part)).join('') : parts.map(nameOf).join('+');
}

/** The same for `aria-keyshortcuts`, which wants the names of the DOM: `Control+S Meta+S`. */
export function ariaKey(key: string): string {
  const parts = partsOf(key).map((part) => (part.length === 1 ? part.toUpperCase() : part));
  // A plus sign has to be spelt out, it parts the names.
  const spelt = parts.map((part) => (part === '+' ? 'Plus' : part)).join('+');
  return spelt.startsWith('Mod+') ? [spelt.replace('Mod', 'Control'), spelt.replace('Mod', 'Meta')].join(' ') : spelt;
}

/** The modifiers and the key itself, which may be a plus sign. */
function partsOf(key: string): string[] {
  const [, modifiers = '', last = key] = /^((?:(?:Mod|Alt|Shift)\+)*)(.+)$/.exec(key) ?? [];
  return [...modifiers.split('+').filter(Boolean), last];
}

function nameOf(part: string): string {
  const named = NAMED.find((name) => name === part);
  return named ? t(`keys.names.${named}`) : (ARROWS[part] ?? (part.length === 1 ? part.toLocaleUpperCase() : part));
}
