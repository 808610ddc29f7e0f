import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ColourNames } from '../../lib/notes/colour-names';
import type { HighlightColour } from '../../lib/notes/highlight';
import { colourWord, markIn } from './colour-words';

/** What the colours are called, and the way to call them something else. */
interface ColourNamingChoice {
  value: ColourNames;
  /** Shows the names, to be changed. */
  onAsk: () => void;
}

/** A context, since every swatch is called by its name, however deep it stands. Without one they are called as they look. */
export const ColourNaming = createContext<ColourNamingChoice | null>(null);

/** Says what a colour is called: by itself, and as what one marks with. */
export function useColourNames(): {
  nameOf: (colour: HighlightColour) => string;
  markIn: (colour: HighlightColour) => string;
} {
  const names = useContext(ColourNaming)?.value ?? {};
  return { nameOf: (colour) => colourWord(colour, names), markIn: (colour) => markIn(colour, names) };
}
