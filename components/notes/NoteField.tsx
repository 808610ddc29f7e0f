import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/i18n';
import { late } from '../controls/late';
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

// Most notes are plain words.
const NoteText = late(async () => (await import('./NoteText')).NoteText);
const MARKDOWN = /[*_`#>[\]~|]|^\s*(?:[-+]|\d+[.)])\s|https?:|\n\s*\n/m;

/**
 * A note that saves itself and grows with its text. At rest it is shown as its Markdown means it; the field lies over
 * that, and is seen when it is written in.
 */
export function NoteField({ note, about, isWanted, onNote }: NoteFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(note, onNote);
  const [isOpen, setOpen] = useState(false);

  useLayoutEffect(() => {
    const area = field.current;
    if (!area || CSS.supports('field-sizing', 'content')) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }, [draft.value]);

  useEffect(() => {
    if (isWanted) field.current?.focus();
  }, [isWanted]);

  const isShown = !isOpen && MARKDOWN.test(draft.value);
  const area = (
    <textarea
      ref={field}
      class={styles.field}
      rows={1}
      dir="auto"
      value={draft.value}
      placeholder={t('notes.placeholder')}
      aria-label={t('notes.field', [shortened(about)])}
      onInput={(event) => draft.change(event.currentTarget.value)}
      onFocus={() => setOpen(true)}
      onBlur={() => {
        setOpen(false);
        draft.finish();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // In a popup, Escape would otherwise close the whole window.
        event.preventDefault();
        event.currentTarget.blur();
      }}
    />
  );
  return (
    <div class={styles.note} data-at-rest={isShown}>
      {isShown && <NoteText note={draft.value} />}
      {area}
    </div>
  );
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text);
