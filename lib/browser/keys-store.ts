import { browser } from 'wxt/browser';
import { bindingsOf, type KeySettings, parseKeySettings } from '../shared/commands/bindings';
import { isCharacter } from '../shared/commands/key';
import { parseToolbarClick, type ToolbarClick } from '../shared/toolbar-click';

/** The keys, and the button in the toolbar, which is one more. */
export interface StoredKeys {
  keys: KeySettings;
  toolbarClick: ToolbarClick;
}

const KEYS = 'keys';
const TOOLBAR_CLICK = 'toolbarClick';

export async function storedKeys(): Promise<StoredKeys> {
  const stored = await browser.storage.local.get([KEYS, TOOLBAR_CLICK]);
  return { keys: parseKeySettings(stored[KEYS]), toolbarClick: parseToolbarClick(stored[TOOLBAR_CLICK]) };
}

export function storeKeys({ keys, toolbarClick }: StoredKeys): Promise<void> {
  return browser.storage.local.set({ [KEYS]: keys, [TOOLBAR_CLICK]: toolbarClick });
}

/** Told that any page, this one too, has changed them. Returns how to stop. */
export function onKeysStored(callback: () => void): () => void {
  const listener = (changes: Record<string, unknown>) => {
    if (KEYS in changes || TOOLBAR_CLICK in changes) callback();
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}

/** The keys that mark on somebody else's page, which needs its single letters for itself. */
export async function pageKeys(): Promise<{ mark: readonly string[]; markWithNote: readonly string[] }> {
  const { mark, markWithNote } = bindingsOf((await storedKeys()).keys);
  const combined = (keys: readonly string[]) => keys.filter((key) => !isCharacter(key));
  return { mark: combined(mark), markWithNote: combined(markWithNote) };
}
