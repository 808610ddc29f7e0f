import { Download, FileInput } from 'lucide-preact';
import { useId, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/i18n';
import type { ClipTemplate } from '../../lib/notes/export/template/clip-template';
import type { TemplateTrouble } from '../../lib/shared/export-state';
import { Button } from '../controls/Button';
import styles from './TemplateEditor.module.css';

interface TemplateEditorProps {
  template: ClipTemplate;
  trouble: TemplateTrouble | null;
  onChange: (changes: Partial<ClipTemplate>) => void;
  /** Tells whether the file was a template. */
  onRead: (json: string) => boolean;
  onSave: () => void;
}

/** Where a person writes a template of their own, or brings one in from Obsidian Web Clipper. */
export function TemplateEditor({ template, trouble, onChange, onRead, onSave }: TemplateEditorProps) {
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [isRefused, setRefused] = useState(false);
  return (
    <section class={styles.editor} aria-label={t('export.template.title')} data-template-editor>
      <label for={`${id}-text`}>{t('export.template.text')}</label>
      <textarea
        id={`${id}-text`}
        rows={5}
        dir="ltr"
        spellcheck={false}
        value={template.content}
        aria-invalid={trouble !== null}
        aria-describedby={`${id}-hint`}
        onInput={({ currentTarget }) => onChange({ content: currentTarget.value })}
      />
      <p id={`${id}-hint`} class={trouble ? styles.trouble : styles.hint} role="status">
        {isRefused
          ? t('export.template.refused')
          : trouble
            ? t(
                `export.template.${trouble.reason === 'unknown-tag' ? 'unknownTag' : trouble.reason === 'no-end' ? 'noEnd' : trouble.reason === 'too-much' ? 'tooMuch' : trouble.reason}`,
                [trouble.line],
              )
            : t('export.template.hint')}
      </p>
      <div class={styles.row}>
        <label for={`${id}-name`}>{t('export.template.noteName')}</label>
        <input
          id={`${id}-name`}
          dir="ltr"
          value={template.noteName}
          onInput={({ currentTarget }) => onChange({ noteName: currentTarget.value })}
        />
        <label for={`${id}-folder`}>{t('export.template.folder')}</label>
        <input
          id={`${id}-folder`}
          dir="ltr"
          value={template.folder}
          onInput={({ currentTarget }) => onChange({ folder: currentTarget.value })}
        />
      </div>
      <div class={styles.tools}>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          data-template-file
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            void chosen?.text().then(
              (json) => setRefused(!onRead(json)),
              () => setRefused(true),
            );
            currentTarget.value = '';
          }}
        />
        <Button icon={FileInput} action="template-read" onClick={() => file.current?.click()}>
          {t('export.template.read')}
        </Button>
        <Button icon={Download} action="template-save" onClick={onSave}>
          {t('export.template.save')}
        </Button>
      </div>
    </section>
  );
}
