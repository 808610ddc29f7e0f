import { t } from '../../lib/i18n/i18n';
import { HIGHLIGHT_COLOURS, type HighlightColour } from '../../lib/notes/highlight';
import styles from './ColourChoice.module.css';
import { useColourNames } from './colour-naming';

interface ColourChoiceProps {
  value: HighlightColour;
  onChange: (colour: HighlightColour) => void;
}

/** The colour of a mark, among the five there are. */
export function ColourChoice({ value, onChange }: ColourChoiceProps) {
  const { nameOf } = useColourNames();
  return (
    <fieldset class={styles.colours} aria-label={t('notes.colour')}>
      {HIGHLIGHT_COLOURS.map((each) => (
        <button
          type="button"
          key={each}
          class={styles.colour}
          data-action="recolour"
          data-colour={each}
          aria-pressed={each === value}
          aria-label={nameOf(each)}
          title={nameOf(each)}
          onClick={() => each !== value && onChange(each)}
        >
          <i />
        </button>
      ))}
    </fieldset>
  );
}
