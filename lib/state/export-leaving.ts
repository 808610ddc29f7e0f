import type { ExportFile, HeldFile } from '../notes/export/exported';
import { archiveOf } from '../notes/export-zip';

/** The files that leave: those that are too large to be held at once each for itself, else one alone or an archive of all. */
export const filesToGo = (files: readonly ExportFile[], now = new Date()): ExportFile[] =>
  files.every(isHeld) ? [fileOf(files, now)] : [...files];

const isHeld = (file: ExportFile): file is HeldFile => !(file.content instanceof Blob);

/** The one file that leaves: the only one there is, or an archive of all. */
function fileOf(files: readonly HeldFile[], now = new Date()): HeldFile {
  const [first] = files;
  if (files.length === 1 && first) return { ...first, path: first.path.split('/').at(-1) ?? first.path };
  const day = now.toISOString().slice(0, 10);
  const texts = files.filter(({ path }) => !path.startsWith('pictures/'));
  const name =
    texts.length === 1
      ? texts[0]?.path
          .split('/')
          .at(-1)
          ?.replace(/\.\w+$/, '')
      : `lectern-${day}`;
  return { path: `${name}.zip`, type: 'application/zip', content: archiveOf(files, now) };
}

export const blobOf = ({ content, type }: ExportFile): Blob =>
  // Bytes from a ZIP writer stand in a buffer of their own.
  content instanceof Blob ? content : new Blob([content as string | Uint8Array<ArrayBuffer>], { type });

/** For the clipboard: of text formats alone. */
export async function textOf(files: readonly ExportFile[]): Promise<string> {
  const texts = files.map(({ content }) => (content instanceof Blob ? content.text() : String(content)));
  return (await Promise.all(texts)).join('\n');
}
