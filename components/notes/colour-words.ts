import { t } from '../../lib/i18n/i18n';
import type { ColourNames } from '../../lib/notes/colour-names';
import type { HighlightColour } from '../../lib/notes/highlight';

/** What a colour is called: what the person calls it, or as it looks. */
export const colourWord = (colour: HighlightColour, names: ColourNames): string =>
  names[colour] ?? t(`notes.recolour.${colour}`);

/** What marking in a colour is called. */
export function markIn(colour: HighlightColour, names: ColourNames): string {
  const name = names[colour];
  return name === undefined ? t(`mark.with.${colour}`) : t('mark.as', [name]);
}
