import { fileName } from '../file-name';
import { articleToMarkdown } from '../markdown';
import type { ExportContext, StartExporter } from './export-context';
import type { Exported, ExportFile } from './exported';
import { dataAddress, pictureFiles } from './picture-files';

/** A Markdown file for each article in the flavour that was chosen, with its pictures beside it. */
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
  const { choice, labels, now } = context;
  const { metadata, root, highlights, pictures } = article;
  const beside = pictureFiles(article, metadata.title, pictureNames);
  const pictureAddress = {
    links: undefined,
    files: beside.addressOf,
    embedded: (src: string) => {
      const picture = pictures.get(src);
      return picture && dataAddress(picture);
    },
  }[choice.pictures];
  const { flavour } = choice;
  const options = { content: choice.content, labels, now, flavour, pictureAddress };
  const content = articleToMarkdown(metadata, root, highlights, options);
  return [{ path: fileName(metadata.title, 'md', names), type: 'text/markdown', content }, ...beside.files];
}
