import { type ListeningSettings, USUAL_LISTENING } from '../../listen/settings';

export interface SettingsStore {
  load(): Promise<ListeningSettings>;
  store(settings: ListeningSettings): Promise<void>;
}

/** The settings at hand: as usual until the stored ones are there, and stored at every change. */
export function keepSettings(store: SettingsStore, onError: (error: unknown) => void) {
  let value = USUAL_LISTENING;
  const loaded = store.load().then((stored) => {
    value = stored;
  }, onError);
  return {
    loaded,
    now: () => value,
    change(changes: Partial<ListeningSettings>): ListeningSettings {
      value = { ...value, ...changes };
      store.store(value).catch(onError);
      return value;
    },
  };
}
