import { fileName } from '../file-name';
import { articleToMarkdown } from '../markdown';
import { pictureWay } from './choice';
import type { ExportContext, StartExporter } from './export-context';
import type { Exported, ExportFile } from './exported';
import { dataAddress, pictureFiles } from './picture-files';

/** A Markdown file for each article, in the flavour that was chosen or by a template, with its pictures beside it. */
export const writeMarkdown: StartExporter = (context) => {
  const names = new Set<string>();
  const pictureNames = new Set<string>();
  const files: ExportFile[] = [];
  return {
    async add(article) {
      files.push(...(await markdownFiles(article, context, names, pictureNames)));
    },
    finish: () => files,
  };
};

async function markdownFiles(
  article: Exported,
  context: ExportContext,
  names: Set<string>,
  pictureNames: Set<string>,
): Promise<ExportFile[]> {
  const { choice, labels, now, template } = context;
  const { metadata, root, highlights, pictures } = article;
  const beside = pictureFiles(article, metadata.title, pictureNames);
  const pictureAddress = {
    links: undefined,
    files: beside.addressOf,
    embedded: (src: string) => {
      const picture = pictures.get(src);
      return picture && dataAddress(picture);
    },
  }[pictureWay(choice)];
  if (choice.flavour === 'template' && template) {
    const { writeNote } = await import('./template/write-note');
    const note = writeNote(template, article, { labels, now, content: choice.content, pictureAddress });
    // Pictures stand beside the note, wherever its folder is.
    const folder = safeFolder(note.folder);
    const files = [
      { path: fileName(note.name, 'md', names), type: 'text/markdown', content: note.text },
      ...beside.files,
    ];
    return files.map((file) => ({ ...file, path: folder + file.path }));
  }
  const flavour = choice.flavour === 'template' ? 'obsidian' : choice.flavour;
  const options = { content: choice.content, labels, now, flavour, pictureAddress };
  const content = articleToMarkdown(metadata, root, highlights, options);
  return [{ path: fileName(metadata.title, 'md', names), type: 'text/markdown', content }, ...beside.files];
}

/** A template may name a folder; each part of it is made safe as a name of its own. */
function safeFolder(folder: string): string {
  const parts = folder.split(/[/\\]/).filter((part) => part.trim() !== '' && !/^\s*\.+\s*$/.test(part));
  return parts
    .slice(0, 8)
    .map((part) => `${fileName(part, '').slice(0, -1)}/`)
    .join('');
}
