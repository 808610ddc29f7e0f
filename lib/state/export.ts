import { signal } from '@preact/signals';
import { copyText } from '../browser/clipboard';
import { download } from '../browser/download';
import { storeChoice, storedChoice } from '../browser/export-store';
import { openInObsidian } from '../browser/obsidian';
import { hasShareSheet, shareFile } from '../browser/share-sheet';
import { type ExportChoice, USUAL_CHOICE } from '../notes/export/choice';
import type { ExportFile } from '../notes/export/exported';
import { TemplateError } from '../notes/export/template/syntax';
import type { ExportDestination, ExportPreview, ExportProgress } from '../shared/export-state';
import { createGathering } from './export-gathering';
import { blobOf, filesToGo, textOf } from './export-leaving';
import type { ExportModel, ExportParts } from './export-model';
import { previewOf } from './export-preview';
import { createOwnTemplate } from './export-template';

export function createExport(parts: ExportParts): ExportModel {
  const { subject, document, tell } = parts;
  const count = signal<number | null>(null);
  const choice = signal<ExportChoice>(USUAL_CHOICE);
  const preview = signal<ExportPreview>({ kind: 'loading' });
  const progress = signal<ExportProgress | null>(null);
  const template = createOwnTemplate(document, () => void show());
  const gathering = createGathering({ ...parts, template: template.value.peek.bind(template.value) });
  let shown = 0;
  let writing = new AbortController();
  // Without its memory a choice is the usual one; nothing of the reader's is lost.
  const ready = storedChoice()
    .catch((error: unknown) => console.warn('The last choice is not remembered.', error))
    .then((stored) => {
      if (stored) choice.value = stored;
    });

  async function show(): Promise<void> {
    shown += 1;
    const number = shown;
    try {
      const wanted = choice.peek();
      const [next, articles] = [await previewOf(gathering, wanted), await gathering.count(wanted)];
      if (number !== shown) return;
      count.value = articles;
      preview.value = next;
    } catch (error) {
      if (!(error instanceof TemplateError)) console.error(error);
      if (number === shown) preview.value = { kind: error instanceof TemplateError ? 'misunderstood' : 'failed' };
    }
  }

  async function write(which: ExportChoice): Promise<{ files: ExportFile[]; left: number }> {
    writing = new AbortController();
    const { signal: aborted } = writing;
    progress.value = { done: 0, total: count.peek() ?? 1 };
    try {
      const { files, left } = await gathering.write(which, aborted, (at) => {
        progress.value = at;
      });
      return { files: filesToGo(files), left };
    } finally {
      progress.value = null;
    }
  }

  async function leaveAs(which: ExportChoice, to: ExportDestination): Promise<void> {
    let left = 0;
    const written = write(which).then((done) => {
      left = done.left;
      return done.files;
    });
    try {
      if (to === 'clipboard') {
        await copyText(written.then(textOf));
        tell({ kind: 'copied', left });
        return;
      }
      const files = await written;
      const [first] = files;
      // Several are too large for a share sheet, and for one archive.
      if (to === 'share' && first && files.length === 1) {
        const text = typeof first.content === 'string' ? first.content : undefined;
        const became = await shareFile(new File([blobOf(first)], first.path, { type: first.type }), text);
        if (became !== 'cancelled') tell({ kind: became === 'shared' ? 'shared' : 'notShared', left });
        return;
      }
      for (const file of files) download(document, file.path, blobOf(file));
      tell({ kind: 'downloaded', left });
    } catch (error) {
      written.catch(() => {});
      if (writing.signal.aborted) return;
      console.error(error);
      tell({ kind: 'failed', left: 0 });
    }
  }

  void Promise.all([ready, template.ready]).then(show);

  return {
    scope: subject.kind === 'article' ? 'article' : subject.scope,
    count,
    choice,
    preview,
    progress,
    canShare: hasShareSheet(),
    template: template.value,
    templateError: template.trouble,
    changeTemplate: template.change,
    readTemplate: template.read,
    saveTemplate: template.save,
    change(changes) {
      choice.value = { ...choice.peek(), ...changes };
      storeChoice(choice.value).catch((error: unknown) => console.warn('The choice is not remembered.', error));
      void show();
    },
    leave: (to) => leaveAs(choice.peek(), to),
    async asMarkdown(to) {
      await ready;
      await leaveAs({ ...choice.peek(), format: 'markdown', content: 'full', pictures: { markdown: 'links' } }, to);
    },
    async toObsidian() {
      try {
        // The first and only article; its pictures are links, for only a text is handed over.
        const [file] = await gathering.writeFirst({
          ...choice.peek(),
          format: 'markdown',
          pictures: { markdown: 'links' },
        });
        if (!file) return;
        const way = await openInObsidian(document, file.path.replace(/\.md$/, ''), String(file.content));
        tell({ kind: way === 'address' ? 'handedOver' : 'handedOverByClipboard', left: 0 });
      } catch (error) {
        console.error(error);
        tell({ kind: 'failed', left: 0 });
      }
    },
    cancel: () => writing.abort(),
    stop() {
      shown += 1;
      writing.abort();
    },
  };
}
