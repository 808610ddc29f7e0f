import { type ReadonlySignal, signal } from '@preact/signals';
import { onColourNamesStored, storeColourNames, storedColourNames } from '../browser/colour-names-store';
import { type ColourNames, parseColourNames } from '../notes/colour-names';

/** What the person calls the colours, the same in every page of Lectern at any moment. */
export interface ColourNaming {
  /** No names until what is stored has been read. */
  value: ReadonlySignal<ColourNames>;
  /** Settles with what is stored, or with no names where it can't be read. */
  ready: Promise<ColourNames>;
  change(names: ColourNames): void;
  stop(): void;
}

export function createColourNaming(): ColourNaming {
  const value = signal<ColourNames>({});
  let writing = 0;
  // Without their names the colours are called as they look; nothing of the reader's is lost.
  const complain = (error: unknown) => console.warn('The names of the colours could not be read or stored.', error);
  const refresh = async () => {
    const stored = await storedColourNames();
    // What is on its way is newer than what is stored.
    if (writing === 0) value.value = stored;
  };
  return {
    value,
    ready: refresh()
      .catch(complain)
      .then(() => value.peek()),
    change(names) {
      value.value = parseColourNames(names);
      writing += 1;
      storeColourNames(value.peek())
        .finally(() => {
          writing -= 1;
        })
        // What could not be stored is not shown as if it were.
        .catch(async (error: unknown) => {
          complain(error);
          await refresh();
        })
        .catch(complain);
    },
    stop: onColourNamesStored(() => void refresh().catch(complain)),
  };
}
