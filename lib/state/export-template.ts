import { type ReadonlySignal, signal } from '@preact/signals';
import { download } from '../browser/download';
import { storedTemplate, storeTemplate } from '../browser/export-store';
import { type ClipTemplate, readTemplate, templateFile, USUAL_TEMPLATE } from '../notes/export/template/clip-template';
import { parseTemplateText } from '../notes/export/template/parse';
import { TemplateError } from '../notes/export/template/syntax';
import { fileName } from '../notes/file-name';
import type { TemplateTrouble } from '../shared/export-state';

/** The person's own template: kept, checked as it is written, brought in and given out as Web Clipper's file. */
export interface OwnTemplate {
  value: ReadonlySignal<ClipTemplate>;
  trouble: ReadonlySignal<TemplateTrouble | null>;
  ready: Promise<void>;
  change(changes: Partial<ClipTemplate>): void;
  read(json: string): boolean;
  save(): void;
}

export function createOwnTemplate(document: Document, onChange: () => void): OwnTemplate {
  const value = signal<ClipTemplate>(USUAL_TEMPLATE);
  const trouble = signal<TemplateTrouble | null>(null);

  function set(template: ClipTemplate): void {
    value.value = template;
    trouble.value = troubleOf(template);
    onChange();
  }
  const keep = (template: ClipTemplate) => {
    set(template);
    storeTemplate(template).catch((error: unknown) => console.warn('The template is not remembered.', error));
  };
  const ready = storedTemplate().then(
    (stored) => {
      value.value = stored;
      trouble.value = troubleOf(stored);
    },
    (error: unknown) => console.warn('The template is not remembered.', error),
  );

  return {
    value,
    trouble,
    ready,
    change: (changes) => keep({ ...value.peek(), ...changes }),
    read(json) {
      const template = readTemplate(json);
      if (template) keep(template);
      return template !== null;
    },
    save() {
      const template = value.peek();
      const json = `${JSON.stringify(templateFile(template), null, '\t')}\n`;
      download(document, fileName(`${template.name}-clipper`, 'json'), new Blob([json], { type: 'application/json' }));
    },
  };
}

/** Of all its parts the first that can't be understood. */
function troubleOf({ content, noteName, folder, properties }: ClipTemplate): TemplateTrouble | null {
  for (const text of [content, noteName, folder, ...properties.map((property) => property.value)]) {
    try {
      parseTemplateText(text);
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      return { reason: error.reason, line: text.slice(0, error.at).split('\n').length };
    }
  }
  return null;
}
