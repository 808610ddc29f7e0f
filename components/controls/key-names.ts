/** `Ctrl+S` as the keyboard at hand names it. */
export const withMod = (key: string): string => (isMac() ? `⌘${key}` : `Ctrl+${key}`);

/** `Alt+Shift+H` likewise. */
export const withAltShift = (key: string): string => (isMac() ? `⌥⇧${key}` : `Alt+Shift+${key}`);

const isMac = () => /Mac|iPhone|iPad/.test(navigator.platform);
