import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { mirrorAppearance, mirroredAppearance } from '../browser/appearance-mirror';
import { onAppearanceStored, storeAppearance, storedAppearance } from '../browser/appearance-store';
import { type Appearance, USUAL_APPEARANCE } from '../shared/appearance/settings';

/** How things look, the same in every page of Lectern at any moment. */
export interface AppearanceModel {
  /** Right from the start: the first frame is drawn with it. */
  value: ReadonlySignal<Appearance>;
  change(next: Appearance): void;
  stop(): void;
}

export function createAppearance(): AppearanceModel {
  const value = signal<Appearance>(mirroredAppearance() ?? USUAL_APPEARANCE);
  let writing = 0;
  const take = (appearance: Appearance) => {
    if (JSON.stringify(appearance) === JSON.stringify(value.peek())) return;
    value.value = appearance;
    mirrorAppearance(appearance);
  };
  const refresh = async () => {
    const stored = await storedAppearance();
    // Of a slider being dragged, what is on its way is newer than what is stored.
    if (stored && writing === 0) take(stored);
  };
  // Reading goes on with what there is.
  const complain = (error: unknown) => console.warn('The settings could not be read or stored.', error);
  const stop = onAppearanceStored((stored) => {
    if (writing === 0) take(stored);
  });
  refresh().catch(complain);
  return {
    value,
    change(next) {
      value.value = next;
      mirrorAppearance(next);
      writing += 1;
      storeAppearance(next)
        .finally(() => {
          writing -= 1;
        })
        // Another page may have been quicker meanwhile.
        .then(refresh)
        .catch(complain);
    },
    stop,
  };
}

/** Gives the page the theme, and every other one it is changed to. Returns how to stop. */
export function followTheme(root: HTMLElement, { value }: AppearanceModel): () => void {
  return effect(() => {
    const { theme } = value.value;
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
  });
}
