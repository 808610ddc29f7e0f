import { type ReadonlySignal, signal } from '@preact/signals';
import { onKeysStored, type StoredKeys, storedKeys, storeKeys } from '../browser/keys-store';
import { type KeySettings, USUAL_KEYS } from '../shared/commands/bindings';
import type { ToolbarClick } from '../shared/toolbar-click';

/** Which keys do what, the same in every page of Lectern at any moment. */
export interface KeysModel {
  /** As usual until what is stored has been read. */
  value: ReadonlySignal<StoredKeys>;
  /** Settles with what is stored, or with the usual where it can't be read. */
  ready: Promise<StoredKeys>;
  changeKeys(keys: KeySettings): void;
  changeToolbarClick(click: ToolbarClick): void;
  stop(): void;
}

export function createKeys(): KeysModel {
  const value = signal<StoredKeys>({ keys: USUAL_KEYS, toolbarClick: 'popup' });
  let writing = 0;
  // The usual keys do meanwhile.
  const complain = (error: unknown) => console.warn('The keys could not be read or stored.', error);
  const refresh = async () => {
    const stored = await storedKeys();
    // What is on its way is newer than what is stored.
    if (writing === 0) value.value = stored;
  };
  const change = (next: StoredKeys) => {
    value.value = next;
    writing += 1;
    storeKeys(next)
      .finally(() => {
        writing -= 1;
      })
      .catch(complain);
  };
  const ready = refresh()
    .catch(complain)
    .then(() => value.peek());
  return {
    value,
    ready,
    changeKeys: (keys) => change({ ...value.peek(), keys }),
    changeToolbarClick: (toolbarClick) => change({ ...value.peek(), toolbarClick }),
    stop: onKeysStored(() => void refresh().catch(complain)),
  };
}
