import { Plus, X } from 'lucide-preact';
import { useId, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/i18n';
import { Icon } from '../controls/Icon';
import styles from './TagField.module.css';

interface TagFieldProps {
  tags: readonly string[];
  /** Every tag in use; asked for when one is to be added. */
  tagsInUse: () => Promise<readonly string[]>;
  onChange: (tags: readonly string[]) => void;
}

/** So many suggestions are enough to find one, and few enough to look through. */
const MOST_SUGGESTED = 200;

/** The tags of a mark. Enter or a comma adds what was typed, Backspace in an empty field takes the last one away. */
export function TagField({ tags, tagsInUse, onChange }: TagFieldProps) {
  const [isOpen, setOpen] = useState(false);
  const [known, setKnown] = useState<readonly string[]>([]);
  const button = useRef<HTMLButtonElement>(null);
  const listId = useId();

  const open = () => {
    setOpen(true);
    tagsInUse().then(setKnown, (error: unknown) => console.warn('No tags are suggested.', error));
  };
  const add = (typed: string) => {
    const names = typed.split(',').map(nameOf).filter(Boolean);
    const all = [...new Set([...tags, ...names])];
    if (all.length > tags.length) onChange(all);
  };
  const close = () => {
    setOpen(false);
    // The button comes back in the place of the field.
    setTimeout(() => button.current?.focus());
  };

  return (
    <div class={styles.tags} data-tags>
      {tags.length > 0 && (
        <ul aria-label={t('notes.tags')}>
          {tags.map((tag) => (
            <li key={tag} dir="auto">
              {tag}
              <button
                type="button"
                data-action="remove-tag"
                aria-label={t('notes.removeTag', [tag])}
                onClick={() => onChange(tags.filter((one) => one !== tag))}
              >
                <Icon of={X} size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {isOpen ? (
        <>
          <input
            ref={(input) => input?.focus()}
            type="text"
            dir="auto"
            list={listId}
            maxLength={100}
            autocomplete="off"
            aria-label={t('notes.addTag')}
            onKeyDown={(event) => {
              const input = event.currentTarget;
              if (event.isComposing) return;
              if (event.key === 'Escape') {
                // In a popup, Escape would otherwise close the whole window.
                event.preventDefault();
                close();
              } else if (event.key === 'Enter' || event.key === ',') {
                event.preventDefault();
                if (input.value.trim() === '') close();
                add(input.value);
                input.value = '';
              } else if (event.key === 'Backspace' && input.value === '' && tags.length > 0) {
                onChange(tags.slice(0, -1));
              }
            }}
            onBlur={(event) => {
              add(event.currentTarget.value);
              setOpen(false);
            }}
          />
          <datalist id={listId}>
            {known
              .filter((tag) => !tags.includes(tag))
              .slice(0, MOST_SUGGESTED)
              .map((tag) => (
                <option key={tag} value={tag} />
              ))}
          </datalist>
        </>
      ) : (
        <button
          ref={button}
          type="button"
          class={styles.add}
          data-action="add-tag"
          aria-label={t('notes.addTag')}
          title={t('notes.addTag')}
          onClick={open}
        >
          <Icon of={Plus} size={14} />
          {tags.length === 0 && t('notes.tags')}
        </button>
      )}
    </div>
  );
}

/** As tags are written everywhere: without a hash, on one line. */
const nameOf = (typed: string) => typed.replace(/\s+/g, ' ').trim().replace(/^#+/, '').trim();
