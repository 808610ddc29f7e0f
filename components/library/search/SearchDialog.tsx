import { Trash } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/i18n';
import { Button } from '../../controls/Button';
import { Dialog } from '../Dialog';
import dialog from '../Dialog.module.css';

export interface SearchDialogProps {
  /** What it is called; empty for one that is about to be saved. */
  name: string;
  query: string;
  onSave: (name: string, query: string) => void;
  /** Absent for a new one. */
  onRemove: (() => void) | undefined;
  onClose: () => void;
}

/** Names a search, so that it is a list of its own. */
export function SearchDialog({ name, query, onSave, onRemove, onClose }: SearchDialogProps) {
  const [typedName, setName] = useState(name || query);
  const [typedQuery, setQuery] = useState(query);
  const canSave = typedName.trim() !== '' && typedQuery.trim() !== '';
  const save = () => {
    if (!canSave) return;
    onSave(typedName.trim(), typedQuery.trim());
    onClose();
  };
  return (
    <Dialog
      title={t(onRemove ? 'search.editTitle' : 'search.save')}
      name="search"
      onClose={onClose}
      onSubmit={save}
      foot={
        <>
          {onRemove && (
            <Button
              icon={Trash}
              action="remove-search"
              onClick={() => {
                onRemove();
                onClose();
              }}
            >
              {t('search.remove')}
            </Button>
          )}
          <Button variant="primary" action="save-search-now" isSubmit disabled={!canSave}>
            {t('tags.save')}
          </Button>
        </>
      }
    >
      <label>
        {t('tags.name')}
        <input
          type="text"
          class={dialog.field}
          value={typedName}
          maxLength={80}
          autocomplete="off"
          autofocus
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <label>
        {t('search.finds')}
        <input
          type="text"
          class={dialog.field}
          value={typedQuery}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </label>
    </Dialog>
  );
}
