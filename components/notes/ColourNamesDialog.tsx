import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/i18n';
import { type ColourNames, LONGEST_COLOUR_NAME } from '../../lib/notes/colour-names';
import { HIGHLIGHT_COLOURS } from '../../lib/notes/highlight';
import { Button } from '../controls/Button';
import { Dialog } from '../library/Dialog';
import dialog from '../library/Dialog.module.css';
import styles from './ColourNamesDialog.module.css';

interface ColourNamesDialogProps {
  names: ColourNames;
  onChange: (names: ColourNames) => void;
  onClose: () => void;
}

/** The five colours, each with the name a person gives it. */
export function ColourNamesDialog({ names, onChange, onClose }: ColourNamesDialogProps) {
  const [typed, setTyped] = useState(names);
  const save = () => {
    onChange(typed);
    onClose();
  };
  return (
    <Dialog
      title={t('colourNames.title')}
      name="colour-names"
      onClose={onClose}
      onSubmit={save}
      foot={
        <Button variant="primary" action="save-colour-names" onClick={save}>
          {t('colourNames.save')}
        </Button>
      }
    >
      <p class={dialog.hint}>{t('colourNames.text')}</p>
      <ul class={styles.colours}>
        {HIGHLIGHT_COLOURS.map((colour, index) => (
          <li key={colour} class={styles.row} data-colour={colour}>
            <i />
            <input
              type="text"
              class={dialog.field}
              dir="auto"
              autocomplete="off"
              maxLength={LONGEST_COLOUR_NAME}
              value={typed[colour] ?? ''}
              placeholder={t(`notes.recolour.${colour}`)}
              aria-label={t(`notes.recolour.${colour}`)}
              autofocus={index === 0}
              onInput={({ currentTarget }) => setTyped({ ...typed, [colour]: currentTarget.value })}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
