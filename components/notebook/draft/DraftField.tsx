import { useLayoutEffect, useRef } from 'preact/hooks';
import field from '../../notes/NoteField.module.css';
import { useDraft } from '../../notes/use-draft';

interface DraftFieldProps {
  value: string;
  label: string;
  placeholder: string;
  /** `base`: what stood there when the writing began. Resolves to whether it is written. */
  onSave: (text: string, base: string) => Promise<boolean>;
}

/** Words of a draft, which save themselves and grow with what is written. */
export function DraftField({ value, label, placeholder, onSave }: DraftFieldProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(value, onSave);
  useLayoutEffect(() => {
    if (!area.current || CSS.supports('field-sizing', 'content')) return;
    area.current.style.height = 'auto';
    area.current.style.height = `${area.current.scrollHeight}px`;
  }, [draft.value]);
  return (
    <textarea
      ref={area}
      class={field.field}
      rows={1}
      dir="auto"
      value={draft.value}
      aria-label={label}
      placeholder={placeholder}
      onInput={(event) => draft.change(event.currentTarget.value)}
      onBlur={draft.finish}
    />
  );
}
