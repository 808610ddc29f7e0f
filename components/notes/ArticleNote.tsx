import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/i18n';
import styles from './ArticleNote.module.css';
import field from './NoteField.module.css';
import { useDraft } from './use-draft';

/** The note on the article as a whole, and what to do with it. */
export interface ArticleNoteChoice {
  /** Markdown, as it is stored. */
  value: string;
  /** `base` is the note as it was when the writing began. Resolves to whether it is written. */
  onChange: (text: string, base: string) => Promise<boolean>;
  /** The first word is being written: an article that is not kept has to be, to have a note. */
  onBegin?: (() => void) | undefined;
}

interface ArticleNoteProps extends ArticleNoteChoice {
  /** How often it was asked for: the focus follows. */
  asked: number;
}

/** What the reader has to say of the whole article. It saves itself. */
export function ArticleNote({ value, onChange, onBegin, asked }: ArticleNoteProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(value, onChange);
  useLayoutEffect(() => {
    if (!area.current || CSS.supports('field-sizing', 'content')) return;
    area.current.style.height = 'auto';
    area.current.style.height = `${area.current.scrollHeight}px`;
  }, [draft.value]);
  useEffect(() => {
    if (asked > 0) area.current?.focus();
  }, [asked]);
  return (
    <div class={styles.note} data-article-note>
      <label class={styles.label} for={id}>
        {t('notebook.articleNote.title')}
      </label>
      <textarea
        ref={area}
        id={id}
        class={field.field}
        rows={1}
        dir="auto"
        value={draft.value}
        placeholder={t('notebook.articleNote.placeholder')}
        onInput={(event) => {
          if (draft.value === '') onBegin?.();
          draft.change(event.currentTarget.value);
        }}
        onBlur={draft.finish}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // In a popup, Escape would otherwise close the whole window.
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
    </div>
  );
}
