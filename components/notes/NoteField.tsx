import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/i18n';
import styles from './NoteField.module.css';
import { useDraft } from './use-draft';

interface NoteFieldProps {
  /** The note as it is stored. */
  note: string;
  /** The marked words, for its name. */
  about: string;
  /** Takes the focus when it turns true. */
  isWanted: boolean;
  /** `base` is the note as it was when the writing began. */
  onNote: (text: string, base: string) => Promise<boolean>;
}

/** A note that saves itself and grows with its text. */
export function NoteField({ note, about, isWanted, onNote }: NoteFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(note, onNote);

  useLayoutEffect(() => {
    const area = field.current;
    if (!area || CSS.supports('field-sizing', 'content')) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }, [draft.value]);

  useEffect(() => {
    if (isWanted) field.current?.focus();
  }, [isWanted]);

  return (
    <textarea
      ref={field}
      class={styles.field}
      rows={1}
      dir="auto"
      value={draft.value}
      placeholder={t('notes.placeholder')}
      aria-label={t('notes.field', [shortened(about)])}
      onInput={(event) => draft.change(event.currentTarget.value)}
      onBlur={draft.finish}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // In a popup, Escape would otherwise close the whole window.
        event.preventDefault();
        event.currentTarget.blur();
      }}
    />
  );
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text);
