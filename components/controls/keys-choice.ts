import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { type Bindings, bindingsOf, type KeySettings, USUAL_KEYS } from '../../lib/shared/commands/bindings';
import type { ToolbarClick } from '../../lib/shared/toolbar-click';

/** Which keys do what, and what to do with a change. */
export interface KeysChoice {
  value: KeySettings;
  onChange: (next: KeySettings) => void;
  /** What a click on the button in the browser's toolbar does; it is one more key. */
  toolbarClick: { value: ToolbarClick; choices: readonly ToolbarClick[]; onChange: (next: ToolbarClick) => void };
}

/**
 * The keys in use. A context, since every button that names its key needs them, however deep it stands. Without one the
 * usual keys hold and can't be changed.
 */
export const Keys = createContext<KeysChoice | null>(null);

export function useBindings(): Bindings {
  const settings = useContext(Keys)?.value ?? USUAL_KEYS;
  return useMemo(() => bindingsOf(settings), [settings]);
}
