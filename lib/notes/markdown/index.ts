export {
  articleToMarkdown,
  type MarkdownOptions,
  type NoteSource,
} from './article-to-markdown';
