import { type ReadonlySignal, signal } from '@preact/signals';
import type { ColourNaming } from './colour-names';

/** What the person calls the colours. Nothing on the screen waits for it: its code comes when that has been painted. */
export function laterColours(painted: Promise<unknown>): {
  colours: ReadonlySignal<ColourNaming | null>;
  /** Null where the code could not be fetched. */
  fetchedColours: Promise<ColourNaming | null>;
} {
  const colours = signal<ColourNaming | null>(null);
  const fetchedColours = painted
    .then(() => import('./colour-names'))
    .then(
      ({ createColourNaming }) => {
        colours.value = createColourNaming();
        return colours.peek();
      },
      (error: unknown) => {
        console.error(error);
        return null;
      },
    );
  return { colours, fetchedColours };
}
