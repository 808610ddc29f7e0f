import { type ReadonlySignal, signal } from '@preact/signals';
import { lastColour, rememberColour } from '../browser/preferences';
import type { HighlightColour } from '../notes/highlight';

/** The colour that is marked in unless another is picked: the last one, in whichever page. */
export interface UsualColour {
  value: ReadonlySignal<HighlightColour>;
  use(colour: HighlightColour): void;
}

export function createUsualColour(): UsualColour {
  const value = signal<HighlightColour>('yellow');
  // Without its memory the pencil is yellow again; nothing of the reader's is lost.
  const forgotten = (error: unknown) => console.warn('The colour used last is not remembered.', error);
  lastColour().then((colour) => {
    value.value = colour;
  }, forgotten);
  return {
    value,
    use(colour) {
      value.value = colour;
      rememberColour(colour).catch(forgotten);
    },
  };
}
