import { Trash } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { tagName } from '../../../lib/article/tag-name';
import { t } from '../../../lib/i18n/i18n';
import { Button } from '../../controls/Button';
import { Dialog } from '../Dialog';
import dialog from '../Dialog.module.css';
import styles from './TagDialog.module.css';

const COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export type TagColour = (typeof COLOURS)[number];

export interface EditTagDialogProps {
  name: string;
  colour: string | undefined;
  /** The names there are. */
  names: readonly string[];
  onRename: (to: string) => void;
  onColour: (colour: TagColour | null) => void;
  onDelete: () => void;
  onClose: () => void;
}

/** A tag: its name, its colour, its end. A name another has already makes one of the two. */
export function EditTagDialog({ name, colour, names, ...deeds }: EditTagDialogProps) {
  const [typed, setTyped] = useState(name);
  const [chosen, setChosen] = useState(COLOURS.find((one) => one === colour) ?? null);
  const next = tagName(typed);
  const isMerge = next !== name && names.includes(next);
  const save = () => {
    if (!next) return;
    if (chosen !== (colour ?? null)) deeds.onColour(chosen);
    if (next !== name) deeds.onRename(next);
    deeds.onClose();
  };
  return (
    <Dialog
      title={t('tags.edit', [name])}
      name="edit-tag"
      onClose={deeds.onClose}
      onSubmit={save}
      foot={
        <>
          <Button
            icon={Trash}
            action="delete-tag"
            onClick={() => {
              deeds.onDelete();
              deeds.onClose();
            }}
          >
            {t('tags.delete')}
          </Button>
          <Button variant="primary" action="save-tag" isSubmit disabled={!next}>
            {t(isMerge ? 'tags.merge' : 'tags.save')}
          </Button>
        </>
      }
    >
      <label>
        {t('tags.name')}
        <input
          type="text"
          class={dialog.field}
          value={typed}
          autocomplete="off"
          autofocus
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <p class={dialog.hint} role="status">
        {isMerge ? t('tags.mergeHint', [next]) : t('tags.hint')}
      </p>
      <fieldset class={styles.colours}>
        <legend>{t('tags.colour')}</legend>
        {([null, ...COLOURS] as const).map((one) => (
          <label key={one} class={styles.colour} data-colour={one ?? 'none'}>
            <input
              type="radio"
              name="colour"
              checked={chosen === one}
              aria-label={one ? t(`notes.recolour.${one}`) : t('tags.noColour')}
              onChange={() => setChosen(one)}
            />
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
}
