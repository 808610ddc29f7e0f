export { markdownArchive } from '../export-zip';
export { fileName } from '../file-name';
export { articleToMarkdown, type MarkdownLabels, type MarkdownOptions, type NoteSource } from './article-to-markdown';
