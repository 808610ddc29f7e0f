import type { ExportChoice } from '../notes/export/choice';
import type { ExportFile } from '../notes/export/exported';
import type { ExportPreview } from '../shared/export-state';
import type { Gathering } from './export-gathering';
import { blobOf, filesToGo, textOf } from './export-leaving';

/** Characters of a text that are shown: more than anybody reads, less than slows a window down. */
const MOST_CHARACTERS = 12_000;
/** Of an address that holds a picture only the beginning is shown. */
const LONG_DATA = /((?:data:image\/[a-z]+;base64,|"data": ")[A-Za-z0-9+/=]{40})[A-Za-z0-9+/=]+/g;

/** The first of the articles as it will leave. */
export async function previewOf(gathering: Gathering, choice: ExportChoice): Promise<ExportPreview> {
  const files = await gathering.writeFirst(choice);
  const [first] = files;
  if (!first || isEmpty(first, choice)) return { kind: 'nothing' };
  if (!(first.content instanceof Uint8Array) && files.length === 1) {
    const text = (await textOf([first])).replace(/^\uFEFF/, '').replace(LONG_DATA, '$1…');
    return {
      kind: 'text',
      name: first.path,
      text: text.slice(0, MOST_CHARACTERS),
      isCut: text.length > MOST_CHARACTERS,
      bytes: bytesOf(first),
    };
  }
  const [file = first] = filesToGo(files);
  return { kind: 'files', name: file.path, files: await contentsOf(files), bytes: bytesOf(file) };
}

/** Formats of highlights say nothing of an article that has none. */
function isEmpty({ content }: ExportFile, { format }: ExportChoice): boolean {
  if (format === 'csv') return !String(content).trimEnd().includes('\n');
  return format === 'hypothesis' && String(content).includes('"annotations": []');
}

/** What is in an archive; of a book, which is one too, what it is made of. */
async function contentsOf(files: readonly ExportFile[]) {
  const [first] = files;
  if (files.length > 1 || !(first?.content instanceof Uint8Array)) {
    return files.map((file) => ({ path: file.path, bytes: bytesOf(file) }));
  }
  const { unzipSync } = await import('fflate');
  const found: { path: string; bytes: number }[] = [];
  unzipSync(first.content, {
    filter: ({ name, originalSize }) => {
      found.push({ path: name.replace(/^OEBPS\//, ''), bytes: originalSize });
      return false;
    },
  });
  return found.filter(({ path }) => /^(?:pictures\/|article-|cover|nav)/.test(path));
}

const bytesOf = (file: ExportFile): number => blobOf(file).size;
